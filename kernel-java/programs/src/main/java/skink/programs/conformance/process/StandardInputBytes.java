package skink.programs.conformance.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import skink.programs.conformance.Given;

/** Standard input byte by byte, in blocks, skipped, and at its end. */
@Given(input = "abcdefghijklmnopqrstuvwxyz")
public final class StandardInputBytes {
    private StandardInputBytes() {}

    public static void main(String[] args) throws IOException {
        System.out.println(System.in.read() + " " + (char) System.in.read());
        byte[] block = new byte[5];
        System.out.println(System.in.read(block) + " " + new String(block, 0, 5, StandardCharsets.US_ASCII));
        System.out.println(System.in.skip(3) + " " + (char) System.in.read());
        System.out.println(System.in.read(block, 1, 2) + " " + block[0] + " " + block[1] + " " + block[3]);
        System.out.println(System.in.readNBytes(4).length);
        byte[] rest = System.in.readAllBytes();
        System.out.println(
                new String(rest, StandardCharsets.UTF_8) + " " + System.in.read() + " " + System.in.read(block));
    }
}
