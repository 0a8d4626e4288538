package skink.kernel.proc;

/** The table of privileges. */
public final class Privileges {
    private static final Privilege[] TABLE = new Privilege[Privilege.COUNT];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new Privilege(i);
        }
    }

    private Privileges() {}

    /** The privilege of this number, 0 to {@link Privilege#COUNT} - 1. */
    public static Privilege get(int number) {
        return TABLE[number];
    }
}
