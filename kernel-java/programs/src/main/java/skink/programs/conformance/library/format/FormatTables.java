package skink.programs.conformance.library.format;

import java.nio.charset.StandardCharsets;

/** {@code String.format} as programs use it: columns, money, hex dumps, widths from data. */
public final class FormatTables {
    private FormatTables() {}

    public static void main(String[] arguments) {
        String[][] rows = {{"apple", "3", "0.5"}, {"kiwi", "12", "12.345"}, {"watermelon", "100", "1234.5"}};
        for (String[] r : rows) {
            System.out.println(String.format(
                    "|%-10s|%5d|%10.2f|%,12.3f|",
                    r[0], Integer.parseInt(r[1]), Double.parseDouble(r[2]), Double.parseDouble(r[2]) * 1000));
        }
        byte[] data = "Hex dump of text".getBytes(StandardCharsets.US_ASCII);
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < data.length; i++) {
            dump.append(String.format(i % 8 == 0 ? "%n%04X: %02x" : " %2$02x", i, data[i]));
        }
        System.out.println(dump.toString().strip());
        for (int width = 1; width < 6; width++) {
            System.out.print(String.format(
                    "[%" + width + "d][%-" + width + "s][%0" + width + "d]", width * width, width, width));
        }
        System.out.println();
        System.out.println(String.format("%s %s %s", 1, 'c', true)
                + String.format("%08.3f|%+.1e|%x|%c", Math.E, 12345.678, 255, 'y')
                + String.format("%5b|%-6b|%h", true, false, "hash")
                + String.format("%3$s%1$s%2$s", "b", "c", "a"));
        System.out.println("%d items at %.2f%%".formatted(3, 99.5)
                + String.format("%,d", 1_234_567_890_123L)
                + String.format("%o", 511)
                + String.format("%e", 0.0));
    }
}
