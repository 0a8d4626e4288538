package skink.servers.pm;

import skink.abi.ipc.Errno;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.Pm;
import skink.servers.pm.Proc.Wait;

/**
 * Parents that wait for children.
 *
 * <p>I1: an end, and each stop, is told once: only an answer that has arrived counts.
 */
final class Waits {
    private final ProcessTable table;
    private final Answers answers;

    Waits(ProcessTable table, Answers answers) {
        this.table = table;
        this.answers = answers;
    }

    /** Answers the caller at once, or makes it wait. */
    void await(Proc caller, Wait wait, boolean block) throws NoChild, Interrupted {
        caller.wait = wait;
        if (tell(caller)) {
            return;
        }
        caller.wait = null;
        if (!hasChild(caller, wait)) {
            throw NoChild.ERROR;
        }
        if (!block) {
            answers.ended(caller.endpoint, new Pm.Ended(0, 0));
        } else if (caller.hasUnseen) {
            caller.hasUnseen = false;
            throw Interrupted.ERROR;
        } else {
            caller.wait = wait;
        }
    }

    /** Children of a process have ended, stopped or vanished: answers it, if it waits for that. */
    void childrenChanged(Proc parent) {
        if (parent.wait == null || tell(parent)) {
            return;
        }
        if (!hasChild(parent, parent.wait)) {
            parent.wait = null;
            answers.refuse(parent.endpoint, Errno.ECHILD);
        }
    }

    /** Signals have come that a process deals with. */
    void interrupt(Proc proc) {
        if (proc.wait != null) {
            proc.wait = null;
            proc.hasUnseen = false;
            answers.refuse(proc.endpoint, Errno.EINTR);
        }
    }

    /** Answers a process that waits, if there is something to tell. */
    private boolean tell(Proc parent) {
        Wait wait = parent.wait;
        for (Proc child : table.those(proc -> proc.parent == parent && wait.isFor(proc))) {
            if (child.isZombie() || child.hasUntoldStop && wait.changes()) {
                parent.wait = null;
                if (answers.ended(parent.endpoint, new Pm.Ended(child.pid, child.status))) {
                    told(parent, child);
                }
                return true;
            }
        }
        return false;
    }

    private void told(Proc parent, Proc child) {
        child.hasUntoldStop = false;
        if (child.isZombie()) {
            parent.childrenMillis += child.ownMillis + child.childrenMillis;
            table.remove(child);
        }
    }

    private boolean hasChild(Proc parent, Wait wait) {
        return table.hasAny(proc -> proc.parent == parent && wait.isFor(proc));
    }
}
