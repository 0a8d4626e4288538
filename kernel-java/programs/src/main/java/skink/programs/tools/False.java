package skink.programs.tools;

/** {@code false}: does nothing, and fails. */
public final class False {
    private False() {}

    public static void main(String[] args) {
        System.exit(1);
    }
}
