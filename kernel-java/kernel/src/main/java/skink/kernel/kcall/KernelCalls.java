package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** The table of kernel calls, and the door to it. */
@HoldsKernelLock
public final class KernelCalls {
    private static final Call[] CALLS = new Call[KernelCall.COUNT];

    static {
        CALLS[KernelCall.NULL] = new NullCall();
        CALLS[KernelCall.EXIT] = new ExitCall();
        CALLS[KernelCall.DIAGCTL] = new DiagnosticCall();
        CALLS[KernelCall.GETINFO] = new GetInfoCall();
        CALLS[KernelCall.TIMES] = new TimesCall();
        CALLS[KernelCall.SETALARM] = new SetAlarmCall();
        CALLS[KernelCall.RUNCTL] = new RunControlCall();
        CALLS[KernelCall.SCHEDULE] = new ScheduleCall();
        CALLS[KernelCall.SCHEDCTL] = new ScheduleControlCall();
        CALLS[KernelCall.KILL] = new KillCall();
        CALLS[KernelCall.GETKSIG] = new GetSignalsCall();
        CALLS[KernelCall.ENDKSIG] = new EndSignalsCall();
        CALLS[KernelCall.CLEAR] = new ClearCall();
        CALLS[KernelCall.VMCTL] = new VmControlCall();
        CALLS[KernelCall.ABORT] = new AbortCall();
        CALLS[KernelCall.SETGRANT] = new SetGrantCall();
        CALLS[KernelCall.SAFECOPY] = new SafeCopyCall();
        CALLS[KernelCall.FORK] = new ForkCall();
        CALLS[KernelCall.EXEC] = new ExecCall();
        CALLS[KernelCall.UPDATE] = new UpdateCall();
        CALLS[KernelCall.PRIVCTL] = new PrivilegeControlCall();
        CALLS[KernelCall.IRQCTL] = new InterruptControlCall();
        CALLS[KernelCall.DEVIO] = new DeviceIoCall();
        CALLS[KernelCall.STATECTL] = new StateControlCall();
        CALLS[KernelCall.VSAFECOPY] = new VectorCopyCall();
        CALLS[KernelCall.SAFEMEMSET] = new SafeFillCall();
        CALLS[KernelCall.UMAP] = new MapCall();
        CALLS[KernelCall.PHYSCOPY] = new PhysicalCopyCall();
        CALLS[KernelCall.VTIMER] = new VirtualTimerCall();
        CALLS[KernelCall.SETTIME] = new SetTimeCall();
        CALLS[KernelCall.VDEVIO] = new VectorIoCall();
        CALLS[KernelCall.SIGSEND] = new SendSignalsCall();
    }

    private KernelCalls() {}

    /** What {@link #perform} returns if the process shall make its trap again. */
    public static final int AGAIN = Call.AGAIN;

    /** Makes a call for a process that runs; what it finds in EAX, or {@link #AGAIN}. */
    public static int perform(Proc caller, int number) {
        if (number < 0 || number >= KernelCall.COUNT || CALLS[number] == null) {
            return Errno.EBADCALL;
        }
        if (!caller.privilege.mayCall(number)) {
            return Errno.ECALLDENIED;
        }
        return CALLS[number].perform(
                caller, caller.messages.plus(MessageLayout.OUT), caller.messages.plus(MessageLayout.IN));
    }
}
