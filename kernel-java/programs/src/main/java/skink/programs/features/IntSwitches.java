package skink.programs.features;

/** Dense, sparse and fall-through switches over ints, chars and bytes. */
public final class IntSwitches {
    private IntSwitches() {}

    @SuppressWarnings("fallthrough")
    private static String dense(int n) {
        switch (n) {
            case 0:
                return "zero";
            case 1:
            case 2:
                return "few";
            case 3:
                n += 10;
            default:
                return "many " + n;
        }
    }

    private static int sparse(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> 1;
            case -1_000_000 -> 2;
            case 0 -> 3;
            case 77, 78 -> 4;
            case 1_000_000 -> 5;
            case Integer.MAX_VALUE -> 6;
            default -> 7;
        };
    }

    public static void main(String[] args) {
        for (int i = -1; i < 6; i++) {
            System.out.println(dense(i));
        }
        int[] values = {Integer.MIN_VALUE, -1_000_000, -1, 0, 77, 78, 79, 1_000_000, Integer.MAX_VALUE};
        for (int value : values) {
            System.out.println(sparse(value));
        }
        for (char c : "a9_".toCharArray()) {
            System.out.println(
                    switch (c) {
                        case 'a', 'b' -> "letter";
                        case '9' -> {
                            int digit = c - '0';
                            yield "digit " + digit;
                        }
                        default -> "other";
                    });
        }
    }
}
