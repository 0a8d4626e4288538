package skink.programs.features;

/** The + operator with every type, null, and compound assignment. */
public final class StringConcatenation {
    private StringConcatenation() {}

    private static final String CONSTANT = "a" + 1 + 'c' + 2L + true + 1.5;

    public static void main(String[] args) {
        String s = null;
        Object o = null;
        char c = 'x';
        byte b = -1;
        short h = 300;
        s += c;
        s += b;
        s += h;
        s += o;
        s += 1.0f;
        System.out.println(s + CONSTANT);
        System.out.println("" + c + 1 + 2 + " " + (c + 1) + " " + 1 + 2 + 'a' + ('a' + 1));
        System.out.println("long " + 123456789012L + " double " + 1e100 + " " + new int[0].length + " " + 0x1p-1074);
        String accumulated = "";
        for (int i = 0; i < 20; i++) {
            accumulated += i + ",";
        }
        System.out.println(accumulated);
    }
}
