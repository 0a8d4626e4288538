package skink.servers.sched;

import skink.abi.ipc.Errno;
import skink.user.KernelCalls;
import skink.user.Message;

/** The kernel's own calls. */
final class KernelSchedulingCalls implements SchedulingCalls {
    private static final int PRIORITY = 2;

    @Override
    public int take(int process) {
        return KernelCalls.takeScheduling(process);
    }

    @Override
    public int giveBack(int process) {
        return KernelCalls.giveSchedulingBack(process);
    }

    @Override
    public int schedule(int process, int priority, int quantumMillis, int cpu) {
        return KernelCalls.schedule(process, priority, quantumMillis, cpu);
    }

    @Override
    public int setAlarm(int millis) {
        return KernelCalls.setAlarm(millis);
    }

    @Override
    public int priorityOf(int process) {
        int error = KernelCalls.processInfo(process);
        return error == Errno.OK ? Message.IN.word(PRIORITY) : error;
    }
}
