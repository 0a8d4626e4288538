package skink.programs.tools;

/** {@code hello [NAME]}: the first program of every system. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello, " + (args.length > 0 ? args[0] : "world"));
    }
}
