package skink.harness.exec;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import skink.abi.link.Order;

/**
 * A program to be run in a guest.
 *
 * @param words the path of its file in the guest, and its arguments; no zeros in them
 * @param input its standard input, read only when the program reads
 * @param output its standard output
 * @param errors its standard error
 */
public record GuestProgram(List<byte[]> words, InputStream input, OutputStream output, OutputStream errors) {
    public GuestProgram {
        words = List.copyOf(words);
    }

    /** A program without input whose output nobody wants; arguments are UTF-8. */
    public static GuestProgram of(String path, List<String> arguments) {
        List<byte[]> words = new ArrayList<>();
        words.add(path.getBytes(StandardCharsets.UTF_8));
        arguments.forEach(argument -> words.add(argument.getBytes(StandardCharsets.UTF_8)));
        return new GuestProgram(
                words, InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    public GuestProgram reading(InputStream from) {
        return new GuestProgram(words, from, output, errors);
    }

    public GuestProgram writing(OutputStream newOutput, OutputStream newErrors) {
        return new GuestProgram(words, input, newOutput, newErrors);
    }

    byte[] order() {
        return Order.encode(words.toArray(byte[][]::new));
    }
}
