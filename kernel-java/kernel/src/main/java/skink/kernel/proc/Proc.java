package skink.kernel.proc;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.magic.Address;

/**
 * A slot of the process table, and all that the kernel knows of its tenant. Guarded by the big kernel lock.
 *
 * <p>The registers of a process that does not run lie in its frame, outside this object, where the processor's trap has put
 * them; so do its messages, in its message page.
 *
 * <ul>
 *   <li>P1: runnable means {@code blocked == 0}; a runnable process is in exactly one run queue or runs on exactly one
 *       processor, and no other is or does.
 *   <li>P2: {@code SENDING} is set exactly while the process stands in the queue of senders of {@code sendTo}.
 *   <li>P3: {@code awaitsReply} only while {@code RECEIVING} is set; then {@code receiveFrom} names who owes the answer.
 * </ul>
 */
public final class Proc {
    // Identity.
    private final int slot;
    /** Slot and generation; changes when the slot is cleared. */
    public int endpoint;

    public Privilege privilege;
    /** At most {@link #NAME_BYTES} ASCII letters, then zeros. */
    public final byte[] name = new byte[NAME_BYTES];

    public static final int NAME_BYTES = 16;

    /** It has used the floating-point registers: {@link #floats} holds something. */
    public static final int FLOATS = 1;
    /** It may use its ports itself. */
    public static final int PORTS = 2;

    /** No virtual timer. */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** No processor. */
    public static final int NOWHERE = -1;

    // Where its memory is.
    /** Its registers, as {@code TrapFrame} describes them. */
    public Address frame = Address.zero();
    /** Its message page in the kernel's direct map. */
    public Address messages = Address.zero();
    /** Where its floating-point registers are saved: 512 bytes, 16-byte aligned. */
    public Address floats = Address.zero();
    /** What it has of a processor besides the ordinary registers: a set of {@link #FLOATS} and {@link #PORTS}. */
    public int extras;
    /** Physical address of its page directory. */
    public int directory;
    /** Where its table of grants is, in its own memory. */
    public int grantTable;
    /** Entries there. */
    public int grantEntries;
    /** Which instance of its endpoint it is, as the names of its grants tell. */
    public int instance;

    // Whether and when it runs.
    /** Why it does not run: a set of {@link Blocked}, which only {@code Scheduling} changes while it lives. */
    public int blocked = Blocked.SLOT_FREE;
    /** 0 is the best, {@code RunQueue.PRIORITIES} - 1 the worst. */
    public int priority;
    /** The processor to which it belongs: in whose queue it waits, and on which it is to run next. */
    public int cpu;
    /** The processor on which it runs now, which it leaves at its next trap if it belongs to another; or NOWHERE. */
    public int runsOn = NOWHERE;
    /** Time stamps that it may run at a stretch. */
    public long quantumTicks;
    /** Time stamps left of that. */
    public long quantumLeft;
    /** What follows of its quantum when its virtual timer has come ({@code VirtualTimer}). */
    public long quantumBehind;
    /** How long it will have run when its virtual timer comes; NO_TIMER if none is set. */
    public long virtualAlarmAt = NO_TIMER;
    /** Time stamps that it has run. */
    public long userTicks;
    /** The endpoint of the process that schedules it; NONE: the kernel renews its quantum. */
    public int scheduler = Endpoint.NONE;
    /** Neighbours in the run queue. */
    public Proc nextReady;

    public Proc previousReady;

    /** Signals that its signal manager has not asked for: a set. */
    public int signals;
    /** Signals that it has asked for and not yet dealt with. */
    public int toldSignals;
    /** The status with which it has ended itself, while EXITED. */
    public int exitStatus;

    // What it waits for.
    /** To whom it sends, while SENDING. */
    public Proc sendTo;
    /** Where in its message page that message is. */
    public int sendOffset;
    /** The status with which it is received. */
    public int sendStatus;
    /** From whom it receives, while RECEIVING: an endpoint or ANY. */
    public int receiveFrom = Endpoint.NONE;
    /** Whether only an answer to its request will do. */
    public boolean awaitsReply;
    /** Whose memory its kernel call waits for, while SPACE_IN_USE. */
    public Proc awaitedSpace;
    /** How often its kernel call has asked VM for memory since it last copied anything. */
    public int memoryRequests;

    // Who waits for it: two queues, of messages from the kernel on behalf of a process, and of all others.
    public final SenderQueue kernelSenders = new SenderQueue();
    public final SenderQueue senders = new SenderQueue();
    /** Behind this one in such a queue. */
    public Proc nextSender;

    Proc(int slot) {
        this.slot = slot;
        this.endpoint = Endpoint.of(slot, 0);
    }

    public int slot() {
        return slot;
    }

    public boolean isRunning() {
        return runsOn != NOWHERE;
    }

    public boolean isFree() {
        return (blocked & Blocked.SLOT_FREE) != 0;
    }

    /** Whether it has privileges, and for itself alone. */
    public boolean hasOwnPrivilege() {
        return privilege != null && privilege.belongsTo(this);
    }

    /** Whether some of these reasons not to run are set. */
    public boolean isBlocked(int reasons) {
        return (blocked & reasons) != 0;
    }
}
