package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** The run-time system's side of our own kernel's calls. */
class SkinkHostTest {
    private static final int TSC_PER_MILLI = 2_500_000;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final SkinkHost host = new SkinkHost();
    private final List<String> asked = new ArrayList<>();
    private long answer = Errno.OK;
    private long ticksOfAlarm;

    SkinkHostTest() {
        page(UserSpace.INFO_TSC_PER_MILLI, TSC_PER_MILLI);
        page(UserSpace.INFO_STACK_BYTES, 64 << 10);
        machine.cpu(0).onTrap((operation, arguments) -> {
            if (operation.equals("message")) {
                assertEquals(Primitive.RECEIVE, arguments[0]);
                assertEquals(Endpoint.CLOCK, arguments[1]);
                machine.ticksPerStep(ticksOfAlarm);
                return Errno.OK;
            }
            asked.add(describe((int) arguments[0]));
            return answer;
        });
    }

    private String describe(int call) {
        int argument = page(KernelCall.A);
        if (call != KernelCall.DIAGCTL) {
            return call + " " + argument;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < argument; i++) {
            text.append((char) machine.memory().read(UserSpace.MESSAGE_PAGE + KernelCall.B + i, 1));
        }
        return text.toString();
    }

    private int page(int field) {
        return (int) machine.memory().read(UserSpace.MESSAGE_PAGE + field, 4);
    }

    private void page(int field, int value) {
        machine.memory().write(UserSpace.MESSAGE_PAGE + field, 4, value);
    }

    /** An array whose elements lie in simulated memory. */
    private static byte[] text(int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            Address.ofObject(text).store((byte) ('a' + i % 26), ObjectModel.ARRAY_ELEMENTS + i);
        }
        return text;
    }

    private static String letters(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.toString();
    }

    @Test
    void textIsPrintedInPieces() {
        machine.run(() -> assertEquals(120, host.write(1, text(130), 7, 120)));
        int piece = KernelCall.DIAGNOSTIC_BYTES;
        assertEquals(
                List.of(letters(7, 7 + piece), letters(7 + piece, 7 + 2 * piece), letters(7 + 2 * piece, 127)), asked);
    }

    @Test
    void noTextIsNoCall() {
        machine.run(() -> assertEquals(0, host.write(1, text(3), 1, 0)));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatTheKernelRefusesEndsTheWriting() {
        answer = Errno.ECALLDENIED;
        machine.run(() -> assertEquals(Errno.ECALLDENIED, host.write(2, text(130), 0, 130)));
        assertEquals(1, asked.size());
    }

    @Test
    void theEndHasTheStatus() {
        machine.run(() -> host.exit(7));
        assertEquals(List.of(KernelCall.EXIT + " 7"), asked);
    }

    @Test
    void thereIsNoInput() {
        machine.run(() -> assertEquals(0, host.read(0, new byte[4], 0, 4)));
    }

    @Test
    void theStackIsThatOfTheStartInformation() {
        machine.run(() ->
                assertEquals(UserSpace.STACK_TOP - (64 << 10), host.stackEnd().toInt()));
    }

    @Test
    void clocksCountTimeStamps() {
        machine.ticksPerStep(0);
        machine.run(() -> assertEquals(0, host.nanoTime()));
        long ticks = 1_000_000_000_000L * TSC_PER_MILLI + 1_234_568;
        machine.ticksPerStep(ticks);
        machine.run(() -> skink.magic.Cpu.readTsc());
        machine.ticksPerStep(0);
        machine.run(() -> {
            assertEquals(1_000_000_000_000L, host.currentTimeMillis());
            long nanos = 1_000_000_000_000L * 1_000_000 + 1_234_568L * 1_000_000 / TSC_PER_MILLI;
            assertEquals(nanos, host.nanoTime());
            assertEquals((int) (nanos / 1000), host.microTime());
        });
    }

    @Test
    void sleepIsAnAlarm() {
        machine.ticksPerStep(1);
        ticksOfAlarm = 30L * TSC_PER_MILLI;
        machine.run(() -> host.sleep(30));
        assertEquals(List.of(KernelCall.SETALARM + " 30"), asked);
        assertTrue(machine.now() >= 30L * TSC_PER_MILLI);
    }

    @Test
    void withoutAlarmsSleepLooksAtTheClock() {
        answer = Errno.ECALLDENIED;
        machine.ticksPerStep(TSC_PER_MILLI / 20);
        machine.run(() -> host.sleep(30));
        long millis = machine.now() / TSC_PER_MILLI;
        assertTrue(millis >= 30 && millis < 33, () -> millis + " ms");
    }
}
