package skink.programs.features;

/** Text to numbers and their error messages. */
public final class NumberParsing {
    private NumberParsing() {}

    private static void parse(String text) {
        try {
            System.out.println(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(Long.parseLong(text, 16));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        String[] texts = {
            "0", "-1", "+7", "2147483647", "2147483648", "-2147483648", "", "abc", "7fffffffffffffff", "-", "12x"
        };
        for (String text : texts) {
            parse(text);
        }
        System.out.println(Integer.toHexString(-1) + " " + Integer.toBinaryString(10) + " " + Integer.toOctalString(64)
                + " " + Integer.toString(-255, 36));
        System.out.println(Long.toHexString(-2L) + " " + Long.toString(Long.MIN_VALUE, 7) + " " + Integer.valueOf("77")
                + " " + Integer.decode("0x1F"));
        try {
            Integer.parseInt(null);
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Double.parseDouble("1.2.3");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
