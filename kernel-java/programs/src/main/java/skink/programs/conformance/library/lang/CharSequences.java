package skink.programs.conformance.library.lang;

import java.io.IOException;

/** {@code CharSequence} of one's own, {@code Appendable}, {@code Readable}. */
public final class CharSequences {
    private CharSequences() {}

    public static void main(String[] arguments) {
        CharSequence dots = new CharSequence() {
            @Override
            public int length() {
                return 5;
            }

            @Override
            public char charAt(int index) {
                return index % 2 == 0 ? '.' : ':';
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return new StringBuilder(this).substring(start, end);
            }

            @Override
            public String toString() {
                return new StringBuilder(this).toString();
            }
        };
        System.out.println(dots + " " + dots.chars().filter(c -> c == ':').count() + " "
                + dots.codePoints().sum() + " " + String.join("|", dots, "x") + " " + ".:.:.".contentEquals(dots) + " "
                + "a.:.:.b".contains(dots) + " "
                + new StringBuilder().append(dots, 1, 3).insert(0, dots) + " " + CharSequence.compare(dots, "a") + " "
                + dots.isEmpty());
        System.out.println("x.:.:.y".replace(dots, "-") + " " + String.valueOf(dots) + " " + dots.subSequence(1, 4));
        StringBuilder target = new StringBuilder();
        try {
            Appendable appendable = target;
            appendable.append('a').append("bc").append("xdex", 1, 3);
        } catch (IOException e) {
            System.out.println(e);
        }
        System.out.println(target);
    }
}
