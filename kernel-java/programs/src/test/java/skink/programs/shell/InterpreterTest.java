package skink.programs.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.programs.shell.editor.History;

/** Commands do what they should, and say so as users expect. */
class InterpreterTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private final SimulatedSystem system = new SimulatedSystem();
    private final Variables variables = new Variables();
    private final History history = new History();
    private final Jobs jobs = new Jobs(system, variables, out, out, true);
    private final Builtins builtins;
    private final Interpreter interpreter;

    InterpreterTest() {
        variables.export("PATH", "/sbin:/bin");
        variables.export("HOME", "/home");
        variables.export("PWD", "/home");
        builtins = new Builtins(system, variables, jobs, history, out, out);
        interpreter = new Interpreter(system, variables, jobs, builtins, out);
    }

    /** Runs a line as if it were typed; what is shown up to the next prompt. */
    private String run(String line) {
        shown.reset();
        try {
            interpreter.run(Parser.parse(line));
        } catch (SyntaxError error) {
            throw new AssertionError(error);
        }
        assertEquals(1, system.foreground, "the shell has its terminal back");
        jobs.report();
        return shown.toString(StandardCharsets.UTF_8);
    }

    private String value(String name) {
        return variables.get(name);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0",
        "false, 1",
        "false; true, 0",
        "true && false, 1",
        "false && true, 1",
        "false || true, 0",
        "true || false, 0",
        "false && true || true, 0",
        "/bin/false, 1",
        "../bin/false, 1",
        "nothing, 127",
        "/bin/nothing, 127",
        "/etc/motd, 126",
        "/etc, 126",
        "crash, 139",
        "X=1, 0",
        "cd /nowhere, 1",
        "wait 999, 127"
    })
    void theStatusIsThatOfTheLastCommand(String line, String status) {
        run(line);
        assertEquals(status, value("?"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "nothing, sh: nothing: not found",
                "./nothing, sh: ./nothing: not found",
                "/etc, sh: /etc: Is a directory",
                "/etc/motd, sh: /etc/motd: Exec format error",
                "cd /etc/motd, sh: cd: /etc/motd: Not a directory",
                "cd /nowhere, sh: cd: /nowhere: No such file or directory",
                "fg, sh: fg: current: no such job",
                "bg %3, sh: bg: %3: no such job",
                "export 1=2, sh: export: 1=2: bad variable name",
                "crash, Segmentation fault"
            })
    void whatGoesWrongIsSaid(String line, String message) {
        assertEquals(message + "\n", run(line));
    }

    @Test
    void programsGetTheirArgumentsAndTheEnvironment() {
        run("LOCAL=x; export E=1; PATH=/bin E=2 F='a b' env one \"two three\" $LOCAL");
        Launch launch = system.launches.get(0);
        assertEquals("/bin/env", launch.path());
        assertEquals(List.of("env", "one", "two three", "x"), launch.arguments());
        assertEquals(List.of("E=2", "F=a b", "HOME=/home", "PATH=/bin", "PWD=/home"), launch.environment());
        assertEquals("1", value("E"), "it was for that program only");
    }

    @Test
    void foldersAreTheShells() {
        assertEquals("/home\n", run("pwd"));
        assertEquals("/home/user\n", run("cd user; pwd"));
        assertEquals("/etc\n", run("cd ../../etc/; pwd"));
        assertEquals("/home/user\n/home/user\n", run("cd -; pwd"));
        assertEquals("/home\n", run("cd; pwd"));
        assertEquals("/home", value("PWD"));
    }

    @Test
    void aJobInTheBackgroundIsToldOfWhenItHasEnded() {
        assertEquals("[1] 11\n", run("run a b &"));
        assertEquals("11", value("!"));
        assertEquals("[1] 11 Running  run a b\n", run("jobs"));
        assertEquals("[2] 12\n", run("run c &"));
        system.become(new Change(11, Change.Kind.ENDED, 0));
        assertEquals("[1] 11 Done  run a b\n", run("true"));
        system.become(new Change(12, Change.Kind.ENDED, 3));
        assertEquals("[2] 12 Exit 3  run c\n", run(""));
        assertEquals("", run("jobs"));
        assertEquals("[1] 14\n", run("run &"));
        system.become(new Change(14, Change.Kind.KILLED, 9));
        assertEquals("[1] 14 Killed  run\n", run("jobs"));
        assertEquals("", run("jobs"));
    }

    @Test
    void aStoppedJobGoesOnWhereTheUserWants() {
        assertEquals("\n[1] 11 Stopped  stop\n", run("stop"));
        assertEquals("148", value("?"));
        assertEquals("[1] 11 Stopped  stop\n", run("jobs"));
        assertEquals("stop\n", run("fg"));
        assertEquals("0", value("?"));
        run("stop");
        assertEquals("[1] stop &\n[1] 12 Done  stop\n", run("bg %1"));
        assertEquals("sh: fg: %1: no such job\n", run("fg %1"));
    }

    @Test
    void jobsAreFoundByTheirNumbers() {
        run("run one &");
        run("run two &");
        assertEquals("run two", jobs.find("%%").text);
        assertEquals("run one", jobs.find("%1").text);
        assertEquals("run two", jobs.find("12").text);
        run("stop");
        assertEquals("stop", jobs.find("%+").text);
        assertEquals(null, jobs.find("%9"));
        assertEquals(null, jobs.find("x"));
    }

    @Test
    void killGetsTheGroupsOfJobs() {
        run("run &");
        run("run &");
        run("kill %1 %2 %9 77");
        assertEquals(
                List.of("kill", "--", "-11", "-12", "%9", "77"),
                system.launches.get(2).arguments());
        run("kill -9 %+");
        assertEquals(List.of("kill", "-9", "-12"), system.launches.get(3).arguments());
    }

    @Test
    void waitWaitsForAllOrForOne() {
        run("run &");
        run("run &");
        system.become(new Change(11, Change.Kind.ENDED, 5));
        system.become(new Change(12, Change.Kind.ENDED, 6));
        run("wait %2");
        assertEquals("6", value("?"));
        run("wait");
        assertEquals("0", value("?"));
        assertEquals("", run("jobs"));
    }

    @Test
    void commandsThatBelongTogetherGoToTheBackgroundTogether() {
        assertEquals("[1] 11\n[1] 11 Exit 3  pwd && crash\n", run("pwd && crash &"));
        assertEquals("[1] 12\n[1] 12 Exit 3  cd\n", run("cd &"));
        run("run &");
        shown.reset();
        assertEquals(139, system.copies.get(0).getAsInt());
        assertEquals("/home\nSegmentation fault\n", shown.toString(StandardCharsets.UTF_8));
        assertEquals("", run("jobs"), "a copy has no jobs yet");
    }

    @Test
    void ctrlCEndsTheLine() {
        assertEquals("\n", run("int; pwd"));
        assertEquals("130", value("?"));
        assertEquals("/home\n", run("pwd"), "and not the next one");
    }

    @Test
    void whatCannotBeStartedIsSaid() {
        system.isFull = true;
        assertEquals("sh: true: Resource temporarily unavailable\n", run("true"));
        assertEquals("126", value("?"));
    }

    @Test
    void exitEndsTheShellUnlessJobsAreStopped() {
        run("stop");
        assertEquals("You have stopped jobs.\n", run("exit 3"));
        assertFalse(interpreter.wantsExit());
        run("exit 3; pwd");
        assertTrue(interpreter.wantsExit());
        assertEquals(3, interpreter.status());
    }

    @Test
    void exitTakesTheStatusBefore() {
        run("false; exit");
        assertEquals(1, interpreter.status());
        assertTrue(interpreter.wantsExit());
    }

    @Test
    void helpNamesEverything() {
        String help = run("help");
        builtins.names().forEach(name -> assertTrue(help.contains("  " + name), name));
        assertTrue(help.contains("crash"));
    }

    @Test
    void variablesAreListedAndForgotten() {
        run("A=1; export B=2");
        assertTrue(run("set").contains("A=1\nB=2\n"));
        assertFalse(run("export").contains("A="));
        assertTrue(run("export").contains("export B=2\n"));
        run("unset A B");
        assertFalse(run("set").contains("A=1"));
    }

    @Test
    void historyIsNumbered() {
        history.add("one");
        history.add("two");
        assertEquals("    1  one\n    2  two\n", run("history"));
    }
}
