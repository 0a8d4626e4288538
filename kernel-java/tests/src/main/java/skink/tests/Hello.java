package skink.tests;

/** The smallest process: says that it runs, and ends with status 0. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello from a process");
    }
}
