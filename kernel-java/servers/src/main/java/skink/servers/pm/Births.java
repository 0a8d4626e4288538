package skink.servers.pm;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.Pm;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vfs;
import skink.abi.user.Signal;

/**
 * New processes and new programs.
 *
 * <p>VM makes the copy of a process; it cannot run before it has privileges and both have got their answers. What goes wrong on
 * the way there undoes everything: I1: the kernel has a process exactly if the table has it.
 */
final class Births {
    private static final int NAME_LETTERS = 15;
    private static final int PRIORITY = 8;
    private static final int QUANTUM_MILLIS = 100;

    private final ProcessTable table;
    private final Lives lives;
    private final ProcessCalls kernel;
    private final Peers peers;
    private final Answers answers;
    private final boolean hasScheduler;

    Births(ProcessTable table, Lives lives, ProcessCalls kernel, Peers peers, Answers answers, boolean hasScheduler) {
        this.table = table;
        this.lives = lives;
        this.kernel = kernel;
        this.peers = peers;
        this.answers = answers;
        this.hasScheduler = hasScheduler;
    }

    /** Makes a copy of a process, and answers both. */
    void fork(Proc parent) throws NoMemory, TableFull, NotPermitted {
        if (parent.isServer()) {
            throw NotPermitted.ERROR;
        }
        if (!table.hasRoomFor(parent.user)) {
            throw TableFull.ERROR;
        }
        int endpoint = copy(parent);
        try {
            letRun(endpoint, parent);
        } catch (NotPermitted refused) {
            lives.free(endpoint);
            throw refused;
        }
        Proc child = enter(endpoint, parent);
        if (!answers.forked(endpoint, 0)) {
            table.remove(child);
            lives.free(endpoint);
            throw NotPermitted.ERROR;
        }
        answers.forked(parent.endpoint, child.pid);
    }

    /** A process that does not wait for its answer, or that has ended, cannot be copied. */
    private int copy(Proc parent) throws NoMemory, TableFull, NotPermitted {
        try {
            return peers.fork(parent.endpoint);
        } catch (UnknownProcess | BadArgument isNotAtRest) {
            throw NotPermitted.ERROR;
        }
    }

    /** Before it has its answer, it still waits. */
    private void letRun(int child, Proc parent) throws NotPermitted {
        if (parent.hasOwnPrivileges() && kernel.makeProgram(child) != Errno.OK) {
            throw NotPermitted.ERROR;
        }
        if (hasScheduler) {
            schedule(child, parent);
        }
    }

    private void schedule(int child, Proc parent) throws NotPermitted {
        try {
            peers.inherit(child, parent.endpoint);
        } catch (UnknownProcess isKernels) {
            scheduleAnew(child);
        } catch (DeadProcess isGone) {
            throw NotPermitted.ERROR;
        }
    }

    private void scheduleAnew(int child) throws NotPermitted {
        try {
            peers.schedule(child, PRIORITY, QUANTUM_MILLIS);
        } catch (DeadProcess | OutOfRange refused) {
            throw NotPermitted.ERROR;
        }
    }

    private Proc enter(int endpoint, Proc parent) {
        evict(endpoint);
        Proc child = new Proc(table.newPid(), endpoint, parent.name, Pm.State.ALIVE, kernel.nowMillis());
        child.parent = parent;
        child.group = parent.group;
        child.session = parent.session;
        child.user = parent.user;
        child.userGroup = parent.userGroup;
        child.handled = parent.handled;
        child.ignored = parent.ignored;
        table.add(child);
        return child;
    }

    /** Somebody else has cleared who lived in the slot of a new process. */
    private void evict(int endpoint) {
        Proc before = table.tenant(endpoint);
        if (before != null && (before.isServer() || before.isInit())) {
            table.remove(before);
        } else if (before != null) {
            lives.end(before, Signal.KILL);
        }
    }

    /** Makes a process, which waits for an answer, begin a program; it has no answer then. */
    void exec(Proc proc, String path, int arguments, int bytes)
            throws NotFound, NotAProgram, NoMemory, BadMemory, BadArgument, NotPermitted {
        if (proc.isServer()) {
            throw NotPermitted.ERROR;
        }
        if (bytes < 0) {
            throw BadArgument.ERROR;
        }
        String name = nameOf(path);
        try {
            peers.exec(proc.endpoint, find(path), arguments, bytes, name);
        } catch (UnknownProcess isGone) {
            throw NotPermitted.ERROR;
        }
        proc.name = name;
        proc.handled = 0;
        proc.hasUnseen = false;
    }

    private Vfs.Place find(String path) throws NotFound, NotAProgram, NotPermitted {
        try {
            return peers.program(path);
        } catch (NotAFolder onTheWay) {
            throw NotFound.ERROR;
        } catch (IsAFolder isNoFile) {
            throw NotAProgram.ERROR;
        }
    }

    /** The last part of a path, as far as the kernel keeps names and its console shows them. */
    static String nameOf(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < last.length() && i < NAME_LETTERS; i++) {
            char letter = last.charAt(i);
            name.append(letter > ' ' && letter < 0x7F ? letter : '?');
        }
        return name.toString();
    }
}
