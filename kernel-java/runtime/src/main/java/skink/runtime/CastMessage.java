package skink.runtime;

/** The text of a ClassCastException, as HotSpot words it. */
final class CastMessage {
    private CastMessage() {}

    static String of(Class<?> actual, Class<?> wanted) {
        String from = actual.getName();
        String to = wanted.getName();
        boolean fromBase = isInJavaBase(actual);
        boolean toBase = isInJavaBase(wanted);
        String where;
        if (fromBase == toBase) {
            where = from + " and " + to + " are in " + moduleText(fromBase);
        } else {
            where = from + " is in " + moduleText(fromBase) + "; " + to + " is in " + moduleText(toBase);
        }
        return "class " + from + " cannot be cast to class " + to + " (" + where + ")";
    }

    private static String moduleText(boolean base) {
        return base ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
    }

    private static boolean isInJavaBase(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || StackTraces.isInJavaBase(element.getName());
    }
}
