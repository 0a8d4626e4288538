package skink.abi.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What one end writes the other reads, and spoilt input spoils no more than it must. */
class LinkTest {
    private static final int RUNS = 300;

    /** Writes down what comes, bytes of a stream that follow each other in one line. */
    private static final class Notes implements LinkListener {
        private final List<String> lines = new ArrayList<>();
        private int spoilt;

        @Override
        public void data(int stream, byte value) {
            String line = "data " + stream;
            String hex = String.format(" %02x", value & 0xFF);
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).startsWith(line)) {
                lines.set(last, lines.get(last) + hex);
            } else {
                lines.add(line + hex);
            }
        }

        @Override
        public void asked(int stream, int most) {
            lines.add("ask " + stream + " " + most);
        }

        @Override
        public void ended(int stream) {
            lines.add("end " + stream);
        }

        @Override
        public void spoilt(int value) {
            spoilt++;
        }
    }

    /** A line that is kept. */
    private static final class Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final LinkEncoder encoder = new LinkEncoder(bytes::write);
        private final Notes sent = new Notes();

        /** Does one thing and notes it; data favour the bytes that need care. */
        void step(Random random) {
            int stream = random.nextInt(LinkCode.STREAMS);
            switch (random.nextInt(4)) {
                case 0 -> {
                    int most = 1 + random.nextInt(LinkCode.MOST_ASKED);
                    encoder.ask(stream, most);
                    sent.asked(stream, most);
                }
                case 1 -> {
                    encoder.end(stream);
                    sent.ended(stream);
                }
                default -> {
                    byte[] data = new byte[random.nextInt(12)];
                    random.nextBytes(data);
                    for (int i = 0; i < data.length; i++) {
                        data[i] = random.nextBoolean() ? data[i] : (byte) "\u0010.?0123".charAt(random.nextInt(7));
                    }
                    encoder.data(stream, data, 0, data.length);
                    for (byte value : data) {
                        sent.data(stream, value);
                    }
                }
            }
        }
    }

    private static Notes decoded(byte[] line) {
        Notes notes = new Notes();
        LinkDecoder decoder = new LinkDecoder(notes);
        for (byte value : line) {
            decoder.put(value);
        }
        return notes;
    }

    @Test
    void whatIsSentArrives() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Line line = new Line();
            for (int i = 0; i < 40; i++) {
                line.step(random);
            }
            Notes got = decoded(line.bytes.toByteArray());
            assertEquals(line.sent.lines, got.lines, "seed " + seed);
            assertEquals(0, got.spoilt, "seed " + seed);
        }
    }

    @Test
    void oneStreamTakesNoMoreThanTwiceItsBytes() {
        byte[] escapes = "\u0010".repeat(100).getBytes(StandardCharsets.US_ASCII);
        Line line = new Line();
        line.encoder.data(LinkCode.OUTPUT, escapes, 0, escapes.length);
        assertEquals(LinkEncoder.mostBytes(escapes.length), line.bytes.size());
    }

    @Test
    void noiseBeforeTheFirstCodeIsSkipped() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Line line = new Line();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int value = random.nextInt(256);
                line.bytes.write(value == LinkCode.ESCAPE ? 'x' : value);
            }
            line.step(random);
            assertEquals(line.sent.lines, decoded(line.bytes.toByteArray()).lines, "seed " + seed);
        }
        byte[] escaped = {LinkCode.ESCAPE, 'x', LinkCode.ESCAPE, LinkCode.ESCAPE, LinkCode.STREAM + LinkCode.OUTPUT, 'y'
        };
        assertEquals(List.of("data 1 79"), decoded(escaped).lines);
    }

    /** Bytes are lost, changed and made up: what follows the next choice of a stream is as it was sent. */
    @Test
    void whatIsSpoiltEndsWhereAStreamIsChosen() {
        int spoilt = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Line line = new Line();
            for (int i = 0; i < 6; i++) {
                line.step(random);
            }
            byte[] before = line.bytes.toByteArray();
            Notes notes = new Notes();
            LinkDecoder decoder = new LinkDecoder(notes);
            for (byte value : before) {
                switch (random.nextInt(8)) {
                    case 0 -> decoder.put(random.nextInt(256));
                    case 1 -> decoder.put(value + 1);
                    case 2 -> {}
                    default -> decoder.put(value);
                }
            }
            spoilt += notes.spoilt;
            // Ends whatever has begun, at the worst as a second escape byte.
            decoder.put('x');
            notes.lines.clear();
            Line after = new Line();
            for (int i = 0; i < 10; i++) {
                after.step(random);
            }
            for (byte value : after.bytes.toByteArray()) {
                decoder.put(value);
            }
            assertEquals(after.sent.lines, notes.lines, "seed " + seed);
        }
        assertTrue(spoilt > RUNS / 4, "nothing was noticed to be spoilt");
    }

    @Test
    void nobodyAsksForNothingOrTooMuch() {
        LinkEncoder encoder = new LinkEncoder(value -> {});
        assertThrows(IllegalArgumentException.class, () -> encoder.ask(LinkCode.INPUT, 0));
        assertThrows(IllegalArgumentException.class, () -> encoder.ask(LinkCode.INPUT, LinkCode.MOST_ASKED + 1));
        assertThrows(IllegalArgumentException.class, () -> encoder.end(LinkCode.STREAMS));
        byte[] zero = {LinkCode.ESCAPE, LinkCode.STREAM, LinkCode.ESCAPE, LinkCode.ASK, '0', '0', '0', '0'};
        assertEquals(1, decoded(zero).spoilt);
    }

    @Test
    void ordersKeepTheirWords() {
        byte[][] words = {"/bin/program".getBytes(StandardCharsets.UTF_8), {}, {(byte) 0xFF, 0x10, '\n'}, {}};
        byte[][] settings = {"A=b".getBytes(StandardCharsets.UTF_8)};
        byte[] order = new Order(words, settings).encode();
        assertEquals(order.length, Order.NUMBER_BYTES + Order.number(order, 0));
        Order got = Order.decode(Arrays.copyOfRange(order, Order.NUMBER_BYTES, order.length));
        assertArrayEquals(words, got.words());
        assertArrayEquals(settings, got.settings());
        Order zero = new Order(new byte[][] {{'a', 0}}, new byte[0][]);
        assertThrows(IllegalArgumentException.class, zero::encode);
    }

    @Test
    void whatIsNoOrderIsRefused() {
        byte[] good = {2, 0, 0, 0, 'a', 0, 'b', 0};
        assertEquals(2, Order.decode(good).words().length);
        byte[][] wrong = {{}, {1, 0, 0}, {0, 0, 0, 0}, {1, 0, 0, 0, 'a'}, {3, 0, 0, 0, 'a', 0, 'b', 0}};
        for (byte[] bytes : wrong) {
            assertThrows(IllegalArgumentException.class, () -> Order.decode(bytes));
        }
        byte[] negative = {-1, -1, -1, -1, 'a', 0};
        assertThrows(IllegalArgumentException.class, () -> Order.decode(negative));
    }
}
