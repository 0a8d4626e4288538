package skink.drivers.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes through a 16550, which loses those that it has no place for. */
class SerialLineTest {
    private final SimulatedUart uart = new SimulatedUart();
    private final ByteRing ring = new ByteRing(1024);
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final SerialLine line = new SerialLine(uart, ring, received::write);

    private void put(int count) {
        for (int i = 0; i < count; i++) {
            ring.add(i * 7);
        }
        line.start();
    }

    private static byte[] pattern(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }

    /** Interrupts are served as long as the port asks for something. */
    private void settle() {
        for (int i = 0; uart.isHigh(); i++) {
            assertTrue(i < 10, "the port asks without end");
            line.interrupt();
        }
    }

    @Test
    void isSetTo115200Baud() {
        assertTrue(line.initialise());
        assertEquals(1, uart.divisor());
        assertFalse(uart.isHigh());
        assertTrue(line.isIdle());
    }

    @Test
    void everyByteGoesOutInOrderOfASlowPort() {
        line.initialise();
        put(1000);
        assertFalse(line.isIdle());
        for (int i = 0; i < 2000 && !line.isIdle(); i++) {
            uart.sent(1);
            settle();
        }
        assertEquals(0, uart.lost);
        assertArrayEquals(pattern(1000), uart.line.toByteArray());
        assertEquals(67, uart.edges, "an interrupt for 15 bytes");
        assertTrue(line.isIdle());
    }

    @Test
    void aFastPortNeverInterrupts() {
        uart.isFast = true;
        line.initialise();
        put(1000);
        assertTrue(line.isIdle());
        assertEquals(1000, uart.line.size());
        assertEquals(0, uart.edges);
    }

    @Test
    void theKernelMaySendAByteBetweenALookAndTheBytesThatFollow() {
        line.initialise();
        uart.isShared = true;
        put(500);
        for (int i = 0; i < 100 && !ring.isEmpty(); i++) {
            uart.sent(16);
            settle();
        }
        uart.sent(16);
        assertEquals(0, uart.lost);
        assertEquals(500, inOrder(uart.line.toByteArray()), "all bytes in order");
    }

    /** How many bytes of the pattern are there in their order, among others. */
    private static int inOrder(byte[] all) {
        int found = 0;
        for (byte each : all) {
            found += each == (byte) (found * 7) ? 1 : 0;
        }
        return found;
    }

    @Test
    void everyByteThatComesIsReceived() {
        line.initialise();
        for (int i = 0; i < 5; i++) {
            uart.comes('a' + i);
        }
        assertFalse(uart.isHigh(), "a few wait for more");
        uart.pauses();
        settle();
        for (int i = 0; i < 16; i++) {
            uart.comes('f' + i);
        }
        settle();
        assertEquals("abcdefghijklmnopqrstu", received.toString(US_ASCII));
        assertEquals(0, line.overruns());
    }

    @Test
    void lostBytesAreCounted() {
        line.initialise();
        for (int i = 0; i < 17; i++) {
            uart.comes(i);
        }
        settle();
        assertEquals(1, line.overruns());
        assertEquals(16, received.size());
    }

    @Test
    void aPausedLineLeavesBytesWhereTheyAre() {
        line.initialise();
        line.pause();
        for (int i = 0; i < 16; i++) {
            uart.comes(i);
        }
        assertFalse(uart.isHigh());
        line.resume();
        assertTrue(uart.isHigh());
        settle();
        assertEquals(16, received.size());
    }

    @Test
    void aReceiverThatPausesTheLineGetsNoFurtherByte() {
        SerialLine[] pausing = new SerialLine[1];
        pausing[0] = new SerialLine(uart, ring, value -> {
            received.write(value);
            if (value == 2) {
                pausing[0].pause();
            }
        });
        pausing[0].initialise();
        for (int i = 0; i < 12; i++) {
            uart.comes(i);
        }
        pausing[0].interrupt();
        assertEquals(3, received.size());
        pausing[0].resume();
        assertTrue(uart.isHigh());
        pausing[0].interrupt();
        assertEquals(12, received.size());
    }

    @Test
    void aPortThatAlwaysHasSomethingLetsOthersHaveTheirTurn() {
        SerialLine[] flooded = new SerialLine[1];
        flooded[0] = new SerialLine(uart, ring, value -> uart.comes(value + 1 & 0xFF));
        flooded[0].initialise();
        for (int i = 0; i < 16; i++) {
            uart.comes(i);
        }
        int before = uart.edges;
        flooded[0].interrupt();
        assertTrue(flooded[0].isPaused());
        assertFalse(uart.isHigh());
        flooded[0].resume();
        assertTrue(uart.isHigh());
        assertEquals(before + 1, uart.edges, "which is an edge");
    }

    @Test
    void anAbsentPortTakesEverything() {
        UartPort nothing = new UartPort() {
            @Override
            public int read(int register) {
                return 0xFF;
            }

            @Override
            public void write(int register, int value) {}

            @Override
            public void send(ByteRing bytes, int count) {
                throw new AssertionError("to nobody");
            }
        };
        SerialLine absent = new SerialLine(nothing, ring, received::write);
        assertFalse(absent.initialise());
        ring.add('x');
        absent.start();
        assertTrue(absent.isIdle());
        absent.interrupt();
        absent.pause();
        assertFalse(absent.isPaused());
    }

    /** Both directions, at any pace. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLostAtAnyPace(long seed) {
        Random random = new Random(seed);
        line.initialise();
        int put = 0;
        int come = 0;
        for (int i = 0; i < 50_000; i++) {
            switch (random.nextInt(4)) {
                case 0 -> uart.sent(random.nextInt(20));
                case 1 -> {
                    if (ring.room() > 0) {
                        ring.add(put * 7);
                        put++;
                    }
                    line.start();
                }
                case 2 -> {
                    for (int j = random.nextInt(8); j > 0; j--) {
                        uart.comes(come * 7);
                        come++;
                    }
                }
                default -> uart.pauses();
            }
            settle();
        }
        while (!line.isIdle()) {
            uart.sent(16);
            settle();
        }
        uart.sent(16);
        uart.pauses();
        settle();
        assertEquals(0, uart.lost);
        assertArrayEquals(pattern(put), uart.line.toByteArray());
        assertArrayEquals(pattern(come), received.toByteArray());
    }
}
