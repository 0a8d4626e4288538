package skink.programs.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.Refusal;
import skink.programs.common.ErrorText;
import skink.programs.common.Format;
import skink.programs.shell.editor.History;
import skink.user.file.Files;
import skink.user.file.Paths;

/** Commands that the shell itself carries out, since they change or tell what only it knows. */
final class Builtins {
    /** {@code $?} of a command that was called wrongly. */
    static final int WRONG_USE = 2;
    /** {@code $?} of what does not exist. */
    static final int NOT_FOUND = 127;

    private static final int STATUS_MASK = 0xFF;

    /** A command: its arguments, the first of which is its name, to its status. */
    private interface Builtin {
        int run(List<String> arguments) throws Refusal;
    }

    private record Entry(Builtin builtin, String usage, String help) {}

    private final ShellSystem system;
    private final Variables variables;
    private final Jobs jobs;
    private final History history;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, Entry> all = new TreeMap<>();
    private String folder;
    private int lastStatus;
    private boolean wantsExit;
    private boolean wasWarned;

    Builtins(ShellSystem system, Variables variables, Jobs jobs, History history, PrintStream out, PrintStream err) {
        this.system = system;
        this.variables = variables;
        this.jobs = jobs;
        this.history = history;
        this.out = out;
        this.err = err;
        String start = variables.get("PWD");
        setFolder(start == null ? "/" : start);
        add("bg", this::bg, "[%JOB]", "lets a stopped job go on in the background");
        add("cd", this::cd, "[FOLDER]", "goes to a folder, or home");
        add("exit", this::exit, "[STATUS]", "ends the shell");
        add("export", this::export, "[NAME[=VALUE] ...]", "gives variables to programs");
        add("fg", this::fg, "[%JOB]", "brings a job to the foreground");
        add("help", this::help, "", "tells what there is");
        add("history", this::history, "", "lists what was typed");
        add("jobs", this::jobs, "", "lists the jobs");
        add("pwd", this::pwd, "", "tells in which folder this is");
        add("set", this::set, "", "lists the variables");
        add("unset", this::unset, "NAME ...", "forgets variables");
        add("wait", this::await, "[%JOB ...]", "waits for jobs to end");
    }

    private void add(String name, Builtin builtin, String usage, String help) {
        all.put(name, new Entry(builtin, usage, help));
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /** The names, in their order. */
    List<String> names() {
        return new ArrayList<>(all.keySet());
    }

    /** The folder that relative paths begin at. */
    String folder() {
        return folder;
    }

    boolean wantsExit() {
        return wantsExit;
    }

    /** Runs a command; its status. {@code previous} is that of the command before. */
    int run(List<String> arguments, int previous) {
        lastStatus = previous;
        boolean isExit = arguments.get(0).equals("exit");
        try {
            int status = all.get(arguments.get(0)).builtin.run(arguments);
            out.flush();
            wasWarned = isExit && wasWarned;
            return status;
        } catch (Refusal refused) {
            return complain(arguments.get(0), ErrorText.of(refused));
        }
    }

    private int complain(String command, String reason) {
        err.println("sh: " + command + ": " + reason);
        return 1;
    }

    private static String argument(List<String> arguments, String otherwise) {
        return arguments.size() > 1 ? arguments.get(1) : otherwise;
    }

    private void setFolder(String path) {
        folder = path;
        variables.export("PWD", path);
    }

    private int cd(List<String> arguments) throws Refusal {
        String home = variables.get("HOME");
        String wanted = argument(arguments, home == null ? "/" : home);
        String old = variables.get("OLDPWD");
        boolean isBack = wanted.equals("-") && old != null;
        String path = Paths.absolute(folder, isBack ? old : wanted);
        path = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        try {
            if (!Files.isFolder(system.status(path).mode())) {
                throw NotAFolder.ERROR;
            }
        } catch (Refusal refused) {
            return complain("cd", wanted + ": " + ErrorText.of(refused));
        }
        variables.set("OLDPWD", folder);
        setFolder(path);
        if (isBack) {
            out.println(path);
        }
        return 0;
    }

    private int pwd(List<String> arguments) {
        out.println(folder);
        return 0;
    }

    /** With stopped jobs, which nobody could wake up any more, the user has to insist. */
    private int exit(List<String> arguments) {
        int status = Format.number(argument(arguments, String.valueOf(lastStatus)), -1);
        if (status < 0) {
            complain("exit", argument(arguments, "") + ": not a number");
            status = WRONG_USE;
        }
        boolean hasStopped = false;
        for (Job job : jobs.all()) {
            hasStopped |= job.isStopped;
        }
        if (hasStopped && !wasWarned) {
            err.println("You have stopped jobs.");
            wasWarned = true;
            return 1;
        }
        wantsExit = true;
        return status & STATUS_MASK;
    }

    private int export(List<String> arguments) {
        if (arguments.size() == 1) {
            for (String name : variables.names()) {
                if (variables.isExported(name)) {
                    out.println("export " + name + "=" + variables.get(name));
                }
            }
        }
        for (String argument : arguments.subList(1, arguments.size())) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!Variables.isName(name)) {
                return complain("export", argument + ": bad variable name");
            }
            if (equals < 0) {
                variables.export(name);
            } else {
                variables.export(name, argument.substring(equals + 1));
            }
        }
        return 0;
    }

    private int set(List<String> arguments) {
        for (String name : variables.names()) {
            out.println(name + "=" + variables.get(name));
        }
        return 0;
    }

    private int unset(List<String> arguments) {
        arguments.subList(1, arguments.size()).forEach(variables::unset);
        return 0;
    }

    private int help(List<String> arguments) throws Refusal {
        out.println("Commands of the shell itself:");
        all.forEach((name, entry) -> {
            String call = entry.usage.isEmpty() ? name : name + " " + entry.usage;
            out.println("  " + Format.left(call, 28) + entry.help);
        });
        out.println("Programs in /bin:");
        StringBuilder row = new StringBuilder(" ");
        for (String name : system.names("/bin")) {
            if (row.length() + 1 + name.length() > 76) {
                out.println(row.toString());
                row.setLength(1);
            }
            row.append(' ').append(name);
        }
        out.println(row.toString());
        out.println("COMMAND & runs it in the background; ; && and || join commands.");
        return 0;
    }

    private int history(List<String> arguments) {
        for (int i = 0; i < history.size(); i++) {
            out.println(Format.right(history.number(i), 5) + "  " + history.line(i));
        }
        return 0;
    }

    private int jobs(List<String> arguments) {
        jobs.list();
        return 0;
    }

    private int fg(List<String> arguments) throws Refusal {
        jobs.update();
        Job job = jobs.find(argument(arguments, "%%"));
        return job == null ? noSuchJob(arguments) : jobs.goOnInForeground(job);
    }

    private int bg(List<String> arguments) throws Refusal {
        jobs.update();
        Job job = jobs.find(argument(arguments, "%%"));
        if (job == null) {
            return noSuchJob(arguments);
        }
        jobs.goOnInBackground(job);
        return 0;
    }

    private int noSuchJob(List<String> arguments) {
        return complain(arguments.get(0), argument(arguments, "current") + ": no such job");
    }

    private int await(List<String> arguments) {
        if (arguments.size() == 1) {
            for (Job job : new ArrayList<>(jobs.all())) {
                if (!job.isStopped) {
                    jobs.await(job);
                }
            }
            return 0;
        }
        int status = 0;
        for (String word : arguments.subList(1, arguments.size())) {
            Job job = jobs.find(word);
            status = job == null ? NOT_FOUND : jobs.await(job);
        }
        return status;
    }

    /** The parts of a text between separators. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at <= text.length(); ) {
            int found = text.indexOf(separator, at);
            int end = found < 0 ? text.length() : found;
            parts.add(text.substring(at, end));
            at = end + 1;
        }
        return parts;
    }
}
