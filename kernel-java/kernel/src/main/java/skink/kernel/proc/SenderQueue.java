package skink.kernel.proc;

/** The processes that wait for one receiver to take their message, oldest first: a list through {@link Proc#nextSender}. */
public final class SenderQueue {
    private Proc first;
    private Proc last;

    SenderQueue() {}

    /** The oldest; null if nobody waits. */
    public Proc first() {
        return first;
    }

    /** The youngest. */
    public Proc last() {
        return last;
    }

    /** Puts a process behind all others. Requires that it is in no queue. */
    public void append(Proc sender) {
        sender.nextSender = null;
        if (last == null) {
            first = sender;
        } else {
            last.nextSender = sender;
        }
        last = sender;
    }

    /** Takes a process out, which is in here. */
    public void remove(Proc sender) {
        Proc before = null;
        Proc at = first;
        while (at != sender) {
            before = at;
            at = at.nextSender;
        }
        if (before == null) {
            first = sender.nextSender;
        } else {
            before.nextSender = sender.nextSender;
        }
        if (last == sender) {
            last = before;
        }
        sender.nextSender = null;
    }
}
