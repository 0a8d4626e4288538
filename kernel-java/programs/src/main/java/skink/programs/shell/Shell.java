package skink.programs.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import skink.abi.protocol.Refusal;
import skink.programs.common.ErrorText;
import skink.programs.common.Processes;
import skink.programs.shell.editor.Completion;
import skink.programs.shell.editor.History;
import skink.user.Streams;
import skink.user.Utf8;
import skink.user.file.Files;
import skink.user.terminal.Terminal;

/**
 * The main program of the shell.
 *
 * <pre>
 * sh                    reads commands from the terminal, or from standard input if that is none
 * sh -c TEXT [NAME ARGUMENT ...]
 * sh FILE [ARGUMENT ...]
 * </pre>
 */
public final class Shell {
    private static final String NAME = "sh";
    private static final String DEFAULT_PATH = "/bin";
    private static final String DEFAULT_HOME = "/home";

    private final Variables variables = new Variables();
    private final History history = new History();
    private final Interpreter interpreter;
    private final Jobs jobs;
    private final Builtins builtins;
    private final ShellSystem system;

    private Shell(Terminal terminal) {
        system = new SkinkShellSystem(terminal);
        takeEnvironment();
        jobs = new Jobs(system, variables, System.out, System.err, terminal != null);
        builtins = new Builtins(system, variables, jobs, history, System.out, System.err);
        interpreter = new Interpreter(system, variables, jobs, builtins, System.err);
    }

    private void takeEnvironment() {
        for (Map.Entry<String, String> setting : System.getenv().entrySet()) {
            if (Variables.isName(setting.getKey())) {
                variables.export(setting.getKey(), setting.getValue());
            }
        }
        setUnless("PATH", DEFAULT_PATH);
        setUnless("HOME", DEFAULT_HOME);
        variables.setSpecial("$", String.valueOf(Processes.pid()));
        variables.setSpecial("0", NAME);
        variables.setSpecial("#", "0");
    }

    private void setUnless(String name, String value) {
        if (variables.get(name) == null) {
            variables.export(name, value);
        }
    }

    public static void main(String[] args) {
        Terminal terminal = args.length == 0 ? Terminal.of(Streams.INPUT) : null;
        Shell shell = new Shell(terminal);
        int status;
        if (terminal != null) {
            status = shell.converse(terminal);
        } else if (args.length == 0) {
            status = shell.runInput();
        } else if (args[0].equals("-c")) {
            status = args.length < 2 ? usage() : shell.runText(args[1], args, 2);
        } else {
            status = shell.runFile(args);
        }
        System.out.flush();
        System.exit(status);
    }

    private static int usage() {
        System.err.println("usage: sh [-c TEXT | FILE] [ARGUMENT ...]");
        return Builtins.WRONG_USE;
    }

    /** Commands from the terminal. */
    private int converse(Terminal terminal) {
        Completion completion = new Completion(new CommandNames(system, builtins));
        TerminalInput input = new TerminalInput(terminal, history, completion);
        while (!interpreter.wantsExit()) {
            jobs.report();
            String line = input.line(prompt());
            if (line == null) {
                line = "exit";
                System.out.println(line);
            }
            execute(line);
        }
        return interpreter.status();
    }

    private String prompt() {
        String home = variables.get("HOME");
        String folder = builtins.folder();
        boolean isBelow = home != null && (folder.equals(home) || folder.startsWith(home + "/"));
        return (isBelow ? "~" + folder.substring(home.length()) : folder) + " # ";
    }

    private void execute(String text) {
        try {
            interpreter.run(Parser.parse(text));
        } catch (SyntaxError error) {
            System.err.println(NAME + ": syntax error: " + error.getMessage());
            interpreter.setStatus(Builtins.WRONG_USE);
        }
    }

    /** Commands from standard input, which programs may read on where they stand: so nothing is read ahead. */
    private int runInput() {
        try {
            CommandReader reader = new CommandReader(System.in);
            for (String text = reader.next(); text != null && !interpreter.wantsExit(); text = reader.next()) {
                execute(text);
                System.out.flush();
            }
        } catch (IOException broken) {
            System.err.println(NAME + ": " + broken.getMessage());
            return 1;
        }
        return interpreter.status();
    }

    private int runText(String text, String[] args, int first) {
        List<String> rest = List.of(args).subList(first, args.length);
        for (int i = 0; i < rest.size(); i++) {
            variables.setSpecial(String.valueOf(i), rest.get(i));
        }
        variables.setSpecial("#", String.valueOf(Math.max(rest.size() - 1, 0)));
        execute(text);
        return interpreter.status();
    }

    private int runFile(String[] args) {
        try {
            return runText(Utf8.decode(Files.readAll(args[0])), args, 0);
        } catch (Refusal refused) {
            System.err.println(NAME + ": " + args[0] + ": " + ErrorText.of(refused));
            return Builtins.NOT_FOUND;
        }
    }
}
