package skink.servers.pm;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.user.WellKnown;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/** The kernel's own calls. */
final class KernelProcessCalls implements ProcessCalls {
    private static final int PRIMITIVES =
            1 << Primitive.SEND | 1 << Primitive.RECEIVE | 1 << Primitive.SENDREC | 1 << Primitive.SENDNB;

    /** The servers of {@link WellKnown}, whose privileges have the numbers of their slots. */
    private static final long SERVERS = (1L << Endpoint.slot(WellKnown.INIT)) - 1;

    /** Alarms, and copies between others, need privileges of one's own. */
    private static final int CALLS = 1 << KernelCall.NULL
            | 1 << KernelCall.EXIT
            | 1 << KernelCall.DIAGCTL
            | 1 << KernelCall.GETINFO
            | 1 << KernelCall.TIMES
            | 1 << KernelCall.SETGRANT;

    private static final int RAN = 2;
    private static final int TICKS_PER_MILLI = 4;

    @Override
    public int slots() {
        KernelCalls.systemInfo();
        return Message.IN.word(1);
    }

    @Override
    public int tenant(int slot) {
        return KernelCalls.slotInfo(slot) == Errno.OK ? Message.IN.word(0) : Endpoint.NONE;
    }

    @Override
    public int definePrograms() {
        return KernelCalls.definePrivileges(
                WellKnown.PROGRAMS, PRIMITIVES, SERVERS, CALLS, Self.endpoint(), Endpoint.NONE);
    }

    @Override
    public int makeProgram(int process) {
        int error = KernelCalls.privilegeControl(process, KernelCall.PRIVILEGE_SHARE, WellKnown.PROGRAMS);
        return error == Errno.OK ? KernelCalls.privilegeControl(process, KernelCall.PRIVILEGE_ALLOW, 0) : error;
    }

    @Override
    public int clear(int process) {
        return KernelCalls.clear(process);
    }

    @Override
    public int stop(int process) {
        return KernelCalls.stop(process);
    }

    @Override
    public int goOn(int process) {
        return KernelCalls.goOn(process);
    }

    @Override
    public int sendSignals(int process, int signals) {
        return KernelCalls.sendSignals(process, signals);
    }

    @Override
    public Told nextSignals() {
        KernelCalls.getSignals();
        int process = Message.IN.word(0);
        return process == Endpoint.NONE ? null : new Told(process, Message.IN.word(1), Message.IN.word(2));
    }

    @Override
    public int endSignals(int process) {
        return KernelCalls.endSignals(process);
    }

    @Override
    public long nowMillis() {
        KernelCalls.times(Endpoint.SELF);
        return Message.IN.longWord(0) / Message.IN.word(TICKS_PER_MILLI);
    }

    @Override
    public long ranMillis(int process) {
        int error = KernelCalls.times(process);
        return error == Errno.OK ? Message.IN.longWord(RAN) / Message.IN.word(TICKS_PER_MILLI) : 0;
    }

    @Override
    public int setAlarm(int millis) {
        return KernelCalls.setAlarm(millis);
    }

    @Override
    public void endMachine(boolean reboot) {
        if (reboot) {
            KernelCalls.reset();
        }
        KernelCalls.abort(0);
    }

    @Override
    public void report(String line) {
        System.out.println(line);
    }
}
