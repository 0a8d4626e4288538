package skink.user;

import java.util.Objects;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Trap;

/**
 * A method for each kernel call; {@link KernelCall} tells what each does, who may make it and what can go wrong.
 *
 * <p>Each returns 0 or an {@link Errno}. Results are in the payload of {@link Message#IN} until the next call or message;
 * the methods name them by their words.
 */
public final class KernelCalls {
    private static final int NAME_BYTES = 16;

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

    /** Word 0: processors that run; 1: slots of the process table; 2: 1 in RACE mode, else 0. */
    public static int systemInfo() {
        return call(KernelCall.GETINFO, KernelCall.INFO_SYSTEM);
    }

    /** Word 0: endpoint; 1: why it does not run, as flags; 2: priority; 3: processor; 4: privilege; 5: 1 if that is its own. */
    public static int processInfo(int endpoint) {
        return call(KernelCall.GETINFO, KernelCall.INFO_PROCESS, endpoint);
    }

    /** Of the process in a slot: as {@link #processInfo}. */
    public static int slotInfo(int slot) {
        return call(KernelCall.GETINFO, KernelCall.INFO_SLOT, slot);
    }

    /** Of the process in a slot. Word 0: its endpoint; from 2 on: 16 bytes of its name, with zeros behind it. */
    public static int nameInfo(int slot) {
        return call(KernelCall.GETINFO, KernelCall.INFO_NAME, slot);
    }

    /**
     * What has been printed on the kernel's console, from a position on. Words 0 and 1: the position behind the piece; 2: its
     * bytes, at most {@link KernelCall#LOG_BYTES}; from 3 on: the piece.
     */
    public static int logInfo(long position) {
        Message.OUT.longWord(1, position);
        return call(KernelCall.GETINFO, KernelCall.INFO_LOG);
    }

    /** Of a processor and the kernel lock. Time stamps, two words each, 0: with it; 2: waiting. Times, 4: taken; 5: waited for. */
    public static int lockInfo(int processor) {
        return call(KernelCall.GETINFO, KernelCall.INFO_LOCK, processor);
    }

    /** Word 0: stops of processes on other processors; 1: inhibitions. Time stamps, two words each, 2: of all stops; 4: of the longest. */
    public static int stopInfo() {
        return call(KernelCall.GETINFO, KernelCall.INFO_STOPS);
    }

    /**
     * Time stamps, two words each. 0: since the boot; 2: that it has run. 4: in a millisecond. 5: its processor. 6: milliseconds
     * since 1970, two words.
     */
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

    /**
     * For VM: makes a copy of a process that waits for an answer. Word 0: its endpoint.
     *
     * @param slot where, or -1
     * @param directory physical address of its page directory, as are {@code messages} and {@code saved} of its pages
     */
    public static int fork(int parent, int slot, int directory, int messages, int saved) {
        Message.OUT.word(3, messages).word(4, saved);
        return call(KernelCall.FORK, parent, slot, directory);
    }

    /** Makes a process that waits for an answer begin a program; of the name the first 15 bytes count. */
    public static int exec(int endpoint, int entry, int stackPointer, byte[] name) {
        for (int i = 0; i < NAME_BYTES; i++) {
            Message.OUT.byteAt(3, i, i < name.length && i < NAME_BYTES - 1 ? name[i] : 0);
        }
        return call(KernelCall.EXEC, endpoint, entry, stackPointer);
    }

    /** For RS: exchanges the instances that live under two endpoints. */
    public static int update(int endpoint, int other) {
        return call(KernelCall.UPDATE, endpoint, other);
    }

    /** For RS: {@code what} ({@code KernelCall.PRIVILEGE_}) to do with the privileges of a process. */
    public static int privilegeControl(int endpoint, int what, int number) {
        return call(KernelCall.PRIVCTL, endpoint, what, number);
    }

    /** For RS: gives a process privileges of its own; a number of -1 is any. Word 0: the number. */
    public static int givePrivileges(
            int endpoint, int number, int primitives, long destinations, int kernelCalls, int manager, int backup) {
        rights(primitives, destinations, kernelCalls, manager, backup);
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_SET, number);
    }

    /** For RS: what all may do that share the privileges of a number. */
    public static int definePrivileges(
            int number, int primitives, long destinations, int kernelCalls, int manager, int backup) {
        rights(primitives, destinations, kernelCalls, manager, backup);
        return privilegeControl(0, KernelCall.PRIVILEGE_DEFINE, number);
    }

    /** For RS: a process with privileges of its own may hook an interrupt line. */
    public static int allowLine(int endpoint, int line) {
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_ADD_LINE, line);
    }

    /** For RS: a process with privileges of its own may use the ports {@code first} to {@code last}. */
    public static int allowPorts(int endpoint, int first, int last) {
        Message.OUT.word(3, last);
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_ADD_PORTS, first);
    }

    /** For RS: a process with privileges of its own may use its ports by its own instructions ({@link DirectPorts}). */
    public static int allowDirectPorts(int endpoint) {
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_USE_PORTS, 0);
    }

    /**
     * For RS: a process with privileges of its own receives for now only what these rules accept.
     *
     * @param accepted bit n tells whether what fits rule n is accepted; the bit behind the last rule, what fits none
     * @param rules for each, at most {@link KernelCall#FILTER_RULES}, a source or {@link Endpoint#ANY} and a type or {@link
     *     KernelCall#FILTER_ANY_TYPE}; the first that fits decides
     */
    public static int setFilter(int endpoint, int accepted, int... rules) {
        if (rules.length > 2 * KernelCall.FILTER_RULES) {
            return Errno.EINVAL;
        }
        Message.OUT.word(3, accepted);
        for (int i = 0; i < rules.length; i++) {
            Message.OUT.word(4 + i, rules[i]);
        }
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_SET_FILTER, rules.length / 2);
    }

    /** For RS: the process receives everything again. */
    public static int clearFilter(int endpoint) {
        return privilegeControl(endpoint, KernelCall.PRIVILEGE_CLEAR_FILTER, 0);
    }

    private static void rights(int primitives, long destinations, int kernelCalls, int manager, int backup) {
        Message.OUT
                .word(3, primitives)
                .longWord(4, destinations)
                .word(6, kernelCalls)
                .word(7, manager)
                .word(8, backup);
    }

    /** Announces the table of grants. {@link Grants} does that by itself. */
    public static int setGrants(int table, int entries) {
        return call(KernelCall.SETGRANT, table, entries);
    }

    /** Copies from what a grant opens, at {@code offset}, to {@code own}, an address in this process. */
    public static int safeCopyFrom(int granter, int grant, int offset, int own, int bytes) {
        return safeCopy(granter, grant, offset, own, bytes, 0);
    }

    /** Copies to what a grant opens. */
    public static int safeCopyTo(int granter, int grant, int offset, int own, int bytes) {
        return safeCopy(granter, grant, offset, own, bytes, 1);
    }

    private static int safeCopy(int granter, int grant, int offset, int own, int bytes, int direction) {
        beginCopy();
        Message.OUT.word(3, own).word(4, bytes).word(5, direction);
        return call(KernelCall.SAFECOPY, granter, grant, offset);
    }

    /** Makes the copies of a table; {@link CopyList} writes it. Word 0: how many have been made. */
    public static int safeCopyMany(int table, int entries) {
        beginCopy();
        return call(KernelCall.VSAFECOPY, table, entries);
    }

    /** Fills what a grant opens. */
    public static int safeFill(int granter, int grant, int offset, int bytes, int value) {
        beginCopy();
        Message.OUT.word(3, bytes).word(4, value);
        return call(KernelCall.SAFEMEMSET, granter, grant, offset);
    }

    /** Where memory is, for devices. Word 0: its physical address; 1: how many bytes from there on lie one behind the other. */
    public static int physicalAddress(int endpoint, int address, int bytes) {
        return call(KernelCall.UMAP, endpoint, address, bytes);
    }

    private static void beginCopy() {
        Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.PROGRESS).store(0);
        Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.PROGRESS_ENTRIES).store(0);
    }

    /** How many bytes the last copy, or string from or for a port, has moved. */
    public static int copied() {
        return Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.PROGRESS).loadInt();
    }

    /** The {@code index}-th range of memory that is free. Word 0: its physical start, 1: its bytes. */
    public static int memoryInfo(int index) {
        return call(KernelCall.GETINFO, KernelCall.INFO_MEMORY, index);
    }

    /** The {@code index}-th boot module that is no program. Word 0: its physical start, 1: its bytes. */
    public static int dataInfo(int index) {
        return call(KernelCall.GETINFO, KernelCall.INFO_DATA, index);
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

    /** For who is trusted with all memory: copies; {@link Endpoint#NONE} stands for physical memory. */
    public static int physicalCopy(int from, int source, int to, int target, int bytes) {
        beginCopy();
        Message.OUT.word(3, target).word(4, bytes);
        return call(KernelCall.PHYSCOPY, from, source, to);
    }

    /** A process gets a signal when it has run for so many milliseconds; 0 for none. Word 0: what was left of the timer before. */
    public static int setVirtualTimer(int endpoint, int millis) {
        return call(KernelCall.VTIMER, endpoint, millis);
    }

    /** Sets the time to so many milliseconds since 1970. */
    public static int setTime(long millis) {
        Message.OUT.longWord(0, millis);
        return Trap.kernelCall(KernelCall.SETTIME);
    }

    /** For a driver: so many accesses, whose list is in the message from word 2 on; {@link PortSequence} writes it. */
    public static int portList(int what, int bytes, int count, int port) {
        return call(KernelCall.VDEVIO, KernelCall.ioOrder(what, bytes, count), port);
    }

    /** For a driver: so many accesses to one port, from or to {@code own}, an address in this process. */
    public static int portString(int what, int bytes, int count, int port, int own) {
        beginCopy();
        return call(KernelCall.VDEVIO, KernelCall.ioOrder(what, bytes, count), port, own);
    }

    /** For a service that begins anew: nobody waits for it any more, and nothing for it to be received but the kernel's. */
    public static int forgetCallers() {
        return call(KernelCall.STATECTL, KernelCall.STATE_FORGET_CALLERS);
    }

    /** For a signal manager: a set of signals that a process takes itself ({@link Signals}). */
    public static int sendSignals(int endpoint, int signals) {
        return call(KernelCall.SIGSEND, endpoint, signals);
    }

    /** Ends the machine; does not return. */
    public static void abort(int status) {
        call(KernelCall.ABORT, status, 0);
    }

    /** Makes the machine begin anew; does not return. */
    public static void reset() {
        call(KernelCall.ABORT, 0, KernelCall.ABORT_RESET);
    }

    /** Any call, with the arguments that are in {@link Message#OUT}. */
    public static int raw(int number) {
        beginCopy();
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
