package skink.programs.conformance.process;

/** 12.1.4: other methods called main are ordinary; main may be called recursively. */
public class MainInheritedAndOverloaded {
    private static int depth;

    static void main() {
        System.out.println("no arguments");
    }

    static int main(int n) {
        return n + 1;
    }

    static String main(String s) {
        return "one " + s;
    }

    public static void main(String... args) throws Exception {
        if (depth++ < 2) {
            main("a", "b");
            System.out.println(args.length + " " + depth);
            return;
        }
        main();
        System.out.println(main(1) + main("x") + args.length);
    }
}
