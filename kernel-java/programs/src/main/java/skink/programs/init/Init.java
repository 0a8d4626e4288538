package skink.programs.init;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.user.WellKnown;
import skink.programs.common.ErrorText;
import skink.programs.common.Processes;
import skink.user.Streams;
import skink.user.Utf8;
import skink.user.file.Files;
import skink.user.protocol.PmClient;

/**
 * The parent of all programs.
 *
 * <p>{@code program=PATH}, in the plan or among the boot options, names a program that runs instead of the shell, once; the machine
 * is turned off when it has ended.
 */
public final class Init {
    private static final int CONSOLE = 0;
    private static final String SHELL = "/bin/sh";
    private static final String MOTD = "/etc/motd";
    private static final List<String> ENVIRONMENT = List.of("HOME=/home", "PATH=/bin", "PWD=/home", "USER=root");
    /** Between two shells, so that one that cannot run does not keep the machine busy. */
    private static final int PAUSE_MILLIS = 500;

    private Init() {}

    public static void main(String[] args) {
        Streams.connect(Streams.INPUT, WellKnown.TTY, CONSOLE, true);
        Streams.connect(Streams.OUTPUT, WellKnown.TTY, CONSOLE, true);
        Streams.connect(Streams.ERROR, WellKnown.TTY, CONSOLE, true);
        String only = programToRun(args);
        if (only == null) {
            greet();
            while (true) {
                runToEnd(SHELL);
                pause();
            }
        }
        runToEnd(only);
        turnOff();
    }

    private static String programToRun(String[] args) {
        for (String word : args) {
            if (word.startsWith("program=")) {
                return word.substring("program=".length());
            }
        }
        return System.getenv("program");
    }

    private static void greet() {
        try {
            System.out.print(Utf8.decode(Files.readAll(MOTD)));
        } catch (Refusal none) {
            System.out.println("init: " + MOTD + ": " + ErrorText.of(none));
        }
        System.out.flush();
    }

    /** Starts a program and waits for its end, and meanwhile for that of every orphan. */
    private static void runToEnd(String path) {
        try {
            int pid = start(path);
            while (Processes.await(Pm.ANY_CHILD).pid() != pid) {
                // That was an orphan.
            }
        } catch (NoChild lost) {
            System.err.println("init: " + path + " is lost");
        } catch (Refusal refused) {
            System.err.println("init: cannot start " + path + ": " + ErrorText.of(refused));
        }
    }

    private static int start(String path) throws Refusal {
        System.out.flush();
        int pid = Processes.fork();
        if (pid == 0) {
            begin(path);
        }
        return pid;
    }

    /** In the child: a session of its own, and the program. */
    private static void begin(String path) {
        try {
            Processes.newSession();
            Processes.exec(path, arguments(path), ENVIRONMENT);
        } catch (Refusal refused) {
            System.err.println("init: " + path + ": " + ErrorText.of(refused));
        }
        System.exit(1);
    }

    private static List<String> arguments(String path) {
        List<String> arguments = new ArrayList<>();
        arguments.add(path.substring(path.lastIndexOf('/') + 1));
        return arguments;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void turnOff() {
        try {
            new PmClient(WellKnown.PM).shutDown(Pm.Ending.POWER_OFF);
        } catch (NotPermitted refused) {
            System.err.println("init: cannot turn the machine off");
        }
    }
}
