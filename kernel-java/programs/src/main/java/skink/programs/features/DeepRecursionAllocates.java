package skink.programs.features;

/** Recursion that allocates at every level, to the end of the stack: collections see very many frames. */
public final class DeepRecursionAllocates {
    private static final int DEPTH = 2000;

    private DeepRecursionAllocates() {}

    private static final class Frame {
        private final Frame caller;
        private final int depth;

        Frame(Frame caller, int depth) {
            this.caller = caller;
            this.depth = depth;
        }
    }

    private static int deepest;

    private static long descend(Frame caller, int depth) {
        Frame frame = new Frame(caller, depth);
        if (depth == DEPTH) {
            return 1;
        }
        long below = descend(frame, depth + 1);
        return below * 31 + frame.depth + (frame.caller == null ? 7 : frame.caller.depth);
    }

    private static Frame forEver(Frame caller) {
        Frame frame = new Frame(caller, caller.depth + 1);
        deepest = frame.depth;
        return forEver(frame).caller == frame ? frame : caller;
    }

    public static void main(String[] args) {
        System.out.println(descend(null, 0));
        System.out.println(descend(null, DEPTH / 2));
        try {
            System.out.println(forEver(new Frame(null, 0)).depth);
        } catch (StackOverflowError e) {
            System.out.println(deepest > 1000);
        }
        System.out.println(descend(null, 1));
    }
}
