package skink.programs.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.Vfs;
import skink.abi.user.Signal;

/**
 * Files and processes: {@code true}, {@code false}, {@code crash} and {@code int} end at once, {@code stop} stops once, and
 * {@code run} runs in the background until the test ends it.
 */
final class SimulatedSystem implements ShellSystem {
    private final Map<String, Integer> modes = new TreeMap<>();
    private final Map<Integer, Change> changes = new HashMap<>();
    private final Deque<Change> untold = new ArrayDeque<>();
    private final Set<Integer> children = new HashSet<>();
    private int nextPid = 11;
    /** Who has the terminal: 1 is the shell. */
    int foreground = 1;

    boolean isFull;
    final List<Launch> launches = new ArrayList<>();
    /** What copies of the shell would do; each ends with status 3. */
    final List<IntSupplier> copies = new ArrayList<>();

    SimulatedSystem() {
        for (String program : List.of("true", "false", "crash", "int", "stop", "run", "env", "kill")) {
            modes.put("/bin/" + program, 0100755);
        }
        for (String folder : List.of("/", "/bin", "/etc", "/home", "/home/user")) {
            modes.put(folder, 040755);
        }
        modes.put("/etc/motd", 0100644);
    }

    @Override
    public int start(Launch launch, boolean inForeground) throws Refusal {
        launches.add(launch);
        String name = launch.path().substring(launch.path().lastIndexOf('/') + 1);
        Change.Kind kind =
                switch (name) {
                    case "crash", "int" -> Change.Kind.KILLED;
                    case "stop" -> Change.Kind.STOPPED;
                    case "run" -> Change.Kind.NONE;
                    default -> Change.Kind.ENDED;
                };
        int detail =
                switch (name) {
                    case "crash" -> Signal.SEGV;
                    case "int" -> Signal.INT;
                    case "stop" -> Signal.TSTP;
                    case "false" -> 1;
                    default -> 0;
                };
        return born(kind, detail, inForeground);
    }

    private int born(Change.Kind kind, int detail, boolean inForeground) throws Refusal {
        if (isFull) {
            throw TableFull.ERROR;
        }
        int pid = nextPid++;
        children.add(pid);
        foreground = inForeground ? pid : foreground;
        if (kind != Change.Kind.NONE) {
            become(new Change(pid, kind, detail));
        }
        return pid;
    }

    @Override
    public int startCopy(IntSupplier work, boolean inForeground) throws Refusal {
        copies.add(work);
        return born(Change.Kind.ENDED, 3, inForeground);
    }

    /** Something becomes of a child. */
    void become(Change change) {
        changes.put(change.pid(), change);
        untold.add(change);
    }

    @Override
    public Change await(int pid) {
        if (!children.contains(pid)) {
            return null;
        }
        Change change = changes.remove(pid);
        if (change == null) {
            throw new AssertionError("the shell waits for " + pid + " for ever");
        }
        untold.remove(change);
        forget(change);
        return change;
    }

    private void forget(Change change) {
        if (change.kind() != Change.Kind.STOPPED) {
            children.remove(change.pid());
        }
    }

    @Override
    public Change poll() {
        Change change = untold.isEmpty() ? Change.NONE : untold.remove();
        changes.remove(change.pid());
        forget(change);
        return change;
    }

    /** A stopped job that goes on ends well. */
    @Override
    public void goOn(int pid, boolean inForeground) {
        foreground = inForeground ? pid : foreground;
        become(new Change(pid, Change.Kind.ENDED, 0));
    }

    @Override
    public void takeTerminal() {
        foreground = 1;
    }

    @Override
    public Vfs.Status status(String path) throws Refusal {
        Integer mode = modes.get(path);
        if (mode == null) {
            throw NotFound.ERROR;
        }
        return new Vfs.Status(1, mode, 0, 0);
    }

    @Override
    public List<String> names(String path) throws Refusal {
        if ((status(path).mode() & 040000) == 0) {
            throw NotAFolder.ERROR;
        }
        String start = path.equals("/") ? "/" : path + "/";
        return modes.keySet().stream()
                .filter(name -> name.startsWith(start) && name.length() > start.length())
                .map(name -> name.substring(start.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }
}
