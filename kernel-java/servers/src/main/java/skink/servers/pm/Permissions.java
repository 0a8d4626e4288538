package skink.servers.pm;

import java.util.List;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;

/** Whom a process may send signals: its own user's processes, user 0 everybody, and SIGCONT to its session. */
final class Permissions {
    private final ProcessTable table;
    private final Families families;

    Permissions(ProcessTable table, Families families) {
        this.table = table;
        this.families = families;
    }

    /** Whom {@code kill} with these numbers means, of those to whom the caller may send. */
    List<Proc> targets(Proc caller, int pid, int signal) throws UnknownProcess, NotPermitted, BadArgument {
        if (signal < 0 || signal > Signal.LAST) {
            throw BadArgument.ERROR;
        }
        List<Proc> meant = pid > 0 ? one(pid) : families.members(pid == 0 ? caller.group : -pid);
        if (meant.isEmpty()) {
            throw UnknownProcess.ERROR;
        }
        List<Proc> permitted = table.those(proc -> meant.contains(proc) && maySend(caller, proc, signal));
        if (permitted.isEmpty()) {
            throw NotPermitted.ERROR;
        }
        return permitted;
    }

    private List<Proc> one(int pid) {
        Proc proc = table.find(pid);
        return proc == null ? List.of() : List.of(proc);
    }

    private static boolean maySend(Proc from, Proc to, int signal) {
        return from.user == 0 || from.user == to.user || signal == Signal.CONT && from.session == to.session;
    }
}
