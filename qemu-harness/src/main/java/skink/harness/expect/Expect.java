package skink.harness.expect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineSpec;
import skink.harness.serial.LineAssembler;

/**
 * A conversation with a guest over its serial line.
 *
 * <p>Each await searches what came since the end of the previous match. Unread text is bounded: of a guest that talks on
 * and on only the last {@value #MAX_UNREAD_CHARS} characters are searched.
 *
 * <pre>{@code
 * try (Expect guest = Expect.start(MachineSpec.ofDisk(image), directory)) {
 *     guest.await("login: ", Duration.ofSeconds(20));
 *     guest.send("root\n");
 *     String kernel = guest.await("Linux version (\\S+)", Duration.ofSeconds(5)).group(1);
 * }
 * }</pre>
 */
public final class Expect implements AutoCloseable {
    private static final int MAX_UNREAD_CHARS = 1 << 20;
    private static final int SHOWN_CHARS = 2000;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder unread = new StringBuilder();
    private ByteBuffer undecoded = ByteBuffer.allocate(0);
    private boolean ended;
    private Machine machine;

    private Expect() {}

    /**
     * Starts a machine to talk to.
     *
     * @param directory an existing directory for QEMU's log and command line
     * @throws skink.harness.HarnessFault if it does not start
     */
    public static Expect start(MachineSpec spec, Path directory) {
        Expect expect = new Expect();
        expect.machine = Machine.start(spec, directory, expect::received, event -> {});
        expect.machine.serial().closed().thenRun(expect::end);
        return expect;
    }

    /** As {@link #await(Pattern, Duration)}, for a regular expression in text. */
    public MatchResult await(String regex, Duration timeout) {
        return await(Pattern.compile(regex), timeout);
    }

    /**
     * Waits until the pattern is found in what came since the last match.
     *
     * @return the match; what it covers and everything before is read
     * @throws ExpectFailure if time is up or the line was closed, and the pattern is not found
     */
    public MatchResult await(Pattern pattern, Duration timeout) {
        long deadlineNanos = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            while (true) {
                Matcher matcher = pattern.matcher(unread);
                if (matcher.find()) {
                    MatchResult result = matcher.toMatchResult();
                    unread.delete(0, matcher.end());
                    return result;
                }
                long leftNanos = deadlineNanos - System.nanoTime();
                if (ended || leftNanos <= 0) {
                    String why = ended ? "the line was closed" : "nothing like it within " + timeout.toMillis() + " ms";
                    throw new ExpectFailure("awaited /" + pattern + "/, but " + why + "; came: " + shown());
                }
                pause(leftNanos);
            }
        }
    }

    /** Sends text to the guest as UTF-8. */
    public void send(String text) {
        machine.serial().send(text);
    }

    /** The machine, for its control line and its exit. */
    public Machine machine() {
        return machine;
    }

    /** Kills the machine if it still runs. */
    @Override
    public void close() {
        machine.close();
    }

    private synchronized void received(ByteBuffer bytes) {
        ByteBuffer input = ByteBuffer.allocate(undecoded.remaining() + bytes.remaining());
        input.put(undecoded).put(bytes).flip();
        CharBuffer output = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, output, false);
        undecoded = input;
        unread.append(output.flip());
        if (unread.length() > MAX_UNREAD_CHARS) {
            unread.delete(0, unread.length() - MAX_UNREAD_CHARS);
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExpectFailure("interrupted while waiting");
        }
    }

    private String shown() {
        String tail = unread.substring(Math.max(0, unread.length() - SHOWN_CHARS));
        return tail.isEmpty() ? "nothing" : '"' + LineAssembler.sanitise(tail) + '"';
    }
}
