package skink.tests.kernel;

/** Says that it runs, and runs for ever. */
public final class Spinner {
    static volatile int turns;

    private Spinner() {}

    public static void main(String[] args) {
        System.out.println("spinning");
        while (true) {
            turns++;
        }
    }
}
