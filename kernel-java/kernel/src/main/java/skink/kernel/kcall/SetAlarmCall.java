package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.Clock;
import skink.kernel.life.Alarms;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.kernel.sched.CpuState;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/** SETALARM: a notification at a time. */
@HoldsKernelLock
final class SetAlarmCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int millis = request.loadInt(KernelCall.A);
        Privilege own = caller.privilege;
        if (millis < 0) {
            return Errno.EINVAL;
        }
        if (!own.belongsTo(caller)) {
            return Errno.EPERM;
        }
        long now = Cpu.readTsc();
        long left = own.alarmAt == Privilege.NO_ALARM ? 0 : Math.max(0, own.alarmAt - now) / Clock.tscPerMilli();
        long at = millis == 0 ? Privilege.NO_ALARM : now + millis * Clock.tscPerMilli();
        Alarms.set(own, at, CpuState.get(Processors.currentNumber()));
        answer.store((int) left, KernelCall.A);
        return Errno.OK;
    }
}
