package skink.servers.pm;

import java.util.List;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;

/** The end of the machine: all programs are asked to end, and have some time for that. */
final class MachineEnd {
    private final ProcessTable table;
    private final Lives lives;
    private final ProcessCalls kernel;
    private final Timers timers;
    private final int graceMillis;
    /** How the machine ends; null while it goes on. */
    private Pm.Ending planned;

    private Proc planner;

    MachineEnd(ProcessTable table, Lives lives, ProcessCalls kernel, Timers timers, int graceMillis) {
        this.table = table;
        this.lives = lives;
        this.kernel = kernel;
        this.timers = timers;
        this.graceMillis = graceMillis;
    }

    /** Asks all to end, but who has asked for it. */
    void plan(Pm.Ending how, Proc caller) {
        planned = how;
        planner = caller;
        List<Proc> programs = table.those(this::isAwaited);
        for (Proc program : programs) {
            lives.post(program, Signal.TERM);
            lives.post(program, Signal.CONT);
        }
        timers.in(graceMillis, this::timeIsUp);
        programEnded();
    }

    /** When the last has ended, the machine does. */
    void programEnded() {
        if (planned != null && !table.hasAny(this::isAwaited)) {
            timeIsUp();
        }
    }

    private void timeIsUp() {
        kernel.endMachine(planned == Pm.Ending.REBOOT);
    }

    private boolean isAwaited(Proc proc) {
        return proc != planner && !proc.isServer() && !proc.isInit() && !proc.isZombie();
    }
}
