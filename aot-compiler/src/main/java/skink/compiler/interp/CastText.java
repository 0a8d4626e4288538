package skink.compiler.interp;

/** The message of a ClassCastException, worded as HotSpot words it for classes of java.base and of the program. */
final class CastText {
    private static final String BASE = "module java.base of loader 'bootstrap'";
    private static final String PROGRAM = "unnamed module of loader 'app'";

    private CastText() {}

    static String of(TypeInfo actual, TypeInfo wanted) {
        String from = actual.binaryName();
        String to = wanted.binaryName();
        String fromModule = module(actual);
        String toModule = module(wanted);
        String where = fromModule.equals(toModule)
                ? from + " and " + to + " are in " + fromModule
                : from + " is in " + fromModule + "; " + to + " is in " + toModule;
        return "class " + from + " cannot be cast to class " + to + " (" + where + ")";
    }

    private static String module(TypeInfo type) {
        TypeInfo element = type;
        while (element.isArray()) {
            element = element.element;
        }
        return !element.type.isReference() || isInJavaBase(element.type.javaName()) ? BASE : PROGRAM;
    }

    static boolean isInJavaBase(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.internal.") || className.startsWith("sun.");
    }
}
