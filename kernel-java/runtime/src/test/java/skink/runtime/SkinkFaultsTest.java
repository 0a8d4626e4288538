package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** What becomes of the faults that our own kernel tells a process. */
class SkinkFaultsTest {
    private static final int FAULTS = 0x0900_0000;
    private static final int ACCESS = 0x0804_9000;
    private static final int ACCESS_BYTES = 3;
    private static final int TARGET_DISTANCE = 0x40;
    private static final int PAGE_FAULT = 14;

    /** Thrown where the kernel would not come back. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);
    private final List<Integer> exits = new ArrayList<>();

    @BeforeEach
    void start() {
        machine.defineSymbol("fault_entry", 0x0804_8100);
        machine.defineSymbol("__faults_start", FAULTS);
        machine.defineSymbol("__faults_end", FAULTS + 8);
        machine.defineSymbol("__functions_start", FAULTS);
        machine.defineSymbol("__functions_end", FAULTS);
        machine.memory().write(FAULTS, 4, ACCESS);
        machine.memory().write(FAULTS + 4, 4, TARGET_DISTANCE << 8 | ACCESS_BYTES);
        machine.cpu(0).onTrap((operation, arguments) -> {
            if (arguments[0] == KernelCall.EXIT) {
                exits.add(page(KernelCall.A));
                throw new Ended();
            }
            return 0;
        });
        machine.run(() -> {
            HostIo.start(new SkinkHost());
            SkinkFaults.start();
        });
    }

    private int page(int field) {
        return (int) machine.memory().read(UserSpace.MESSAGE_PAGE + field, 4);
    }

    private void fault(int vector, int pc, int address) {
        int[] words = {1, vector, 0, address, pc};
        for (int i = 0; i < words.length; i++) {
            machine.memory().write(UserSpace.MESSAGE_PAGE + UserSpace.FAULT_ACTIVE + 4 * i, 4, words[i]);
        }
    }

    /** Where the process goes on; 0 if it has ended. */
    private int handle() {
        int[] target = new int[1];
        machine.run(() -> {
            try {
                target[0] = SkinkFaults.onFault(Address.of(UserSpace.STACK_TOP - 64))
                        .toInt();
            } catch (Ended end) {
                target[0] = 0;
            }
        });
        return target[0];
    }

    @Test
    void theKernelKnowsTheEntry() {
        assertEquals(0x0804_8100, page(UserSpace.FAULT_ENTRY));
    }

    @Test
    void aNullReferenceGoesOnAtTheCodeThatThrows() {
        fault(PAGE_FAULT, ACCESS, 12);
        assertEquals(ACCESS + TARGET_DISTANCE, handle());
        assertEquals(0, page(UserSpace.FAULT_ACTIVE), "the next fault would end the process");
        assertTrue(exits.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        // vector, pc, address, signal
        "14, 134516736, 65536, 11",
        "14, 134516739, 12, 11",
        "14, 134516735, 12, 11",
        "13, 134516800, 0, 11",
        "0, 134516736, 0, 8",
        "16, 134516736, 0, 8",
        "19, 134516736, 0, 8",
        "6, 134516736, 0, 4",
        "3, 134516736, 0, 5",
        "17, 134516736, 0, 7"
    })
    void anyOtherFaultEndsTheProcess(int vector, int pc, int address, int signal) {
        fault(vector, pc, address);
        assertEquals(0, handle());
        assertEquals(List.of(128 + signal), exits);
        assertEquals(1, page(UserSpace.FAULT_ACTIVE));
    }
}
