package skink.runtime;

import skink.abi.user.Signal;
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
    private static final int PAGE_FAULT = 14;

    private SkinkFaults() {}

    /** Asks the kernel for the faults of this process. */
    static void start() {
        field(UserSpace.FAULT_ENTRY).store(Address.ofSymbol("fault_entry"));
    }

    /** Called by the routine with ESP at the fault; where the process goes on, all registers being as they were. */
    @EntryPoint("skink_fault")
    static Address onFault(Address stackPointer) {
        int vector = field(UserSpace.FAULT_VECTOR).loadInt();
        int signal = Signal.ofException(vector);
        Address pc = field(UserSpace.FAULT_PC).loadAddress();
        Address accessed = vector == PAGE_FAULT ? field(UserSpace.FAULT_ADDRESS).loadAddress() : pc;
        Address target = FaultReport.nullReferenceTarget(signal, pc, accessed);
        if (target.isZero()) {
            FaultReport.end(signal, pc, accessed, stackPointer);
        }
        field(UserSpace.FAULT_ACTIVE).store(0);
        return target;
    }

    private static Address field(int field) {
        return Address.of(UserSpace.MESSAGE_PAGE + field);
    }
}
