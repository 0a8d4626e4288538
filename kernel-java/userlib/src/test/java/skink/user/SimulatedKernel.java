package skink.user;

import java.util.ArrayList;
import java.util.List;
import skink.abi.user.UserSpace;
import skink.magic.sim.SimulatedMachine;

/** The other side of the traps: notes what was asked, and answers what the test says. */
final class SimulatedKernel {
    /** A trap: the method of {@link skink.magic.Trap}, and its arguments. */
    record Asked(String trap, List<Long> arguments) {}

    final SimulatedMachine machine = new SimulatedMachine(1, 1);
    final List<Asked> asked = new ArrayList<>();
    private long answer;
    private Runnable action = () -> {};

    SimulatedKernel() {
        machine.cpu(0).onTrap((operation, arguments) -> {
            List<Long> all = new ArrayList<>();
            for (long argument : arguments) {
                all.add(argument);
            }
            asked.add(new Asked(operation, all));
            action.run();
            return answer;
        });
    }

    /** What every trap returns from now on: EAX, EDX. */
    void answer(int low, int high) {
        answer = (long) high << 32 | low & 0xFFFF_FFFFL;
    }

    /** What happens at every trap from now on. */
    void atTrap(Runnable what) {
        action = what;
    }

    /** The word at an offset of the message page. */
    int word(int offset) {
        return (int) machine.memory().read(UserSpace.MESSAGE_PAGE + offset, 4);
    }

    void word(int offset, int value) {
        machine.memory().write(UserSpace.MESSAGE_PAGE + offset, 4, value);
    }
}
