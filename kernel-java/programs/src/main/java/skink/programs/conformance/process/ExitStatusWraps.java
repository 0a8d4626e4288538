package skink.programs.conformance.process;

/** Runtime.exit: the status is cut to eight bits by the system. */
public final class ExitStatusWraps {
    private ExitStatusWraps() {}

    public static void main(String[] args) {
        System.err.print("to standard error");
        Runtime.getRuntime().exit(-1);
    }
}
