package skink.programs.conformance.process;

/** System.exit inside try: no finally block runs, later output is lost. */
public final class ExitInFinally {
    private ExitInFinally() {}

    public static void main(String[] args) {
        try {
            try {
                System.out.print("body, ");
                throw new IllegalStateException("lost");
            } finally {
                System.out.println("leaving");
                System.exit(args.length + 42);
            }
        } catch (IllegalStateException e) {
            System.out.println("never");
        } finally {
            System.out.println("never");
        }
    }
}
