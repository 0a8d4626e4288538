package skink.programs.conformance.process;

/** Runtime.halt: ends the process with a status. */
public final class HaltAtOnce {
    private HaltAtOnce() {}

    public static void main(String[] args) {
        System.out.println("before");
        System.out.flush();
        Runtime.getRuntime().halt(7);
    }
}
