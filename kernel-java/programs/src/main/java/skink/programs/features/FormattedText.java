package skink.programs.features;

/** String.format and printf with the common conversions. */
public final class FormattedText {
    private FormattedText() {}

    public static void main(String[] args) {
        System.out.println(
                String.format("%d|%5d|%-5d|%05d|%+d|%,d|%x|%X|%o", 1, 22, 33, 44, 55, 1_234_567, 255, 255, 8));
        System.out.println(
                String.format("%s|%10s|%-10s|%.2s|%S|%b|%c|%%|%n", "a", "right", "left", "cut", "up", true, 'c')
                        .trim());
        System.out.println(String.format(
                "%f|%.3f|%10.2f|%-10.1f|%e|%g|%08.2f|%,.2f",
                1.5, Math.PI, -2.345, 9.96, 12345.678, 0.0001, -3.14159, 9876543.21));
        System.out.println("%2$s %1$s %s".formatted("x", "y"));
        System.out.printf("%h %d%n", "hash", Long.MIN_VALUE);
        try {
            String.format("%d", "text");
        } catch (java.util.IllegalFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
