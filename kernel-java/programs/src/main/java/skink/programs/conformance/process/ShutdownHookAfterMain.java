package skink.programs.conformance.process;

/** 12.8: shutdown hooks run when main has returned. */
public final class ShutdownHookAfterMain {
    private ShutdownHookAfterMain() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.println("main ends");
    }
}
