package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.EntryPoint;
import skink.magic.Uninterruptible;

/**
 * Faults of a {@code linux-i386} process: a null reference is made an exception, anything else ends the process.
 *
 * <p>The access that follows a null check is the check: it faults in the first 64 KiB, which are never mapped, and its pc is
 * in the table {@code faults}. The program then goes on at the code that throws. Every other fault means that compiler or
 * run-time system are broken: a message, the Java stack, and status 128 + signal. The handler runs on a stack of its own;
 * the signal is blocked meanwhile, so that a fault in the handler ends the process.
 */
@Uninterruptible("runs when the heap may be broken")
@Compact
final class LinuxSignals {
    private static final int RT_SIGACTION = 174;
    private static final int SIGALTSTACK = 186;

    private static final int SIGILL = 4;
    private static final int SIGBUS = 7;
    private static final int SIGFPE = 8;
    private static final int SIGSEGV = 11;

    /** SA_SIGINFO | SA_ONSTACK. */
    private static final int FLAGS = 0x0800_0004;

    private static final int NEVER_MAPPED_BYTES = 64 << 10;

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
        handle(SIGSEGV, request);
        handle(SIGBUS, request);
        handle(SIGFPE, request);
        handle(SIGILL, request);
    }

    private static void handle(int signal, Address request) {
        Stubs.systemCall(RT_SIGACTION, signal, request.toInt(), 0, SIGNAL_SET_BYTES, 0, 0);
    }

    /** Called by the routine {@code linux_signal_entry} with the arguments of the host's handler; returns to go on. */
    @EntryPoint("skink_signal")
    static void onSignal(int signal, Address information, Address context) {
        Address pc = context.loadAddress(CONTEXT_EIP);
        Address target = FrameTables.faultTarget(pc);
        Address accessed = information.loadAddress(SIGINFO_ADDRESS);
        if (signal == SIGSEGV && accessed.below(Address.of(NEVER_MAPPED_BYTES)) && !target.isZero()) {
            context.store(target, CONTEXT_EIP);
            return;
        }
        RawPrint.text("skink: fatal: ");
        RawPrint.text(name(signal));
        RawPrint.text(" at 0x");
        RawPrint.hex(pc.toInt());
        RawPrint.text(", address 0x");
        RawPrint.hex(accessed.toInt());
        RawPrint.character('\n');
        Fatal.printStack(pc.plus(1), context.loadAddress(CONTEXT_ESP));
        HostIo.exit(128 + signal);
    }

    private static String name(int signal) {
        switch (signal) {
            case SIGILL:
                return "illegal instruction";
            case SIGBUS:
                return "bus error";
            case SIGFPE:
                return "arithmetic trap";
            default:
                return "invalid memory access";
        }
    }
}
