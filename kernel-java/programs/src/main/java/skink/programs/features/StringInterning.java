package skink.programs.features;

/** Literals are one object; interning finds it. */
public final class StringInterning {
    private StringInterning() {}

    private static final String CONSTANT = "con" + "stant";

    public static void main(String[] args) {
        String built = new StringBuilder("con").append("stant").toString();
        System.out.println((CONSTANT == "constant") + " " + (built == CONSTANT) + " " + (built.intern() == CONSTANT));
        String other = new String(new char[] {'n', 'e', 'w'});
        System.out.println((other.intern() == other.intern()) + " "
                + (other.intern()
                        == new StringBuilder("ne").append('w').toString().intern()));
    }
}
