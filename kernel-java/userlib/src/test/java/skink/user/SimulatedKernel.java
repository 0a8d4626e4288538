package skink.user;

import java.util.ArrayList;
import java.util.List;
import skink.abi.user.UserSpace;
import skink.magic.sim.SimulatedMachine;

/** The other side of the traps: notes what was asked, and answers what the test says. */
public final class SimulatedKernel {
    /** A trap: the method of {@link skink.magic.Trap}, and its arguments. */
    public record Asked(String trap, List<Long> arguments) {}

    public final SimulatedMachine machine = new SimulatedMachine(1, 1);
    public final List<Asked> asked = new ArrayList<>();
    private long answer;
    private Runnable action = () -> {};

    public SimulatedKernel() {
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
    public void answer(int low, int high) {
        answer = (long) high << 32 | low & 0xFFFF_FFFFL;
    }

    /** What happens at every trap from now on. */
    public void atTrap(Runnable what) {
        action = what;
    }

    /** The word at an offset of the message page. */
    public int word(int offset) {
        return (int) machine.memory().read(UserSpace.MESSAGE_PAGE + offset, 4);
    }

    public void word(int offset, int value) {
        machine.memory().write(UserSpace.MESSAGE_PAGE + offset, 4, value);
    }
}
