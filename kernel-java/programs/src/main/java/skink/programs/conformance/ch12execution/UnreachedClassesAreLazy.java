package skink.programs.conformance.ch12execution;

/** 12.4.1: conditional use initialises only when the branch is taken. */
public final class UnreachedClassesAreLazy {
    private UnreachedClassesAreLazy() {}

    static class Loud {
        static {
            System.out.println("loud");
        }

        static int value = 3;
    }

    static class Quiet {
        static int value = 4;

        static {
            System.out.println("quiet");
        }
    }

    private static int pick(boolean which) {
        return which ? Loud.value : Quiet.value;
    }

    private static boolean test(int n) {
        return n > 100 && Loud.value == 3 || n > 10 && Quiet.value == 4;
    }

    public static void main(String[] args) {
        System.out.println(test(args.length));
        System.out.println(test(11 + args.length));
        for (int i = 0; i < 3; i++) {
            System.out.println(i + " " + (i == 2 ? pick(true) : pick(false)));
        }
    }
}
