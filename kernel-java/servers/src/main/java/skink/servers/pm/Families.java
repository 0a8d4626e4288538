package skink.servers.pm;

import java.util.List;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;

/**
 * Groups, each within one session (POSIX.1-2017, 3.295, 3.343). A group exists while it has members, those that have ended and
 * not been waited for included.
 */
final class Families {
    private final ProcessTable table;

    Families(ProcessTable table) {
        this.table = table;
    }

    List<Proc> members(int group) {
        return table.those(proc -> !proc.isServer() && proc.group == group);
    }

    /** Whether no member has a parent in the session but outside the group, who could continue it when it stops. */
    boolean isOrphaned(int group) {
        return !table.hasAny(proc -> proc.group == group
                && !proc.isZombie()
                && proc.parent != null
                && proc.parent.group != group
                && proc.parent.session == proc.session);
    }

    /** As {@code setpgid}: {@code pid} and {@code group} may be 0, for the caller and for the process's own number. */
    void setGroup(Proc caller, int pid, int group) throws UnknownProcess, NotPermitted {
        Proc proc = pid == 0 ? caller : table.find(pid);
        if (proc == null || proc.isZombie() || proc != caller && proc.parent != caller) {
            throw UnknownProcess.ERROR;
        }
        int chosen = group == 0 ? proc.pid : group;
        boolean isLeader = proc.session == proc.pid;
        boolean exists = chosen == proc.pid
                || table.hasAny(other -> !other.isServer() && other.group == chosen && other.session == proc.session);
        if (proc.isServer() || isLeader || proc.session != caller.session || !exists) {
            throw NotPermitted.ERROR;
        }
        proc.group = chosen;
    }

    /** As {@code setsid}. */
    void newSession(Proc caller) throws NotPermitted {
        if (caller.isServer() || !members(caller.pid).isEmpty()) {
            throw NotPermitted.ERROR;
        }
        caller.session = caller.pid;
        caller.group = caller.pid;
    }
}
