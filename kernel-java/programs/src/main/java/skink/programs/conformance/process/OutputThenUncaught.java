package skink.programs.conformance.process;

/** Output on both streams is complete when an exception ends the program. */
public final class OutputThenUncaught {
    private OutputThenUncaught() {}

    public static void main(String[] args) {
        System.out.print("no newline");
        System.err.println("error line");
        System.out.printf("%s", " formatted");
        throw new UnsupportedOperationException();
    }
}
