package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;

/** Each kernel call is one trap with its number, and its arguments lie where the kernel reads them. */
class KernelCallsTest {
    private static final int PEER = 1 << 10 | 9;

    private record Case(int number, IntSupplier method, int... arguments) {}

    private static final List<Case> CASES = List.of(
            new Case(KernelCall.NULL, KernelCalls::nothing),
            new Case(KernelCall.EXIT, () -> returning(() -> KernelCalls.exit(3)), 3),
            new Case(KernelCall.GETINFO, KernelCalls::systemInfo, KernelCall.INFO_SYSTEM),
            new Case(KernelCall.GETINFO, () -> KernelCalls.processInfo(PEER), KernelCall.INFO_PROCESS, PEER),
            new Case(KernelCall.GETINFO, () -> KernelCalls.slotInfo(7), KernelCall.INFO_SLOT, 7),
            new Case(KernelCall.GETINFO, () -> KernelCalls.nameInfo(7), KernelCall.INFO_NAME, 7),
            new Case(KernelCall.GETINFO, () -> KernelCalls.logInfo(0x5_0000_0007L), KernelCall.INFO_LOG, 7, 5),
            new Case(KernelCall.GETINFO, () -> KernelCalls.lockInfo(3), KernelCall.INFO_LOCK, 3),
            new Case(KernelCall.GETINFO, KernelCalls::stopInfo, KernelCall.INFO_STOPS),
            new Case(KernelCall.TIMES, () -> KernelCalls.times(PEER), PEER),
            new Case(KernelCall.SETALARM, () -> KernelCalls.setAlarm(250), 250),
            new Case(KernelCall.RUNCTL, () -> KernelCalls.stop(PEER), PEER, 1),
            new Case(KernelCall.RUNCTL, () -> KernelCalls.goOn(PEER), PEER, 0),
            new Case(KernelCall.SCHEDULE, () -> KernelCalls.schedule(PEER, 4, 50, -1), PEER, 4, 50, -1),
            new Case(KernelCall.SCHEDCTL, () -> KernelCalls.takeScheduling(PEER), PEER, 0),
            new Case(KernelCall.SCHEDCTL, () -> KernelCalls.giveSchedulingBack(PEER), PEER, 1),
            new Case(KernelCall.KILL, () -> KernelCalls.kill(PEER, 9), PEER, 9),
            new Case(KernelCall.GETKSIG, KernelCalls::getSignals),
            new Case(KernelCall.ENDKSIG, () -> KernelCalls.endSignals(PEER), PEER),
            new Case(KernelCall.CLEAR, () -> KernelCalls.clear(PEER), PEER),
            new Case(
                    KernelCall.VMCTL,
                    () -> KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, PEER, 0x5000),
                    KernelCall.VM_INHIBIT_SET,
                    PEER,
                    0x5000),
            new Case(KernelCall.GETINFO, KernelCalls::interruptInfo, KernelCall.INFO_INTERRUPTS),
            new Case(
                    KernelCall.IRQCTL,
                    () -> KernelCalls.interruptControl(KernelCall.IRQ_HOOK, 3, 12, KernelCall.IRQ_OF_PCI),
                    KernelCall.IRQ_HOOK,
                    3,
                    12,
                    KernelCall.IRQ_OF_PCI),
            new Case(
                    KernelCall.DEVIO,
                    () -> KernelCalls.deviceIo(KernelCall.IO_WRITE, 0x70, 1, 0xB),
                    KernelCall.IO_WRITE,
                    0x70,
                    1,
                    0xB),
            new Case(KernelCall.GETINFO, () -> KernelCalls.memoryInfo(2), KernelCall.INFO_MEMORY, 2),
            new Case(KernelCall.SETGRANT, () -> KernelCalls.setGrants(0x100_0000, 64), 0x100_0000, 64),
            new Case(
                    KernelCall.SAFECOPY,
                    () -> KernelCalls.safeCopyFrom(PEER, 0x1001, 8, 0x100_0040, 512),
                    PEER,
                    0x1001,
                    8,
                    0x100_0040,
                    512,
                    0),
            new Case(
                    KernelCall.SAFECOPY,
                    () -> KernelCalls.safeCopyTo(PEER, 0x1001, 8, 0x100_0040, 512),
                    PEER,
                    0x1001,
                    8,
                    0x100_0040,
                    512,
                    1),
            new Case(
                    KernelCall.FORK,
                    () -> KernelCalls.fork(PEER, -1, 0x10_0000, 0x10_1000, 0x10_2000),
                    PEER,
                    -1,
                    0x10_0000,
                    0x10_1000,
                    0x10_2000),
            new Case(
                    KernelCall.EXEC,
                    () -> KernelCalls.exec(PEER, 0x804_8000, 0xBFFE_FFF0, new byte[] {'s', 'h'}),
                    PEER,
                    0x804_8000,
                    0xBFFE_FFF0,
                    's' | 'h' << 8,
                    0,
                    0,
                    0),
            new Case(KernelCall.UPDATE, () -> KernelCalls.update(PEER, PEER + 1), PEER, PEER + 1),
            new Case(
                    KernelCall.PRIVCTL,
                    () -> KernelCalls.privilegeControl(PEER, KernelCall.PRIVILEGE_SHARE, 9),
                    PEER,
                    KernelCall.PRIVILEGE_SHARE,
                    9),
            new Case(
                    KernelCall.PRIVCTL,
                    () -> KernelCalls.givePrivileges(PEER, -1, 7, 0x2_0000_0001L, 3, PEER + 1, PEER + 2),
                    PEER,
                    KernelCall.PRIVILEGE_SET,
                    -1,
                    7,
                    1,
                    2,
                    3,
                    PEER + 1,
                    PEER + 2),
            new Case(
                    KernelCall.PRIVCTL,
                    () -> KernelCalls.definePrivileges(9, 7, 0x2_0000_0001L, 3, PEER + 1, PEER + 2),
                    0,
                    KernelCall.PRIVILEGE_DEFINE,
                    9,
                    7,
                    1,
                    2,
                    3,
                    PEER + 1,
                    PEER + 2),
            new Case(
                    KernelCall.PRIVCTL, () -> KernelCalls.allowLine(PEER, 12), PEER, KernelCall.PRIVILEGE_ADD_LINE, 12),
            new Case(
                    KernelCall.PRIVCTL,
                    () -> KernelCalls.allowPorts(PEER, 0x60, 0x64),
                    PEER,
                    KernelCall.PRIVILEGE_ADD_PORTS,
                    0x60,
                    0x64),
            new Case(
                    KernelCall.PRIVCTL, () -> KernelCalls.allowDirectPorts(PEER), PEER, KernelCall.PRIVILEGE_USE_PORTS),
            new Case(
                    KernelCall.PRIVCTL,
                    () -> KernelCalls.setFilter(PEER, 5, PEER + 1, 7, -1, 8),
                    PEER,
                    KernelCall.PRIVILEGE_SET_FILTER,
                    2,
                    5,
                    PEER + 1,
                    7,
                    -1,
                    8),
            new Case(KernelCall.PRIVCTL, () -> KernelCalls.clearFilter(PEER), PEER, KernelCall.PRIVILEGE_CLEAR_FILTER),
            new Case(KernelCall.VSAFECOPY, () -> KernelCalls.safeCopyMany(0x100_0040, 3), 0x100_0040, 3),
            new Case(
                    KernelCall.SAFEMEMSET,
                    () -> KernelCalls.safeFill(PEER, 0x1001, 8, 512, 0xFF),
                    PEER,
                    0x1001,
                    8,
                    512,
                    0xFF),
            new Case(KernelCall.UMAP, () -> KernelCalls.physicalAddress(PEER, 0x100_0000, 512), PEER, 0x100_0000, 512),
            new Case(
                    KernelCall.PHYSCOPY,
                    () -> KernelCalls.physicalCopy(PEER, 0x100_0000, Endpoint.NONE, 0x20_0000, 512),
                    PEER,
                    0x100_0000,
                    Endpoint.NONE,
                    0x20_0000,
                    512),
            new Case(KernelCall.VTIMER, () -> KernelCalls.setVirtualTimer(PEER, 250), PEER, 250),
            new Case(KernelCall.SETTIME, () -> KernelCalls.setTime(0x1_0000_0002L), 2, 1),
            new Case(
                    KernelCall.VDEVIO,
                    () -> KernelCalls.portList(KernelCall.IO_EACH, 2, 5, 0x1F0),
                    KernelCall.IO_EACH | 0x200 | 0x5_0000,
                    0x1F0),
            new Case(
                    KernelCall.VDEVIO,
                    () -> KernelCalls.portString(KernelCall.IO_READ_STRING, 2, 256, 0x1F0, 0x100_0040),
                    KernelCall.IO_READ_STRING | 0x200 | 0x100_0000,
                    0x1F0,
                    0x100_0040),
            new Case(KernelCall.STATECTL, KernelCalls::forgetCallers, KernelCall.STATE_FORGET_CALLERS),
            new Case(KernelCall.SIGSEND, () -> KernelCalls.sendSignals(PEER, 0x8002), PEER, 0x8002),
            new Case(KernelCall.GETINFO, () -> KernelCalls.dataInfo(3), KernelCall.INFO_DATA, 3),
            new Case(KernelCall.ABORT, () -> returning(KernelCalls::reset), 0, KernelCall.ABORT_RESET),
            new Case(KernelCall.ABORT, () -> returning(() -> KernelCalls.abort(1)), 1, 0));

    private final SimulatedKernel kernel = new SimulatedKernel();

    /** The simulated kernel comes back where the real one does not. */
    private static int returning(Runnable call) {
        call.run();
        return Errno.EPERM;
    }

    private int argument(int index) {
        return kernel.word(MessageLayout.OUT + KernelCall.A + 4 * index);
    }

    @Test
    void everyCallAsksForItself() {
        kernel.answer(Errno.EPERM, 0);
        for (Case call : CASES) {
            kernel.asked.clear();
            IntStream.range(0, MessageLayout.PAYLOAD_WORDS).forEach(i -> kernel.word(KernelCall.A + 4 * i, 0xDEAD));
            kernel.machine.run(() -> assertEquals(Errno.EPERM, call.method.getAsInt()));
            assertEquals(List.of(new SimulatedKernel.Asked("kernelCall", List.of((long) call.number))), kernel.asked);
            for (int i = 0; i < call.arguments.length; i++) {
                assertEquals(call.arguments[i], argument(i), "argument " + i + " of call " + call.number);
            }
        }
    }

    @Test
    void noCallIsMissing() {
        Set<Integer> made = CASES.stream().map(Case::number).collect(Collectors.toCollection(HashSet::new));
        made.add(KernelCall.DIAGCTL);
        assertEquals(IntStream.range(0, KernelCall.COUNT).boxed().collect(Collectors.toSet()), made);
        long methods = Arrays.stream(KernelCalls.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .count();
        int withoutCase = List.of("print", "raw", "copied").size();
        assertEquals(CASES.size() + withoutCase, methods, "a method has no case here");
    }

    @Test
    void textIsPrintedAsItIs() {
        byte[] text = "xxgrüße".getBytes(StandardCharsets.UTF_8);
        kernel.machine.run(() -> assertEquals(Errno.OK, KernelCalls.print(text, 2, text.length - 2)));
        assertEquals(text.length - 2, argument(0));
        for (int i = 2; i < text.length; i++) {
            assertEquals(
                    text[i], (byte) kernel.machine.memory().read(UserSpace.MESSAGE_PAGE + KernelCall.B + i - 2, 1));
        }
    }

    @Test
    void aFilterOfTooManyRulesIsRefused() {
        int[] most = new int[2 * KernelCall.FILTER_RULES];
        kernel.machine.run(() -> {
            assertEquals(Errno.OK, KernelCalls.setFilter(PEER, 0, most));
            assertEquals(Errno.EINVAL, KernelCalls.setFilter(PEER, 0, new int[most.length + 2]));
        });
        assertEquals(1, kernel.asked.size());
    }

    @Test
    void textThatDoesNotFitIsRefused() {
        byte[] text = new byte[60];
        kernel.machine.run(() -> {
            assertEquals(Errno.OK, KernelCalls.print(text, 0, KernelCall.DIAGNOSTIC_BYTES));
            assertEquals(Errno.EINVAL, KernelCalls.print(text, 0, KernelCall.DIAGNOSTIC_BYTES + 1));
            assertThrows(IndexOutOfBoundsException.class, () -> KernelCalls.print(text, 50, 11));
        });
        assertEquals(1, kernel.asked.size());
    }
}
