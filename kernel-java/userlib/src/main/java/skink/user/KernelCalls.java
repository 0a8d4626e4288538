package skink.user;

import java.util.Objects;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.magic.Trap;

/**
 * A method for each kernel call; {@link KernelCall} tells what each does, who may make it and what can go wrong.
 *
 * <p>Each returns 0 or an {@link Errno}. Results are in the payload of {@link Message#IN} until the next call or message;
 * the methods name them by their words.
 */
public final class KernelCalls {
    private KernelCalls() {}

    /** Does nothing. */
    public static int nothing() {
        return Trap.kernelCall(KernelCall.NULL);
    }

    /** Ends this process; does not return. */
    public static void exit(int status) {
        call(KernelCall.EXIT, status);
    }

    /** Prints {@code length} bytes, at most {@link KernelCall#DIAGNOSTIC_BYTES}, on the kernel's console. */
    public static int print(byte[] text, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, text.length);
        if (length > KernelCall.DIAGNOSTIC_BYTES) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < length; i++) {
            Message.OUT.byteAt(1, i, text[offset + i]);
        }
        return call(KernelCall.DIAGCTL, length);
    }

    /** Word 0: processors that run; 1: slots of the process table. */
    public static int systemInfo() {
        return call(KernelCall.GETINFO, KernelCall.INFO_SYSTEM);
    }

    /** Word 0: endpoint; 1: why it does not run, as flags; 2: priority; 3: processor; 4: privilege. */
    public static int processInfo(int endpoint) {
        return call(KernelCall.GETINFO, KernelCall.INFO_PROCESS, endpoint);
    }

    /** Of the process in a slot: as {@link #processInfo}. */
    public static int slotInfo(int slot) {
        return call(KernelCall.GETINFO, KernelCall.INFO_SLOT, slot);
    }

    /** Time stamps, two words each. 0: since the boot; 2: that it has run. 4: in a millisecond. 5: its processor. */
    public static int times(int endpoint) {
        return call(KernelCall.TIMES, endpoint);
    }

    /** An alarm in so many milliseconds, none for 0. Word 0: what was left of the one before. */
    public static int setAlarm(int millis) {
        return call(KernelCall.SETALARM, millis);
    }

    public static int stop(int endpoint) {
        return call(KernelCall.RUNCTL, endpoint, 1);
    }

    public static int goOn(int endpoint) {
        return call(KernelCall.RUNCTL, endpoint, 0);
    }

    /** The quantum in milliseconds; a processor of -1 is the kernel's choice. */
    public static int schedule(int endpoint, int priority, int quantumMillis, int processor) {
        Message.OUT.word(3, processor);
        return call(KernelCall.SCHEDULE, endpoint, priority, quantumMillis);
    }

    /** Makes this process the scheduler of another. */
    public static int takeScheduling(int endpoint) {
        return call(KernelCall.SCHEDCTL, endpoint, 0);
    }

    /** Gives the scheduling of a process back to the kernel. */
    public static int giveSchedulingBack(int endpoint) {
        return call(KernelCall.SCHEDCTL, endpoint, 1);
    }

    /** Sends a signal, 1 to {@link KernelCall#SIGNALS}. */
    public static int kill(int endpoint, int signal) {
        return call(KernelCall.KILL, endpoint, signal);
    }

    /** Word 0: a process with signals for this signal manager, or {@link Endpoint#NONE}; 1: the set of them. */
    public static int getSignals() {
        return Trap.kernelCall(KernelCall.GETKSIG);
    }

    /** The signals that {@link #getSignals} told are dealt with. */
    public static int endSignals(int endpoint) {
        return call(KernelCall.ENDKSIG, endpoint);
    }

    /** Frees the slot of a process. */
    public static int clear(int endpoint) {
        return call(KernelCall.CLEAR, endpoint);
    }

    /** For VM: {@code what} ({@code KernelCall.VM_}) to do with a process. */
    public static int vmControl(int what, int endpoint, int value) {
        return call(KernelCall.VMCTL, what, endpoint, value);
    }

    /** Interrupts since the boot. Word 0: of lines with hooks; 1: without; 2: spurious ones of local APICs; 3: of the 8259s. */
    public static int interruptInfo() {
        return call(KernelCall.GETINFO, KernelCall.INFO_INTERRUPTS);
    }

    /** For a driver: {@code what} ({@code KernelCall.IRQ_}) to do with a hook; {@link Interrupts} has a method for each. */
    public static int interruptControl(int what, int id, int line, int policy) {
        Message.OUT.word(3, policy);
        return call(KernelCall.IRQCTL, what, id, line);
    }

    /** For a driver: reads or writes ({@code KernelCall.IO_}) 1, 2 or 4 bytes at a port. Word 0: what was read. */
    public static int deviceIo(int what, int port, int bytes, int value) {
        Message.OUT.word(3, value);
        return call(KernelCall.DEVIO, what, port, bytes);
    }

    /** Ends the machine; does not return. */
    public static void abort(int status) {
        call(KernelCall.ABORT, status);
    }

    /** Any call, with the arguments that are in {@link Message#OUT}. */
    public static int raw(int number) {
        return Trap.kernelCall(number);
    }

    private static int call(int number, int a) {
        Message.OUT.word(0, a);
        return Trap.kernelCall(number);
    }

    private static int call(int number, int a, int b) {
        Message.OUT.word(1, b);
        return call(number, a);
    }

    private static int call(int number, int a, int b, int c) {
        Message.OUT.word(2, c);
        return call(number, a, b);
    }
}
