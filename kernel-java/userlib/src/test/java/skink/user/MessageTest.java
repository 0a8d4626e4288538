package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import skink.abi.ipc.MessageLayout;
import skink.magic.Address;

/** Messages lie where the kernel expects them. */
class MessageTest {
    private final SimulatedKernel kernel = new SimulatedKernel();

    @Test
    void whatIsSentLiesInTheOutMessage() {
        kernel.machine.run(() -> Message.OUT
                .type(0x401)
                .word(0, 7)
                .longWord(1, 0x1122_3344_5566_7788L)
                .address(12, Address.of(0x2000_0000))
                .byteAt(13, 3, (byte) 0x80));
        assertEquals(0x401, kernel.word(MessageLayout.OUT + MessageLayout.TYPE));
        assertEquals(7, kernel.word(MessageLayout.OUT + 8));
        assertEquals(0x5566_7788, kernel.word(MessageLayout.OUT + 12));
        assertEquals(0x1122_3344, kernel.word(MessageLayout.OUT + 16));
        assertEquals(0x2000_0000, kernel.word(MessageLayout.OUT + 56));
        assertEquals(0x8000_0000, kernel.word(MessageLayout.OUT + 60));
    }

    @Test
    void whatWasReceivedIsReadFromTheInMessage() {
        kernel.word(MessageLayout.IN + MessageLayout.SOURCE, 1030);
        kernel.word(MessageLayout.IN + MessageLayout.TYPE, -3);
        kernel.word(MessageLayout.IN + 8, -1);
        kernel.word(MessageLayout.IN + 60, 0x1234_5678);
        kernel.machine.run(() -> {
            assertEquals(1030, Message.IN.source());
            assertEquals(-3, Message.IN.type());
            assertEquals(-1, Message.IN.word(0));
            assertEquals(0xFFFF_FFFFL, Message.IN.longWord(0));
            assertEquals(0x1234_5678, Message.IN.address(13).toInt());
            assertEquals(0x12, Message.IN.byteAt(13, 3));
        });
    }

    @Test
    void aCopyIsTheWholeMessage() {
        for (int offset = 0; offset < MessageLayout.BYTES; offset += 4) {
            kernel.word(MessageLayout.IN + offset, 1000 + offset);
        }
        kernel.machine.run(() -> Message.OUT.copyFrom(Message.IN));
        for (int offset = 0; offset < MessageLayout.BYTES; offset += 4) {
            assertEquals(1000 + offset, kernel.word(MessageLayout.OUT + offset));
        }
        assertEquals(0, kernel.word(MessageLayout.KERNEL_OUT));
    }

    @Test
    void whatIsClearedIsTheRestOfThePayload() {
        kernel.machine.run(() -> {
            for (int first = 0; first <= MessageLayout.PAYLOAD_WORDS; first++) {
                Message.OUT.type(-1);
                kernel.word(MessageLayout.IN, -1);
                for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
                    Message.OUT.word(i, -1);
                }
                Message.OUT.clearFrom(first);
                for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
                    assertEquals(i < first ? -1 : 0, Message.OUT.word(i));
                }
                assertEquals(-1, Message.OUT.type());
                assertEquals(-1, kernel.word(MessageLayout.IN));
            }
            assertThrows(IndexOutOfBoundsException.class, () -> Message.OUT.clearFrom(15));
            assertThrows(IndexOutOfBoundsException.class, () -> Message.OUT.clearFrom(-1));
        });
    }

    @Test
    void nothingReachesBeyondThePayload() {
        kernel.machine.run(() -> {
            assertThrows(IndexOutOfBoundsException.class, () -> Message.IN.word(14));
            assertThrows(IndexOutOfBoundsException.class, () -> Message.OUT.word(-1, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> Message.IN.longWord(13));
            assertThrows(IndexOutOfBoundsException.class, () -> Message.OUT.byteAt(13, 4, (byte) 1));
            assertThrows(IndexOutOfBoundsException.class, () -> Message.OUT.byteAt(0, -1, (byte) 1));
        });
    }
}
