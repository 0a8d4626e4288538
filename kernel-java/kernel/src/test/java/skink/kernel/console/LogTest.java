package skink.kernel.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.abi.kcall.KernelCall;
import skink.magic.sim.SimulatedMachine;

/** What has been printed is kept, for a while. */
class LogTest {
    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private static String kept(long from, long end) {
        StringBuilder text = new StringBuilder();
        for (long at = from; at < end; at++) {
            text.append((char) Log.at(at));
        }
        return text.toString();
    }

    @Test
    void everythingPrintedIsThereWithoutAPortToo() {
        machine.run(() -> {
            long before = Log.end();
            Console.print("cpu ");
            Console.printDecimal(-3);
            Console.newLine();
            Console.printHex(0xAB);
            assertEquals("cpu -3\n000000ab", kept(before, Log.end()));
        });
    }

    @Test
    void theOldestGoesFirst() {
        machine.run(() -> {
            long before = Log.end();
            for (int i = 0; i < KernelCall.LOG_KEPT_BYTES + 100; i++) {
                Console.put('a' + i % 26);
            }
            assertEquals(before + KernelCall.LOG_KEPT_BYTES + 100, Log.end());
            assertEquals(before + 100, Log.start());
            assertEquals((char) ('a' + 100 % 26), (char) Log.at(Log.start()));
            assertEquals((char) ('a' + (KernelCall.LOG_KEPT_BYTES + 99) % 26), (char) Log.at(Log.end() - 1));
        });
    }
}
