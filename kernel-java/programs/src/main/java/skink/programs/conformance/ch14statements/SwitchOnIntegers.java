package skink.programs.conformance.ch14statements;

/** 14.11: switch over int, char, byte, short and boxes, dense, sparse, negative and extreme. */
public final class SwitchOnIntegers {
    private SwitchOnIntegers() {}

    private static int dense(int n) {
        switch (n) {
            case 0:
                return 10;
            case 1:
                return 11;
            case 2:
                return 12;
            case 3:
                return 13;
            case 4:
                return 14;
            case 6:
                return 16;
            case 7:
                return 17;
            default:
                return -1;
        }
    }

    private static int sparse(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> 1;
            case -1000000 -> 2;
            case -1 -> 3;
            case 0 -> 4;
            case 1000 -> 5;
            case 1 << 20 -> 6;
            case Integer.MAX_VALUE - 1 -> 7;
            case Integer.MAX_VALUE -> 8;
            default -> 0;
        };
    }

    private static String onChar(char c) {
        switch (c) {
            case 'a':
            case 'e':
            case 'i':
                return "vowel";
            case '\u20ac':
                return "euro";
            case '\uffff':
                return "last";
            case 0:
                return "nul";
            default:
                return Character.isDigit(c) ? "digit" : "other";
        }
    }

    private static int onByte(byte b) {
        switch (b) {
            case -128:
                return 1;
            case -1:
                return 2;
            case 127:
                return 3;
            default:
                return 4;
        }
    }

    private static int onShort(Short s) {
        return switch (s) {
            case Short.MIN_VALUE, Short.MAX_VALUE -> 1;
            case 0 -> 2;
            default -> 3;
        };
    }

    private static int extremes(int n) {
        switch (n) {
            case Integer.MAX_VALUE:
                return 1;
            case Integer.MAX_VALUE - 1:
                return 2;
            case Integer.MAX_VALUE - 2:
                return 3;
            case Integer.MAX_VALUE - 3:
                return 4;
            case Integer.MAX_VALUE - 4:
                return 5;
            default:
                return 0;
        }
    }

    private static int lows(int n) {
        switch (n) {
            case Integer.MIN_VALUE:
                return 1;
            case Integer.MIN_VALUE + 1:
                return 2;
            case Integer.MIN_VALUE + 2:
                return 3;
            case Integer.MIN_VALUE + 3:
                return 4;
            case Integer.MIN_VALUE + 4:
                return 5;
            default:
                return 0;
        }
    }

    public static void main(String[] args) {
        int[] values = {
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            Integer.MIN_VALUE + 4,
            Integer.MIN_VALUE + 5,
            -1000000,
            -1,
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            1000,
            1 << 20,
            Integer.MAX_VALUE - 5,
            Integer.MAX_VALUE - 4,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE
        };
        for (int v : values) {
            System.out.println(v + ": " + dense(v) + " " + sparse(v) + " " + extremes(v) + " " + lows(v) + " "
                    + onByte((byte) v) + " " + onShort((short) v));
        }
        for (char c : "aeix\u20ac\uffff\0005".toCharArray()) {
            System.out.print(onChar(c) + " ");
        }
        System.out.println();
        Integer boxed = 3;
        Character letter = 'i';
        switch (boxed) {
            case 3:
                System.out.println("boxed "
                        + switch (letter) {
                            case 'i' -> "i";
                            default -> "d";
                        });
                break;
            default:
                System.out.println("no");
        }
    }
}
