package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.Char;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** The run-time system's side of our own kernel's calls. */
class SkinkHostTest {
    private static final int TSC_PER_MILLI = 2_500_000;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final SkinkHost host = new SkinkHost();
    private final List<String> asked = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int answerType = Errno.OK;
    private int answerBytes;
    private long answer = Errno.OK;
    private long ticksOfAlarm;

    SkinkHostTest() {
        page(UserSpace.INFO_TSC_PER_MILLI, TSC_PER_MILLI);
        page(UserSpace.INFO_STACK_BYTES, 64 << 10);
        machine.cpu(0).onTrap((operation, arguments) -> {
            if (operation.equals("message") && (int) arguments[0] == Primitive.SENDREC) {
                requests.add(request((int) arguments[1]));
                return answer;
            }
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

    /** Deals with a request to a device: the answer is {@link #answerType}, and, if that is right, the letters "in". */
    private String request(int peer) {
        int type = page(MessageLayout.OUT + MessageLayout.TYPE) - Char.BASE;
        int minor = page(KernelCall.A);
        int number = page(KernelCall.B);
        StringBuilder text = new StringBuilder(peer + " " + type + " " + minor + " " + number + " ");
        for (int i = 0; type == Char.WRITE && i < number; i++) {
            text.append((char) machine.memory().read(UserSpace.MESSAGE_PAGE + KernelCall.C + i, 1));
        }
        page(MessageLayout.IN + MessageLayout.TYPE, answerType);
        page(MessageLayout.IN + MessageLayout.PAYLOAD, answerBytes);
        page(MessageLayout.IN + MessageLayout.PAYLOAD + 4, 'i' | 'n' << 8);
        return text.toString();
    }

    private void stream(int fd, int endpoint, int minor, int terminal) {
        page(UserSpace.STREAMS + fd * UserSpace.STREAM_BYTES, endpoint);
        page(UserSpace.STREAMS + fd * UserSpace.STREAM_BYTES + 4, minor);
        page(UserSpace.STREAMS + fd * UserSpace.STREAM_BYTES + 8, terminal);
    }

    @Test
    void streamsGoToTheirDevicesAndTheProgramsMessagesStay() {
        stream(1, 4242, 7, 0);
        page(MessageLayout.OUT + MessageLayout.PAYLOAD, 55);
        page(MessageLayout.IN + MessageLayout.PAYLOAD + 52, 66);
        machine.run(() -> assertEquals(60, host.write(1, text(64), 2, 60)));
        assertEquals(List.of("4242 0 7 48 " + letters(2, 50), "4242 0 7 12 " + letters(50, 62)), requests);
        assertEquals(List.of(), asked, "the kernel's console");
        assertEquals(55, page(MessageLayout.OUT + MessageLayout.PAYLOAD));
        assertEquals(66, page(MessageLayout.IN + MessageLayout.PAYLOAD + 52));
        machine.run(() -> {
            assertFalse(host.isTerminal(1));
            assertTrue(host.isTerminal(2));
        });
    }

    @Test
    void inputComesFromTheDevice() {
        stream(0, 4242, 1, 1);
        answerBytes = 2;
        machine.run(() -> {
            byte[] data = text(100);
            assertTrue(host.isTerminal(0));
            assertEquals(2, host.read(0, data, 3, 90));
            assertEquals('i', Address.ofObject(data).loadByte(ObjectModel.ARRAY_ELEMENTS + 3));
            assertEquals('n', Address.ofObject(data).loadByte(ObjectModel.ARRAY_ELEMENTS + 4));
            assertEquals(0, host.read(0, data, 3, 0));
        });
        assertEquals(List.of("4242 1 1 48 "), requests);
    }

    @Test
    void aDevicesErrorsAndLiesAreErrors() {
        stream(0, 4242, 1, 1);
        stream(1, 4242, 1, 1);
        answerType = Errno.EINTR;
        machine.run(() -> assertEquals(Errno.EINTR, host.read(0, text(9), 0, 9)));
        machine.run(() -> assertEquals(Errno.EINTR, host.write(1, text(90), 0, 90)));
        assertEquals(2, requests.size());
        answerType = Errno.OK;
        for (int lie : new int[] {10, 49, -1}) {
            answerBytes = lie;
            machine.run(() -> assertEquals(Errno.EIO, host.read(0, text(9), 0, 9)));
        }
        answer = Errno.EDEADSRCDST;
        machine.run(() -> assertEquals(Errno.EDEADSRCDST, host.read(0, text(9), 0, 9)));
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
