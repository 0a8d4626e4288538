package skink.programs.shell;

import java.util.List;
import java.util.function.IntSupplier;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vfs;
import skink.abi.user.Signal;
import skink.programs.common.ErrorText;
import skink.user.file.Files;
import skink.user.process.Processes;
import skink.user.process.Signals;
import skink.user.terminal.Terminal;

/**
 * The system under the shell.
 *
 * <p>Of an interactive shell every job is a group of its own, and the terminal is lent to the one in the foreground. Parent and
 * child both make the group and hand the terminal over, since either may run first.
 */
final class SkinkShellSystem implements ShellSystem {
    /** What must not stop or end a shell that somebody types into. */
    private static final int IGNORED =
            1 << Signal.INT | 1 << Signal.QUIT | 1 << Signal.TSTP | 1 << Signal.TTIN | 1 << Signal.TTOU;

    private static final int STATUS_BITS = 8;
    private static final int STATUS_NOT_A_PROGRAM = 126;

    /** The terminal of an interactive shell; null of any other, and of a copy, whose jobs are part of its own. */
    private Terminal terminal;

    private final int ownGroup;

    SkinkShellSystem(Terminal terminal) {
        this.terminal = terminal;
        this.ownGroup = terminal == null ? 0 : begin();
    }

    /** The shell leads a group, which has the terminal; which group that is. */
    private int begin() {
        Signals.restoreAllBut(IGNORED);
        try {
            Processes.setGroup(0, 0);
        } catch (UnknownProcess | NotPermitted refused) {
            // It leads a session, and so a group already.
        }
        int group = Processes.pid();
        lend(group);
        return group;
    }

    @Override
    public int start(Launch launch, boolean inForeground) throws Refusal {
        return startCopy(() -> exec(launch), inForeground);
    }

    /** Returns only if the program cannot be begun. */
    private static int exec(Launch launch) {
        try {
            Processes.exec(launch.path(), launch.arguments(), launch.environment());
        } catch (Refusal refused) {
            System.err.println("sh: " + launch.arguments().get(0) + ": " + ErrorText.of(refused));
        }
        return STATUS_NOT_A_PROGRAM;
    }

    @Override
    public int startCopy(IntSupplier work, boolean inForeground) throws Refusal {
        System.out.flush();
        int pid = Processes.fork();
        if (pid != 0) {
            enterGroup(pid, pid, inForeground);
            return pid;
        }
        enterGroup(0, Processes.pid(), inForeground);
        terminal = null;
        Signals.restoreAllBut(0);
        System.exit(work.getAsInt());
        throw new IllegalStateException("a process goes on behind its end");
    }

    private void enterGroup(int pid, int group, boolean inForeground) {
        if (terminal == null) {
            return;
        }
        try {
            Processes.setGroup(pid, group);
        } catch (UnknownProcess | NotPermitted late) {
            // The child has ended, or begun its program: then it has done so itself.
        }
        if (inForeground) {
            lend(group);
        }
    }

    private void lend(int group) {
        try {
            terminal.setForeground(group);
        } catch (NoDevice | NotPermitted lost) {
            // The terminal is somebody else's now: the job runs without its keys.
        }
    }

    @Override
    public void takeTerminal() {
        if (terminal != null) {
            lend(ownGroup);
        }
    }

    @Override
    public Change await(int pid) {
        try {
            return change(Processes.awaitChange(pid, true));
        } catch (NoChild gone) {
            return null;
        }
    }

    @Override
    public Change poll() {
        try {
            return change(Processes.awaitChange(Pm.ANY_CHILD, false));
        } catch (NoChild none) {
            return Change.NONE;
        }
    }

    private static Change change(Pm.Ended ended) {
        if (ended.pid() == 0) {
            return Change.NONE;
        }
        int low = ended.status() & Pm.STOPPED;
        int high = ended.status() >> STATUS_BITS & 0xFF;
        if (low == Pm.STOPPED) {
            return new Change(ended.pid(), Change.Kind.STOPPED, high);
        }
        return low == 0
                ? new Change(ended.pid(), Change.Kind.ENDED, high)
                : new Change(ended.pid(), Change.Kind.KILLED, low);
    }

    @Override
    public void goOn(int pid, boolean inForeground) throws Refusal {
        if (inForeground && terminal != null) {
            lend(pid);
        }
        Processes.kill(-pid, Signal.CONT);
    }

    @Override
    public Vfs.Status status(String path) throws Refusal {
        return Files.status(path);
    }

    @Override
    public List<String> names(String path) throws Refusal {
        return Files.names(path);
    }
}
