package skink.runtime;

import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.EntryPoint;
import skink.magic.Uninterruptible;

/**
 * Faults of a process of our own system, which the kernel tells in the message page; {@link FaultReport} says what becomes of
 * them.
 *
 * <p>The kernel goes on at the routine {@code fault_entry}, on the stack of the fault. Until a fault is dealt with another
 * one ends the process.
 */
@Uninterruptible("runs when the heap may be broken")
@Compact
final class SkinkFaults {
    private static final int DIVIDE_ERROR = 0;
    private static final int DEBUG = 1;
    private static final int BREAKPOINT = 3;
    private static final int INVALID_OPCODE = 6;
    private static final int PAGE_FAULT = 14;
    private static final int X87_ERROR = 16;
    private static final int ALIGNMENT_CHECK = 17;
    private static final int SIMD_ERROR = 19;

    private SkinkFaults() {}

    /** Asks the kernel for the faults of this process. */
    static void start() {
        field(UserSpace.FAULT_ENTRY).store(Address.ofSymbol("fault_entry"));
    }

    /** Called by the routine with ESP at the fault; where the process goes on, all registers being as they were. */
    @EntryPoint("skink_fault")
    static Address onFault(Address stackPointer) {
        int vector = field(UserSpace.FAULT_VECTOR).loadInt();
        int signal = signalOf(vector);
        Address pc = field(UserSpace.FAULT_PC).loadAddress();
        Address accessed = vector == PAGE_FAULT ? field(UserSpace.FAULT_ADDRESS).loadAddress() : pc;
        Address target = FaultReport.nullReferenceTarget(signal, pc, accessed);
        if (target.isZero()) {
            FaultReport.end(signal, pc, accessed, stackPointer);
        }
        field(UserSpace.FAULT_ACTIVE).store(0);
        return target;
    }

    private static int signalOf(int vector) {
        switch (vector) {
            case DIVIDE_ERROR:
            case X87_ERROR:
            case SIMD_ERROR:
                return FaultReport.SIGFPE;
            case DEBUG:
            case BREAKPOINT:
                return FaultReport.SIGTRAP;
            case INVALID_OPCODE:
                return FaultReport.SIGILL;
            case ALIGNMENT_CHECK:
                return FaultReport.SIGBUS;
            default:
                return FaultReport.SIGSEGV;
        }
    }

    private static Address field(int field) {
        return Address.of(UserSpace.MESSAGE_PAGE + field);
    }
}
