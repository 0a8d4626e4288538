package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.user.UserSpace;

/** Streams lie where the run-time system looks for them. */
class StreamsTest {
    private final SimulatedKernel kernel = new SimulatedKernel();

    @Test
    void aStreamIsThreeWordsOfTheMessagePage() {
        kernel.machine.run(() -> {
            Streams.connect(Streams.INPUT, 1029, 2, true);
            Streams.connect(Streams.ERROR, 1030, 3, false);
            assertEquals(1029, Streams.device(Streams.INPUT));
            assertEquals(2, Streams.minor(Streams.INPUT));
            assertTrue(Streams.isTerminal(Streams.INPUT));
            assertEquals(0, Streams.device(Streams.OUTPUT));
            assertFalse(Streams.isTerminal(Streams.ERROR));
        });
        int[] words = {1029, 2, 1, 0, 0, 0, 1030, 3, 0};
        for (int i = 0; i < words.length; i++) {
            assertEquals(words[i], kernel.word(UserSpace.STREAMS + 4 * i));
        }
    }

    @Test
    void thereAreThree() {
        kernel.machine.run(() -> {
            assertThrows(IndexOutOfBoundsException.class, () -> Streams.device(3));
            assertThrows(IndexOutOfBoundsException.class, () -> Streams.connect(-1, 1, 1, true));
        });
    }
}
