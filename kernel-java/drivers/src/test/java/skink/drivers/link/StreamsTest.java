package skink.drivers.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Errno;
import skink.abi.link.LinkCode;
import skink.abi.link.LinkDecoder;
import skink.abi.link.LinkEncoder;
import skink.abi.link.LinkListener;

/** The driver's decisions, with a line, clients and a user outside that are simulated. */
class StreamsTest {
    private static final int FIFO = 16;

    /** A line that takes a portion whenever {@link #tick} says so, and the user at its other end. */
    private final class Outside implements Line, LinkListener {
        private final LinkDecoder decoder = new LinkDecoder(this);
        private final LinkEncoder encoder =
                new LinkEncoder(value -> streams.received().put(value));
        private final ByteArrayOutputStream[] got = new ByteArrayOutputStream[LinkCode.STREAMS];
        private final List<Integer> asked = new ArrayList<>();
        private int room;
        private int unsent;
        private boolean wantsRoom;

        Outside() {
            Arrays.setAll(got, i -> new ByteArrayOutputStream());
        }

        void tick() {
            room = FIFO;
            unsent = 0;
            streams.advance();
        }

        void tickUntilQuiet() {
            do {
                tick();
            } while (wantsRoom);
        }

        /** A piece of a stream comes. */
        void send(int stream, byte[] data) {
            encoder.data(stream, data, 0, data.length);
            encoder.end(stream);
            streams.advance();
        }

        @Override
        public int room() {
            return room;
        }

        @Override
        public void send(byte[] bytes, int first, int count) {
            assertTrue(count > 0 && count <= room, "the line was overrun");
            room -= count;
            unsent += count;
            for (int i = first; i < first + count; i++) {
                decoder.put(bytes[i]);
            }
        }

        @Override
        public void tellOfRoom(boolean wanted) {
            wantsRoom = wanted;
        }

        @Override
        public void drain() {
            unsent = 0;
        }

        @Override
        public void data(int stream, byte value) {
            got[stream].write(value);
        }

        @Override
        public void asked(int stream, int most) {
            asked.add(stream);
            assertTrue(most >= 1 && most <= Streams.PIECE_BYTES);
        }

        @Override
        public void ended(int stream) {
            throw new AssertionError("nobody outside has been asked");
        }

        @Override
        public void spoilt(int value) {
            throw new AssertionError("the driver sends nonsense");
        }
    }

    /** Clients that remember their answers; their memory is one array each. */
    private final class Answers implements Clients {
        private final List<String> log = new ArrayList<>();
        private final Map<Integer, byte[]> memory = new HashMap<>();
        private final Set<Integer> gone = new HashSet<>();
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        @Override
        public void written(int client) {
            log.add("written " + client + (outside.unsent == 0 ? " drained" : ""));
        }

        @Override
        public void writtenFrom(int client, int bytes) {
            log.add("written " + client + " " + bytes);
        }

        @Override
        public byte[] copyFrom(int client, int grant, int offset, int bytes) {
            byte[] from = memory.get(client);
            return from == null || offset + bytes > from.length
                    ? null
                    : Arrays.copyOfRange(from, offset, offset + bytes);
        }

        @Override
        public boolean read(int client, byte[] data) {
            if (gone.contains(client)) {
                return false;
            }
            log.add("read " + client + " " + data.length);
            read.write(data, 0, data.length);
            return true;
        }

        @Override
        public boolean readInto(int client, int grant, byte[] data) {
            return read(client, data);
        }

        @Override
        public void refuse(int client, int error) {
            log.add("refused " + client + " " + error);
        }
    }

    private final Answers answers = new Answers();
    private final Outside outside = new Outside();
    private final Streams streams = new Streams(outside, answers);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] random(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void write(int client, int stream, byte[] data) {
        streams.write(Writer.of(client, stream, data));
        streams.advance();
    }

    private void read(int stream, int client, int most) {
        streams.inlet(stream).read(client, most, 0);
        streams.advance();
    }

    @Test
    void bytesLeaveInTheOrderOfTheirWriting() {
        write(1, LinkCode.OUTPUT, bytes("one "));
        write(2, LinkCode.ERRORS, bytes("bad"));
        write(1, LinkCode.OUTPUT, bytes("two"));
        outside.tickUntilQuiet();
        assertEquals("one two", outside.got[LinkCode.OUTPUT].toString(StandardCharsets.US_ASCII));
        assertEquals("bad", outside.got[LinkCode.ERRORS].toString(StandardCharsets.US_ASCII));
        assertEquals(3, answers.log.size());
    }

    @Test
    void anEndIsAnsweredWhenNothingIsLeftInside() {
        write(1, LinkCode.OUTPUT, new byte[1000]);
        write(1, LinkCode.ORDERS, new byte[] {7});
        assertEquals(
                List.of("written 1"),
                answers.log.stream()
                        .map(line -> line.strip())
                        .map(line -> line.replace(" drained", ""))
                        .toList());
        outside.tickUntilQuiet();
        assertEquals("written 1 drained", answers.log.get(1));
        assertEquals(1000, outside.got[LinkCode.OUTPUT].size());
        assertArrayEquals(new byte[] {7}, outside.got[LinkCode.ORDERS].toByteArray());
    }

    @Test
    void grantsOfAnySizeAreWrittenWhole() {
        Random random = new Random(1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] sizes = {1, Streams.PIECE_BYTES, Streams.PIECE_BYTES + 1, 100_000};
        for (int client = 0; client < sizes.length; client++) {
            byte[] data = random(random, sizes[client]);
            answers.memory.put(client, data);
            all.writeBytes(data);
            streams.write(Writer.from(client, LinkCode.OUTPUT, 5, sizes[client]));
            streams.advance();
        }
        outside.tickUntilQuiet();
        assertArrayEquals(all.toByteArray(), outside.got[LinkCode.OUTPUT].toByteArray());
        assertEquals("written 3 100000", answers.log.get(3));
    }

    @Test
    void memoryThatCannotBeReadIsRefusedAndOthersGoOn() {
        answers.memory.put(1, new byte[5000]);
        streams.write(Writer.from(1, LinkCode.OUTPUT, 5, 6000));
        write(2, LinkCode.OUTPUT, bytes("x"));
        outside.tickUntilQuiet();
        assertEquals(
                List.of("refused 1 " + Errno.EFAULT, "written 2"),
                answers.log.stream().map(line -> line.replace(" drained", "")).toList());
    }

    @Test
    void outsideIsAskedOnlyWhenSomebodyWaits() {
        outside.tick();
        assertEquals(List.of(), outside.asked);
        read(LinkCode.INPUT, 1, 3);
        outside.tick();
        assertEquals(List.of(LinkCode.INPUT), outside.asked);
        outside.send(LinkCode.INPUT, bytes("abcd"));
        read(LinkCode.INPUT, 1, 3);
        outside.tick();
        assertEquals(List.of("read 1 3", "read 1 1"), answers.log);
        assertEquals(List.of(LinkCode.INPUT), outside.asked, "what is left is read first");
        assertEquals("abcd", answers.read.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void anEmptyPieceIsTheEndAndOneMayAskAgain() {
        read(LinkCode.INPUT, 1, 48);
        outside.tick();
        outside.send(LinkCode.INPUT, new byte[0]);
        read(LinkCode.INPUT, 1, 48);
        outside.tick();
        outside.send(LinkCode.INPUT, bytes("more"));
        assertEquals(List.of("read 1 0", "read 1 4"), answers.log);
    }

    @Test
    void whoIsGoneTakesNothingWithIt() {
        read(LinkCode.INPUT, 1, 48);
        read(LinkCode.INPUT, 2, 48);
        outside.tick();
        answers.gone.add(1);
        outside.send(LinkCode.INPUT, bytes("for two"));
        assertEquals(List.of("read 2 7"), answers.log);
    }

    @Test
    void whoAsksAgainIsAnsweredOnce() {
        read(LinkCode.INPUT, 1, 48);
        read(LinkCode.INPUT, 1, 2);
        outside.tick();
        outside.send(LinkCode.INPUT, bytes("abc"));
        assertEquals(List.of("read 1 2"), answers.log);
    }

    @Test
    void spoiltInputIsAnErrorForThoseWhoWait() {
        read(LinkCode.INPUT, 1, 48);
        outside.tick();
        streams.received().put(LinkCode.INPUT + '0');
        outside.encoder.data(LinkCode.INPUT, bytes("x"), 0, 1);
        streams.received().put(0x10);
        streams.received().put('!');
        streams.advance();
        assertEquals(List.of("refused 1 " + Errno.EIO), answers.log);
        read(LinkCode.INPUT, 1, 48);
        outside.tick();
        assertEquals(2, outside.asked.size());
        outside.send(LinkCode.INPUT, bytes("right"));
        assertEquals("read 1 5", answers.log.get(1));
    }

    @Test
    void whatNobodyAskedForIsSpoilt() {
        read(LinkCode.ORDERS, 9, 48);
        outside.tick();
        outside.send(LinkCode.INPUT, bytes("x"));
        assertEquals(List.of("refused 9 " + Errno.EIO), answers.log);
    }

    /** Many clients at random, a user who answers some time later: every stream arrives whole, every client is answered once. */
    @Test
    void nothingIsLostAtRandom() {
        for (int seed = 0; seed < 100; seed++) {
            new RandomRun(new Random(seed)).run("seed " + seed);
        }
    }

    private static final class RandomRun {
        private final Random random;
        private final StreamsTest test = new StreamsTest();
        private final ByteArrayOutputStream[] written = new ByteArrayOutputStream[LinkCode.STREAMS];
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private int requests;

        RandomRun(Random random) {
            this.random = random;
            Arrays.setAll(written, i -> new ByteArrayOutputStream());
        }

        void run(String name) {
            for (int step = 0; step < 300; step++) {
                step();
            }
            test.outside.tickUntilQuiet();
            answerAsked();
            test.outside.tickUntilQuiet();
            for (int stream = LinkCode.OUTPUT; stream <= LinkCode.ERRORS; stream++) {
                assertArrayEquals(
                        written[stream].toByteArray(),
                        test.outside.got[stream].toByteArray(),
                        name + " stream " + stream);
            }
            byte[] read = test.answers.read.toByteArray();
            assertArrayEquals(Arrays.copyOf(sent.toByteArray(), read.length), read, name);
            long answered = test.answers.log.stream()
                    .filter(line -> line.startsWith("written"))
                    .count();
            assertEquals(requests, answered, name);
        }

        private void step() {
            switch (random.nextInt(5)) {
                case 0 -> {
                    int stream = random.nextBoolean() ? LinkCode.OUTPUT : LinkCode.ERRORS;
                    byte[] data = random(random, random.nextInt(48));
                    written[stream].writeBytes(data);
                    test.write(1000 + requests++, stream, data);
                }
                case 1 -> {
                    byte[] data = random(random, 1 + random.nextInt(9000));
                    int client = 1000 + requests++;
                    test.answers.memory.put(client, data);
                    written[LinkCode.OUTPUT].writeBytes(data);
                    test.streams.write(Writer.from(client, LinkCode.OUTPUT, 3, data.length));
                    test.streams.advance();
                }
                case 2 -> test.read(LinkCode.INPUT, 1 + random.nextInt(4), 1 + random.nextInt(48));
                case 3 -> answerAsked();
                default -> test.outside.tick();
            }
        }

        private void answerAsked() {
            for (int i = 0; i < test.outside.asked.size(); i++) {
                byte[] data = random(random, 1 + random.nextInt(random.nextBoolean() ? 5 : Streams.PIECE_BYTES));
                sent.writeBytes(data);
                test.outside.send(LinkCode.INPUT, data);
            }
            test.outside.asked.clear();
        }
    }
}
