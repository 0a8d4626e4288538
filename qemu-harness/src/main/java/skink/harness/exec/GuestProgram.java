package skink.harness.exec;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import skink.abi.link.Order;

/**
 * A program to be run in a guest.
 *
 * @param order its file, arguments and environment
 * @param input its standard input, read only when the program reads
 * @param output its standard output
 * @param errors its standard error
 */
public record GuestProgram(Order order, InputStream input, OutputStream output, OutputStream errors) {
    /** Where the guest's programs are. */
    private static final String PATH = "PATH=/bin";

    /** A program without arguments and input, whose output nobody wants. */
    public static GuestProgram of(String path) {
        return new GuestProgram(
                new Order(new byte[][] {bytes(path)}, new byte[][] {bytes(PATH)}),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
    }

    /** With these arguments, which have no zeros in them. */
    public GuestProgram withArguments(List<byte[]> arguments) {
        byte[][] words =
                Stream.concat(Stream.of(order.words()[0]), arguments.stream()).toArray(byte[][]::new);
        return new GuestProgram(new Order(words, order.settings()), input, output, errors);
    }

    /** With these settings {@code NAME=value} as its environment; the path is as always unless one of them gives it. */
    public GuestProgram withEnvironment(List<String> settings) {
        boolean hasPath = settings.stream().anyMatch(setting -> setting.startsWith("PATH="));
        byte[][] all = Stream.concat(hasPath ? Stream.empty() : Stream.of(PATH), settings.stream())
                .map(GuestProgram::bytes)
                .toArray(byte[][]::new);
        return new GuestProgram(new Order(order.words(), all), input, output, errors);
    }

    public GuestProgram reading(InputStream from) {
        return new GuestProgram(order, from, output, errors);
    }

    public GuestProgram writing(OutputStream newOutput, OutputStream newErrors) {
        return new GuestProgram(order, input, newOutput, newErrors);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
