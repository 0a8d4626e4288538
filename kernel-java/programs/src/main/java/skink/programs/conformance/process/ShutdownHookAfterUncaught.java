package skink.programs.conformance.process;

/** 12.8: shutdown hooks run after an uncaught exception. */
public final class ShutdownHookAfterUncaught {
    private ShutdownHookAfterUncaught() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread() {
            @Override
            public void run() {
                System.out.println("hook after failure");
            }
        });
        throw new IllegalStateException("fails");
    }
}
