/** Where the test programs print; the interpreter replaces {@code line}. */
public final class Out {
    public static final StringBuilder TEXT = new StringBuilder();

    public static void line(String text) {
        TEXT.append(text).append('\n');
    }
}
