package skink.images.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The last arguments of this process as the bytes that the user gave: in its texts the virtual machine has lost those that are
 * not of its locale.
 */
final class RawArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    /** The bytes of these arguments, the last of the process; as UTF-8 where the system does not tell. */
    static List<byte[]> of(List<String> arguments) {
        try {
            return of(arguments, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException e) {
            return of(arguments, new byte[0]);
        }
    }

    /** The same for a command line whose words have zeros behind them. */
    static List<byte[]> of(List<String> arguments, byte[] commandLine) {
        List<byte[]> words = words(commandLine);
        int first = words.size() - arguments.size();
        List<byte[]> raw = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            byte[] encoded = arguments.get(i).getBytes(StandardCharsets.UTF_8);
            raw.add(first >= 0 && mayBe(words.get(first + i), arguments.get(i)) ? words.get(first + i) : encoded);
        }
        return raw;
    }

    private static List<byte[]> words(byte[] commandLine) {
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                byte[] word = new byte[i - start];
                System.arraycopy(commandLine, start, word, 0, word.length);
                words.add(word);
                start = i + 1;
            }
        }
        return words;
    }

    /** Whether the virtual machine can have made the text of these bytes: what is ASCII it leaves alone. */
    private static boolean mayBe(byte[] word, String text) {
        String decoded = new String(word, StandardCharsets.US_ASCII);
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        boolean plainWord = decoded.indexOf('\ufffd') < 0;
        return plain && plainWord ? decoded.equals(text) : !plainWord && (!plain || text.indexOf('?') >= 0);
    }
}
