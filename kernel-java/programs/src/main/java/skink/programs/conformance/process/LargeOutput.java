package skink.programs.conformance.process;

/** Output of more than any buffer, interleaved streams, no line end at the end. */
public final class LargeOutput {
    private LargeOutput() {}

    public static void main(String[] args) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            line.append((char) ('a' + i % 26));
        }
        for (int i = 0; i < 100; i++) {
            System.out.println(i + ":" + line);
            if (i % 10 == 0) {
                System.err.println("progress " + i);
            }
        }
        char[] block = new char[100_000];
        java.util.Arrays.fill(block, '\u00df');
        System.out.print(block);
    }
}
