package skink.runtime;

import skink.magic.Compact;

/** The text of a ClassCastException, as HotSpot words it. */
@Compact
final class CastMessage {
    private CastMessage() {}

    static String of(Class<?> actual, Class<?> wanted) {
        String from = actual.getName();
        String to = wanted.getName();
        boolean fromBase = isInJavaBase(actual);
        boolean toBase = isInJavaBase(wanted);
        String where;
        if (fromBase == toBase) {
            where = from.concat(" and ").concat(to).concat(" are in ").concat(moduleText(fromBase));
        } else {
            where = from.concat(" is in ")
                    .concat(moduleText(fromBase))
                    .concat("; ")
                    .concat(to)
                    .concat(" is in ")
                    .concat(moduleText(toBase));
        }
        return "class "
                .concat(from)
                .concat(" cannot be cast to class ")
                .concat(to)
                .concat(" (")
                .concat(where)
                .concat(")");
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
