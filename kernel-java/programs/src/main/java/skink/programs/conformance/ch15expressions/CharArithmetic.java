package skink.programs.conformance.ch15expressions;

/** 4.2.2, 5.6: char as a number: arithmetic, loops, switches, conversions and concatenation. */
public final class CharArithmetic {
    private CharArithmetic() {}

    private static char rot13(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) ((c - 'a' + 13) % 26 + 'a');
        }
        return c >= 'A' && c <= 'Z' ? (char) ((c - 'A' + 13) % 26 + 'A') : c;
    }

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        for (char c : "Hello, World!".toCharArray()) {
            b.append(rot13(c));
        }
        System.out.println(b);
        char c = 'a';
        System.out.println(c + 1 + " " + (char) (c + 1) + " " + c++ + c + ++c + " " + (c += 2) + " " + (int) c + " "
                + -c + " " + ~c + " " + c * c + " " + c / 2 + " " + c % 7 + " " + (c << 8) + " " + (c >> 1));
        char max = '\uffff';
        System.out.println(max + 1 + " " + (int) (char) (max + 1) + " " + (short) max + " " + (max > 0) + " "
                + (max == -1) + " " + (max == (char) -1));
        int[] counts = new int[128];
        for (char k : "mississippi".toCharArray()) {
            counts[k]++;
        }
        for (char k = 'a'; k <= 'z'; k++) {
            if (counts[k] > 0) {
                System.out.print(k + "" + counts[k] + " ");
            }
        }
        System.out.println();
        System.out.println('a' + 'b' + "" + 'a' + 'b' + (char) ('a' + 'b' - 'a') + ('a' < 'b') + (char) 0x20ac
                + (int) '€' + (long) 'x' + (float) 'x');
        char digit = '7';
        int value = digit - '0';
        value = value * 10 + '8' - 48;
        System.out.println(value + " " + Character.getNumericValue(digit) + (char) (value + 10));
        Character boxed = 'q';
        boxed++;
        System.out.println(boxed + " " + (boxed == 'r') + " " + boxed.compareTo('a') + " " + (boxed + boxed));
    }
}
