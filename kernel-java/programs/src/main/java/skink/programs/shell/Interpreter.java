package skink.programs.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vfs;
import skink.programs.common.ErrorText;
import skink.user.file.Files;
import skink.user.file.Paths;

/** Runs commands. */
final class Interpreter {
    private static final int NOT_FOUND = 127;
    private static final int ANY_EXECUTE = 0111;
    /** The program that users tell of jobs, which only the shell knows. */
    private static final String KILL = "kill";

    private final ShellSystem system;
    private final Variables variables;
    private final Jobs jobs;
    private final Builtins builtins;
    private final Expansion expansion;
    private final PrintStream err;
    private int status;

    Interpreter(ShellSystem system, Variables variables, Jobs jobs, Builtins builtins, PrintStream err) {
        this.system = system;
        this.variables = variables;
        this.jobs = jobs;
        this.builtins = builtins;
        this.expansion = new Expansion(variables);
        this.err = err;
        setStatus(0);
    }

    /** The status of the last command. */
    int status() {
        return status;
    }

    void setStatus(int newStatus) {
        status = newStatus;
        variables.setSpecial("?", String.valueOf(newStatus));
    }

    /** Whether the user has asked the shell to end. */
    boolean wantsExit() {
        return builtins.wantsExit();
    }

    /** Runs these lists one after the other, until the user wants no more of them. */
    void run(List<CommandList> lists) {
        jobs.forgetInterruption();
        for (CommandList list : lists) {
            if (list.isBackground()) {
                runInBackground(list);
            } else {
                runSteps(list);
            }
            if (wantsExit() || jobs.wasInterrupted()) {
                return;
            }
        }
    }

    private int runSteps(CommandList list) {
        for (CommandList.Step step : list.steps()) {
            boolean isDue =
                    switch (step.condition()) {
                        case ALWAYS -> true;
                        case SUCCESS -> status == 0;
                        case FAILURE -> status != 0;
                    };
            if (isDue && !wantsExit()) {
                setStatus(run(step.command(), list.text()));
            }
        }
        return status;
    }

    private int run(Command command, String text) {
        List<String> fields = expansion.fields(command.words());
        if (fields.isEmpty()) {
            for (Word assignment : command.assignments()) {
                variables.set(assignment.assignedName(), expansion.assigned(assignment));
            }
            return 0;
        }
        if (builtins.has(fields.get(0))) {
            return builtins.run(fields, status);
        }
        try {
            Launch launch = launch(command, fields);
            return launch == null ? status : jobs.run(launch, text);
        } catch (Refusal refused) {
            return complain(fields.get(0), refused);
        }
    }

    private void runInBackground(CommandList list) {
        try {
            Command only = list.steps().get(0).command();
            List<String> fields = list.steps().size() == 1 ? expansion.fields(only.words()) : List.of();
            if (fields.isEmpty() || builtins.has(fields.get(0))) {
                jobs.runInBackground(() -> runCopy(list), list.text());
            } else {
                Launch launch = launch(only, fields);
                if (launch == null) {
                    return;
                }
                jobs.runInBackground(launch, list.text());
            }
            setStatus(0);
        } catch (Refusal refused) {
            setStatus(complain(list.text(), refused));
        }
    }

    private int runCopy(CommandList list) {
        jobs.beginCopy();
        return runSteps(list);
    }

    private int complain(String what, Refusal refused) {
        err.println("sh: " + what + ": " + ErrorText.of(refused));
        return Jobs.NOT_STARTED;
    }

    /** The program that these words mean; null if there is none, and then the user has been told and the status set. */
    private Launch launch(Command command, List<String> fields) throws Refusal {
        String path = find(fields.get(0));
        if (path == null) {
            return null;
        }
        Map<String, String> own = new TreeMap<>();
        for (Word assignment : command.assignments()) {
            own.put(assignment.assignedName(), expansion.assigned(assignment));
        }
        boolean isKill = fields.get(0).equals(KILL);
        return new Launch(path, isKill ? jobs.withGroups(fields) : fields, variables.environment(own));
    }

    /** The path of a program: its name says it if there is a slash in it, else it is in a folder of {@code $PATH}. */
    private String find(String name) {
        if (name.indexOf('/') >= 0) {
            String path = Paths.absolute(builtins.folder(), name);
            return isProgram(name, path) ? path : null;
        }
        String search = variables.get("PATH");
        for (String folder : Builtins.split(search == null ? "" : search, ':')) {
            String path = folder + "/" + name;
            Vfs.Status found = statusOrNull(path);
            if (found != null && !Files.isFolder(found.mode()) && (found.mode() & ANY_EXECUTE) != 0) {
                return path;
            }
        }
        err.println("sh: " + name + ": not found");
        setStatus(NOT_FOUND);
        return null;
    }

    private boolean isProgram(String name, String path) {
        Vfs.Status found = statusOrNull(path);
        if (found == null) {
            err.println("sh: " + name + ": not found");
            setStatus(NOT_FOUND);
            return false;
        }
        boolean isFolder = Files.isFolder(found.mode());
        boolean is = !isFolder && (found.mode() & ANY_EXECUTE) != 0;
        if (!is) {
            setStatus(complain(name, isFolder ? IsAFolder.ERROR : NotAProgram.ERROR));
        }
        return is;
    }

    private Vfs.Status statusOrNull(String path) {
        try {
            return system.status(path);
        } catch (Refusal none) {
            return null;
        }
    }
}
