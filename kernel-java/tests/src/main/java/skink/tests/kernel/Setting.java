package skink.tests.kernel;

/** Boot options, which a process finds in its environment. */
public final class Setting {
    private Setting() {}

    /** The value of an option; {@code absent} if it has none. */
    public static String of(String name, String absent) {
        String value = System.getenv(name);
        return value == null ? absent : value;
    }

    /** The number that an option has. */
    public static long number(String name, long absent) {
        return Long.parseLong(of(name, Long.toString(absent)));
    }
}
