package skink.runtime;

import skink.abi.user.Signal;
import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.EntryPoint;
import skink.magic.Uninterruptible;

/**
 * Faults of a {@code linux-i386} process, which Linux tells by signals; {@link FaultReport} says what becomes of them.
 *
 * <p>The handler runs on a stack of its own; the signal is blocked meanwhile, so that a fault in the handler ends the
 * process.
 */
@Uninterruptible("runs when the heap may be broken")
@Compact
final class LinuxSignals {
    private static final int RT_SIGACTION = 174;
    private static final int SIGALTSTACK = 186;

    /** SA_SIGINFO | SA_ONSTACK. */
    private static final int FLAGS = 0x0800_0004;

    private static final int SIGNAL_SET_BYTES = 8;
    private static final int STACK_BYTES = 64 << 10;

    private static final int SIGINFO_ADDRESS = 12;
    /** In the context: ESP and EIP of the interrupted code. */
    private static final int CONTEXT_ESP = 20 + 7 * 4;

    private static final int CONTEXT_EIP = 20 + 14 * 4;

    private static final int[] REQUEST = new int[5];

    private LinuxSignals() {}

    /** Installs the handler. */
    static void start(MemorySource memory) {
        Address stack = memory.map(Address.zero(), STACK_BYTES);
        if (stack.isZero()) {
            return;
        }
        Address request = Address.ofObject(REQUEST).plus(ObjectModel.ARRAY_ELEMENTS);
        REQUEST[0] = stack.toInt();
        REQUEST[1] = 0;
        REQUEST[2] = STACK_BYTES;
        Stubs.systemCall(SIGALTSTACK, request.toInt(), 0, 0, 0, 0, 0);
        REQUEST[0] = Address.ofSymbol("linux_signal_entry").toInt();
        REQUEST[1] = FLAGS;
        REQUEST[2] = 0;
        REQUEST[3] = 0;
        REQUEST[4] = 0;
        handle(Signal.SEGV, request);
        handle(Signal.BUS, request);
        handle(Signal.FPE, request);
        handle(Signal.ILL, request);
    }

    private static void handle(int signal, Address request) {
        Stubs.systemCall(RT_SIGACTION, signal, request.toInt(), 0, SIGNAL_SET_BYTES, 0, 0);
    }

    /** Called by the routine {@code linux_signal_entry} with the arguments of the host's handler; returns to go on. */
    @EntryPoint("skink_signal")
    static void onSignal(int signal, Address information, Address context) {
        Address pc = context.loadAddress(CONTEXT_EIP);
        Address accessed = information.loadAddress(SIGINFO_ADDRESS);
        Address target = FaultReport.nullReferenceTarget(signal, pc, accessed);
        if (target.isZero()) {
            FaultReport.end(signal, pc, accessed, context.loadAddress(CONTEXT_ESP));
        }
        context.store(target, CONTEXT_EIP);
    }
}
