package skink.programs.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import skink.abi.protocol.Refusal;
import skink.abi.user.Signal;
import skink.programs.common.Format;
import skink.programs.common.Signals;

/**
 * The jobs of the shell.
 *
 * <p>Each is a process in a group of its own. One in the foreground has the terminal, and the shell waits until it ends or
 * stops. What becomes of the others is told before the next prompt.
 */
final class Jobs {
    /** {@code $?} of a job that could not be started. */
    static final int NOT_STARTED = 126;

    private final ShellSystem system;
    private final Variables variables;
    private final PrintStream out;
    private final PrintStream err;
    private boolean isInteractive;
    private final List<Job> jobs = new ArrayList<>();
    /** Whether the last job in the foreground was ended by Ctrl-C. */
    private boolean wasInterrupted;

    Jobs(ShellSystem system, Variables variables, PrintStream out, PrintStream err, boolean isInteractive) {
        this.system = system;
        this.variables = variables;
        this.out = out;
        this.err = err;
        this.isInteractive = isInteractive;
    }

    List<Job> all() {
        return jobs;
    }

    /** In a copy of the shell: the jobs are those of the shell that it was made from, and its own are no matter of the user's. */
    void beginCopy() {
        jobs.clear();
        isInteractive = false;
    }

    /** Since {@link #forgetInterruption}. */
    boolean wasInterrupted() {
        return wasInterrupted;
    }

    void forgetInterruption() {
        wasInterrupted = false;
    }

    /** Runs a program in the foreground; its status. */
    int run(Launch launch, String text) throws Refusal {
        return foreground(add(system.start(launch, true), text));
    }

    /** Runs a program in the background. */
    void runInBackground(Launch launch, String text) throws Refusal {
        background(add(system.start(launch, false), text));
    }

    /** Runs work of the shell's own in the background. */
    void runInBackground(IntSupplier work, String text) throws Refusal {
        background(add(system.startCopy(work, false), text));
    }

    private Job add(int pid, String text) {
        int number = jobs.isEmpty() ? 1 : jobs.get(jobs.size() - 1).number + 1;
        Job job = new Job(number, pid, text);
        jobs.add(job);
        return job;
    }

    private void background(Job job) {
        variables.setSpecial("!", String.valueOf(job.pid));
        if (isInteractive) {
            out.println("[" + job.number + "] " + job.pid);
        }
    }

    /** Lets a job go on in the foreground; its status. */
    int goOnInForeground(Job job) throws Refusal {
        out.println(job.text);
        job.isStopped = false;
        system.goOn(job.pid, true);
        return foreground(job);
    }

    /** Lets a job go on in the background. */
    void goOnInBackground(Job job) throws Refusal {
        out.println("[" + job.number + "] " + job.text + " &");
        job.isStopped = false;
        system.goOn(job.pid, false);
    }

    private int foreground(Job job) {
        Change change = wait(job);
        system.takeTerminal();
        wasInterrupted = change.kind() == Change.Kind.KILLED && change.detail() == Signal.INT;
        if (change.kind() == Change.Kind.STOPPED) {
            out.println();
            tell(job, "Stopped");
        } else if (change.kind() == Change.Kind.KILLED) {
            err.println(wasInterrupted ? "" : Signals.text(change.detail()));
        }
        return change.status();
    }

    /** Waits for a job's end, or until it stops; its status. */
    int await(Job job) {
        return wait(job).status();
    }

    private Change wait(Job job) {
        if (job.hasEnded()) {
            jobs.remove(job);
            return job.end;
        }
        Change change = system.await(job.pid);
        if (change == null) {
            change = new Change(job.pid, Change.Kind.ENDED, Builtins.NOT_FOUND);
        }
        job.isStopped = change.kind() == Change.Kind.STOPPED;
        if (!job.isStopped) {
            jobs.remove(job);
        }
        return change;
    }

    /** Learns what has become of the jobs in the background. */
    void update() {
        for (Change change = system.poll(); change.kind() != Change.Kind.NONE; change = system.poll()) {
            Job job = byPid(change.pid());
            if (job != null && change.kind() == Change.Kind.STOPPED) {
                job.isStopped = true;
                tell(job, "Stopped");
            } else if (job != null) {
                job.end = change;
            }
        }
    }

    /** Tells of those that have ended, and forgets them. */
    void report() {
        update();
        for (Job job : new ArrayList<>(jobs)) {
            if (job.hasEnded()) {
                jobs.remove(job);
                if (isInteractive) {
                    tell(job, stateOf(job));
                }
            }
        }
    }

    /** Tells of all. */
    void list() {
        update();
        for (Job job : new ArrayList<>(jobs)) {
            tell(job, stateOf(job));
            if (job.hasEnded()) {
                jobs.remove(job);
            }
        }
    }

    private static String stateOf(Job job) {
        return switch (job.end.kind()) {
            case NONE, STOPPED -> job.isStopped ? "Stopped" : "Running";
            case ENDED -> job.end.detail() == 0 ? "Done" : "Exit " + job.end.detail();
            case KILLED -> Signals.text(job.end.detail());
        };
    }

    private void tell(Job job, String state) {
        out.println("[" + job.number + "] " + job.pid + " " + state + "  " + job.text);
    }

    /**
     * The job that a word means: {@code %2}, {@code %%} or {@code %+} for the last one, or a pid; null if there is none.
     */
    Job find(String word) {
        if (word.equals("%%") || word.equals("%+") || word.equals("%")) {
            return current();
        }
        boolean isNumber = word.startsWith("%");
        int wanted = Format.number(isNumber ? word.substring(1) : word, -1);
        for (Job job : jobs) {
            if ((isNumber ? job.number : job.pid) == wanted) {
                return job;
            }
        }
        return null;
    }

    /** The arguments of {@code kill}, with the group of a job in place of the word that means it. */
    List<String> withGroups(List<String> arguments) {
        List<String> changed = new ArrayList<>();
        for (String word : arguments) {
            Job job = word.startsWith("%") ? find(word) : null;
            if (job != null && changed.size() == 1) {
                changed.add("--");
            }
            changed.add(job == null ? word : (isInteractive ? "-" : "") + job.pid);
        }
        return changed;
    }

    /** The last one that was stopped, else the last one; null if there is none. */
    Job current() {
        Job found = null;
        for (Job job : jobs) {
            if (!job.hasEnded() && (found == null || job.isStopped || !found.isStopped)) {
                found = job;
            }
        }
        return found;
    }

    private Job byPid(int pid) {
        for (Job job : jobs) {
            if (job.pid == pid) {
                return job;
            }
        }
        return null;
    }
}
