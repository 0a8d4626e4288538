package skink.programs.sizes;

/** Nothing: what is left is the run-time system, and what it prints when a program fails. */
public final class EmptyMain {
    private EmptyMain() {}

    public static void main(String[] arguments) {}
}
