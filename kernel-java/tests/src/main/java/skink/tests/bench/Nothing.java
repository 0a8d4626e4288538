package skink.tests.bench;

/** A program that does nothing: what is measured is its birth and its end. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
}
