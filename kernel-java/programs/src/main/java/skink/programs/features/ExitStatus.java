package skink.programs.features;

/** System.exit ends the program at once, with its status and all output. */
public final class ExitStatus {
    private ExitStatus() {}

    public static void main(String[] args) {
        System.out.print("no newline at the end");
        try {
            System.exit(42);
        } finally {
            System.out.println("never printed");
        }
    }
}
