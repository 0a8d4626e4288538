package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.bootinfo.BootModules;
import skink.kernel.console.Log;
import skink.kernel.irq.InterruptCounts;
import skink.kernel.life.StopStatistics;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Race;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.LockStatistics;
import skink.kernel.smp.Processors;
import skink.kernel.space.BootFrames;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** GETINFO: facts about the system and about processes. */
@HoldsKernelLock
final class GetInfoCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int number = request.loadInt(KernelCall.B);
        switch (request.loadInt(KernelCall.A)) {
            case KernelCall.INFO_SYSTEM:
                answer.store(Processors.online(), KernelCall.A);
                answer.store(Procs.COUNT, KernelCall.B);
                answer.store(Race.isOn() ? 1 : 0, KernelCall.C);
                return Errno.OK;
            case KernelCall.INFO_PROCESS:
                return describe(Targets.find(caller, number), answer);
            case KernelCall.INFO_SLOT:
                return describe(tenant(number), answer);
            case KernelCall.INFO_NAME:
                return tellName(tenant(number), answer);
            case KernelCall.INFO_LOG:
                return tellLog(request.loadLong(KernelCall.B), answer);
            case KernelCall.INFO_MEMORY:
                return tellMemory(number, answer);
            case KernelCall.INFO_DATA:
                return tellData(number, answer);
            case KernelCall.INFO_LOCK:
                return describeLock(number, answer);
            case KernelCall.INFO_STOPS:
                answer.store(StopStatistics.stops(), KernelCall.A);
                answer.store(StopStatistics.inhibitions(), KernelCall.B);
                answer.store(StopStatistics.ticks(), KernelCall.C);
                answer.store(StopStatistics.longestTicks(), KernelCall.E);
                return Errno.OK;
            case KernelCall.INFO_INTERRUPTS:
                answer.store(InterruptCounts.hooked(), KernelCall.A);
                answer.store(InterruptCounts.unhooked(), KernelCall.B);
                answer.store(InterruptCounts.spuriousOfLocalApic(), KernelCall.C);
                answer.store(InterruptCounts.spuriousOfPic(), KernelCall.D);
                return Errno.OK;
            default:
                return Errno.EINVAL;
        }
    }

    /** Who lives in the slot of a number; null if nobody does. */
    private static Proc tenant(int slot) {
        return slot >= 0 && slot < Procs.COUNT && !Procs.get(slot).isFree() ? Procs.get(slot) : null;
    }

    private static int tellName(Proc proc, Address answer) {
        if (proc == null) {
            return Errno.ESRCH;
        }
        answer.store(proc.endpoint, KernelCall.A);
        for (int i = 0; i < Proc.NAME_BYTES; i++) {
            answer.store(proc.name[i], KernelCall.C + i);
        }
        return Errno.OK;
    }

    private static int tellLog(long from, Address answer) {
        long position = Math.max(Log.start(), Math.min(from, Log.end()));
        int bytes = (int) Math.min(KernelCall.LOG_BYTES, Log.end() - position);
        for (int i = 0; i < KernelCall.LOG_BYTES; i++) {
            answer.store(i < bytes ? Log.at(position + i) : (byte) 0, KernelCall.D + i);
        }
        answer.store(position + bytes, KernelCall.A);
        answer.store(bytes, KernelCall.C);
        return Errno.OK;
    }

    private static int tellMemory(int number, Address answer) {
        long start = BootFrames.leftStart(number);
        long bytes = BootFrames.leftBytes(number);
        if (bytes == 0) {
            return Errno.ESRCH;
        }
        answer.store((int) start, KernelCall.A);
        answer.store((int) bytes, KernelCall.B);
        return Errno.OK;
    }

    private static int tellData(int number, Address answer) {
        int left = number;
        for (int i = 0; number >= 0 && i < BootModules.count(); i++) {
            if (BootModules.isData(i) && left-- == 0) {
                answer.store(BootModules.start(i), KernelCall.A);
                answer.store(BootModules.end(i) - BootModules.start(i), KernelCall.B);
                return Errno.OK;
            }
        }
        return Errno.ESRCH;
    }

    private static int describeLock(int cpu, Address answer) {
        if (cpu < 0 || cpu >= Processors.known()) {
            return Errno.ESRCH;
        }
        LockStatistics lock = BigKernelLock.statistics(cpu);
        answer.store(lock.heldTicks(), KernelCall.A);
        answer.store(lock.spinTicks(), KernelCall.C);
        answer.store(BigKernelLock.acquisitions(cpu), KernelCall.E);
        answer.store(lock.contended(), KernelCall.F);
        return Errno.OK;
    }

    private static int describe(Proc proc, Address answer) {
        if (proc == null) {
            return Errno.ESRCH;
        }
        answer.store(proc.endpoint, KernelCall.A);
        answer.store(proc.blocked, KernelCall.B);
        answer.store(proc.priority, KernelCall.C);
        answer.store(proc.cpu, KernelCall.D);
        answer.store(proc.privilege == null ? -1 : proc.privilege.number(), KernelCall.E);
        answer.store(proc.hasOwnPrivilege() ? 1 : 0, KernelCall.F);
        return Errno.OK;
    }
}
