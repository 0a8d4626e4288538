package skink.drivers.tty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Tty;

/** Who gets what, who waits, and what becomes of those who die meanwhile. */
class TerminalTest {
    private static final int SHELL = 100;
    private static final int OTHER = 101;
    private static final int GRANT = 7;
    private static final int RING = 1024;

    private final ByteRing ring = new ByteRing(RING);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Device device = new Device();
    private final Peers peers = new Peers();
    private final List<String> signals = new ArrayList<>();
    private final Terminal terminal =
            new Terminal(64, new Output(ring, Screen.NONE), device, peers, new RecordedSignals());

    /** Takes bytes only while it is not held. */
    private final class Device implements Transmitter {
        boolean isHeld;

        @Override
        public void start() {
            while (!isHeld && !ring.isEmpty()) {
                sent.write(ring.remove());
            }
        }

        @Override
        public boolean isIdle() {
            return ring.isEmpty();
        }

        void release() {
            isHeld = false;
            terminal.serve();
        }
    }

    private final class RecordedSignals implements Processes {
        @Override
        public boolean mayControl(int caller) {
            return caller == SHELL;
        }

        @Override
        public void signal(int group, int signal) {
            signals.add(signal + " to " + group);
        }
    }

    /** Processes with memory; what they were answered. */
    private static final class Peers implements Clients {
        final List<String> answers = new ArrayList<>();
        final Set<Integer> dead = new HashSet<>();
        final Map<Integer, byte[]> memory = new HashMap<>();
        private final byte[] buffer = new byte[64];

        private boolean answer(int caller, String what) {
            if (!dead.contains(caller)) {
                answers.add(caller + " " + what);
            }
            return !dead.contains(caller);
        }

        List<String> taken() {
            List<String> taken = List.copyOf(answers);
            answers.clear();
            return taken;
        }

        @Override
        public byte[] buffer() {
            return buffer;
        }

        @Override
        public boolean answerRead(int caller, byte[] bytes) {
            return answer(caller, "read " + new String(bytes, UTF_8));
        }

        @Override
        public boolean answerReadInto(int caller, int bytes) {
            return answer(caller, "readInto " + bytes);
        }

        @Override
        public boolean answerWrite(int caller) {
            return answer(caller, "write");
        }

        @Override
        public boolean answerWriteFrom(int caller, int bytes) {
            return answer(caller, "writeFrom " + bytes);
        }

        @Override
        public boolean answerDrain(int caller) {
            return answer(caller, "drain");
        }

        @Override
        public boolean refuse(int caller, int error) {
            return answer(caller, "error " + error);
        }

        @Override
        public int copyFrom(int caller, int grant, int offset, int bytes) {
            byte[] from = memory.get(grant);
            int error = dead.contains(caller)
                    ? Errno.EDEADSRCDST
                    : from == null ? Errno.EPERM : offset + bytes > from.length ? Errno.ERANGE : Errno.OK;
            if (error == Errno.OK) {
                System.arraycopy(from, offset, buffer, 0, bytes);
            }
            return error;
        }

        @Override
        public int copyTo(int caller, int grant, int bytes) {
            byte[] to = memory.get(grant);
            int error = dead.contains(caller)
                    ? Errno.EDEADSRCDST
                    : to == null ? Errno.EPERM : bytes > to.length ? Errno.ERANGE : Errno.OK;
            if (error == Errno.OK) {
                System.arraycopy(buffer, 0, to, 0, bytes);
            }
            return error;
        }
    }

    private void type(String keys) {
        for (byte key : keys.getBytes(UTF_8)) {
            terminal.type(key & 0xFF);
        }
        terminal.serve();
    }

    private void read(int caller) {
        terminal.read(new Reader(caller, false, 0, 48));
    }

    private void readInto(int caller, int most) {
        terminal.read(new Reader(caller, true, GRANT, most));
    }

    private void write(int caller, String text) {
        terminal.write(Writer.ofBytes(caller, text.getBytes(UTF_8)));
    }

    private String sent() {
        String text = sent.toString(UTF_8);
        sent.reset();
        return text;
    }

    @Test
    void readersAreAnsweredInTheOrderOfTheirQuestions() {
        read(SHELL);
        read(OTHER);
        assertEquals(List.of(), peers.taken());
        type("a\nb\nc\n");
        assertEquals(List.of("100 read a\n", "101 read b\n"), peers.taken());
        read(OTHER);
        assertEquals(List.of("101 read c\n"), peers.taken());
    }

    @Test
    void aDeadReaderCostsNoInput() {
        read(OTHER);
        read(SHELL);
        peers.dead.add(OTHER);
        type("a\n");
        assertEquals(List.of("100 read a\n"), peers.taken());
        read(OTHER);
        type("b\n");
        read(SHELL);
        assertEquals(List.of("100 read b\n"), peers.taken());
    }

    @Test
    void aReaderThatAsksAgainNoLongerWaitsForTheFirst() {
        read(SHELL);
        readInto(SHELL, 10);
        peers.memory.put(GRANT, new byte[10]);
        type("a\nb\n");
        assertEquals(List.of("100 readInto 2"), peers.taken());
        assertEquals(2, terminal.available());
    }

    @Test
    void aReaderWithoutMemoryIsRefusedAndCostsNoInput() {
        readInto(OTHER, 10);
        read(SHELL);
        type("a\n");
        assertEquals(List.of("101 error -14", "100 read a\n"), peers.taken());
        peers.memory.put(GRANT, new byte[1]);
        type("bcd\n");
        readInto(OTHER, 3);
        assertEquals(List.of("101 error -14"), peers.taken());
        readInto(OTHER, 1);
        assertEquals(List.of("101 readInto 1"), peers.taken());
        assertEquals('b', peers.memory.get(GRANT)[0]);
    }

    @Test
    void aReadIntoMemoryTakesWhatIsThere() {
        byte[] memory = new byte[200];
        peers.memory.put(GRANT, memory);
        type("hello\n");
        readInto(SHELL, Integer.MAX_VALUE);
        assertEquals(List.of("100 readInto 6"), peers.taken());
        assertEquals("hello\n", new String(memory, 0, 6, UTF_8));
        type("\u0004");
        readInto(SHELL, 200);
        assertEquals(List.of("100 readInto 0"), peers.taken());
    }

    @Test
    void aSignalGoesToTheForegroundAndInterruptsReaders() {
        assertTrue(terminal.setForeground(SHELL, 42));
        read(SHELL);
        read(OTHER);
        type("abc\u0003");
        assertEquals(List.of("100 error -4", "101 error -4"), peers.taken());
        assertEquals(List.of("2 to 42"), signals);
        type("d\n");
        read(SHELL);
        assertEquals(List.of("100 read d\n"), peers.taken());
    }

    @Test
    void withoutForegroundASignalOnlyCounts() {
        read(SHELL);
        type("\u0003\u001C\u001A");
        assertEquals(List.of(), peers.taken());
        assertEquals(List.of(), signals);
        assertEquals(3, terminal.signals());
    }

    @Test
    void foregroundIsForThoseWhoMay() {
        assertFalse(terminal.setForeground(OTHER, 42));
        assertFalse(terminal.setForeground(SHELL, -1));
        assertEquals(Terminal.NOBODY, terminal.foreground());
        assertTrue(terminal.setForeground(SHELL, 42));
        assertTrue(terminal.setForeground(SHELL, Terminal.NOBODY));
        assertEquals(Terminal.NOBODY, terminal.foreground());
    }

    @Test
    void rawModeGivesAReaderWhatIsTypedAlready() {
        read(SHELL);
        type("ab");
        assertEquals(List.of(), peers.taken());
        terminal.setMode(0);
        assertEquals(List.of("100 read ab"), peers.taken());
    }

    @Test
    void newLinesBecomeTwoBytes() {
        write(SHELL, "a\nb\r\n");
        assertEquals("a\r\nb\r\r\n", sent());
        assertEquals(List.of("100 write"), peers.taken());
    }

    @Test
    void writersWaitForRoomInOrder() {
        device.isHeld = true;
        peers.memory.put(GRANT, "x".repeat(3000).getBytes(UTF_8));
        terminal.write(Writer.ofGrant(SHELL, GRANT, 3000));
        write(OTHER, "y");
        terminal.write(Writer.ofNothing(102));
        assertEquals(List.of(), peers.taken());
        type("echo");
        device.release();
        assertEquals(List.of("100 writeFrom 3000", "101 write", "102 drain"), peers.taken());
        String all = sent();
        assertEquals("x".repeat(3000) + "y", all.replace("echo", ""));
        assertTrue(all.contains("echo"), "what is typed is seen while programs fill the ring");
    }

    @Test
    void manyNewLinesFitToo() {
        device.isHeld = true;
        peers.memory.put(GRANT, "\n".repeat(3000).getBytes(UTF_8));
        terminal.write(Writer.ofGrant(SHELL, GRANT, 3000));
        device.release();
        assertEquals(List.of("100 writeFrom 3000"), peers.taken());
        assertEquals("\r\n".repeat(3000), sent());
    }

    @Test
    void echoBeyondTheRingIsDropped() {
        device.isHeld = true;
        terminal.setMode(Tty.ECHO);
        for (int i = 0; i < 100; i++) {
            write(i, "w".repeat(48));
        }
        for (int i = 0; i < 10_000; i++) {
            terminal.type('e');
        }
        assertTrue(ring.room() < 2);
        device.release();
        assertEquals(100, peers.taken().size());
    }

    @Test
    void aWriterWithoutMemoryIsRefused() {
        terminal.write(Writer.ofGrant(SHELL, GRANT, 5));
        assertEquals(List.of("100 error -14"), peers.taken());
        terminal.write(Writer.ofGrant(SHELL, GRANT, 0));
        assertEquals(List.of("100 writeFrom 0"), peers.taken());
        peers.memory.put(GRANT, new byte[70]);
        terminal.write(Writer.ofGrant(SHELL, GRANT, Integer.MAX_VALUE));
        assertEquals(List.of("100 writeFrom 64"), peers.taken());
    }

    @Test
    void aWriterThatDiesHoldsNobodyUp() {
        device.isHeld = true;
        peers.memory.put(GRANT, new byte[5000]);
        terminal.write(Writer.ofGrant(SHELL, GRANT, 5000));
        terminal.write(Writer.ofNothing(OTHER));
        peers.dead.add(SHELL);
        device.release();
        assertEquals(List.of("101 drain"), peers.taken());
    }

    @Test
    void drainIsAnsweredAtOnceWhereNothingWaits() {
        terminal.write(Writer.ofNothing(SHELL));
        assertEquals(List.of("100 drain"), peers.taken());
    }
}
