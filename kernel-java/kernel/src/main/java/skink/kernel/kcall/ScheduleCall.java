package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.Clock;
import skink.kernel.life.QuantumEnd;
import skink.kernel.life.Stops;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SCHEDULE: a scheduler decides about priority, quantum and processor of a process. */
@HoldsKernelLock
final class ScheduleCall implements Call {
    private static final int MAX_MILLIS = 10_000;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int priority = request.loadInt(KernelCall.B);
        int quantumMillis = request.loadInt(KernelCall.C);
        int cpu = request.loadInt(KernelCall.D);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (proc.scheduler != caller.endpoint) {
            return Errno.EPERM;
        }
        boolean sound =
                priority >= 0 && priority < Scheduling.PRIORITIES && quantumMillis > 0 && quantumMillis <= MAX_MILLIS;
        if (!sound
                || cpu < -1
                || cpu >= Processors.known()
                || cpu >= 0 && !Processors.get(cpu).isOnline()) {
            return Errno.ERANGE;
        }
        Stops.fetch(proc);
        Scheduling.change(proc, priority, quantumMillis * Clock.tscPerMilli(), cpu < 0 ? proc.cpu : cpu);
        QuantumEnd.settle(proc);
        return Errno.OK;
    }
}
