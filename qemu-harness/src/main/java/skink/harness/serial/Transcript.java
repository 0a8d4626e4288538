package skink.harness.serial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import skink.harness.HarnessFault;

/**
 * What a guest said, line by line with the time of arrival: all of it on disk, head and tail in memory.
 *
 * <p>The file is for people: {@code [   0.123] text}, seconds since the start of the machine. Safe for threads.
 */
public final class Transcript implements AutoCloseable {
    private static final int HEAD_LINES = 500;
    private static final int TAIL_LINES = 500;

    private final Path file;
    private final BufferedWriter writer;
    private final long startNanos = System.nanoTime();
    private final List<String> head = new ArrayList<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private long lineCount;
    private boolean open = true;

    /**
     * Opens a transcript; a file of that name is replaced.
     *
     * @throws HarnessFault if the file cannot be written
     */
    public Transcript(Path file) {
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /**
     * Adds a line that has arrived now.
     *
     * @throws HarnessFault if it cannot be written; the line is kept in memory all the same
     */
    public synchronized void add(String line) {
        String stamped = String.format("[%8.3f] %s", (System.nanoTime() - startNanos) / 1e9, line);
        lineCount++;
        if (head.size() < HEAD_LINES) {
            head.add(stamped);
        } else {
            tail.addLast(stamped);
            if (tail.size() > TAIL_LINES) {
                tail.removeFirst();
            }
        }
        if (!open) {
            return;
        }
        try {
            writer.write(stamped);
            writer.newLine();
        } catch (IOException e) {
            open = false;
            throw fault(e);
        }
    }

    /**
     * Brings everything so far to the file.
     *
     * @throws HarnessFault if it cannot be written
     */
    public synchronized void flush() {
        if (!open) {
            return;
        }
        try {
            writer.flush();
        } catch (IOException e) {
            open = false;
            throw fault(e);
        }
    }

    /** Number of lines so far. */
    public synchronized long lineCount() {
        return lineCount;
    }

    /** The last lines, at most {@code count} of them. */
    public synchronized List<String> last(int count) {
        List<String> kept = kept();
        return List.copyOf(kept.subList(Math.max(0, kept.size() - count), kept.size()));
    }

    /** Head and tail, with one line between them that counts what is only in the file. */
    public synchronized List<String> kept() {
        List<String> kept = new ArrayList<>(head);
        long left = lineCount - head.size() - tail.size();
        if (left > 0) {
            kept.add("… " + left + " lines only in " + file);
        }
        kept.addAll(tail);
        return kept;
    }

    /** Where the whole of it is. */
    public Path file() {
        return file;
    }

    /**
     * Writes out everything.
     *
     * @throws HarnessFault if that fails
     */
    @Override
    public synchronized void close() {
        boolean wasOpen = open;
        open = false;
        try {
            writer.close();
        } catch (IOException e) {
            if (wasOpen) {
                throw fault(e);
            }
        }
    }

    private HarnessFault fault(IOException cause) {
        return new HarnessFault(
                "cannot write the transcript (" + cause.getMessage() + ")",
                file.toString(),
                "make room on that disk or choose another run directory",
                cause);
    }
}
