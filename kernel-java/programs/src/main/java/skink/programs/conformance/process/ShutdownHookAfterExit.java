package skink.programs.conformance.process;

/** 12.8: shutdown hooks run on System.exit, after what came before. */
public final class ShutdownHookAfterExit {
    private ShutdownHookAfterExit() {}

    public static void main(String[] args) {
        Thread hook = new Thread(() -> System.out.println("hook runs"));
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.exit(3);
    }
}
