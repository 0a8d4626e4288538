package skink.programs.conformance.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import skink.programs.conformance.Given;

/** Lines of standard input, the last one without an end. */
@Given(input = "first\n\nthird \u00e4\u20ac\ud83d\ude00\r\nfourth\rfifth")
public final class StandardInputLines {
    private StandardInputLines() {}

    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int count = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.println(++count + " " + line + " " + line.length());
        }
        System.out.println(reader.read() + " " + System.in.read());
    }
}
