package skink.runtime;

/** Options that the compiler writes into the image: it sets these fields before it lays out the static fields. */
public final class BuildOptions {
    /** The most bytes that live objects may take. */
    public static int heapLimitBytes = 256 << 20;

    /** Whether {@code assert} statements are on. */
    public static boolean assertions;

    private BuildOptions() {}
}
