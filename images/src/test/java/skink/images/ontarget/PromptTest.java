package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.machine.MachineSpec;
import skink.images.build.BootFiles;
import skink.images.build.Toolchain;
import skink.images.plan.LivingSystem;

/** What somebody sees who works at the guest's terminal. */
class PromptTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String CTRL_Z = "\u001a";
    private static final String UP = "\u001b[A";
    private static final String LEFT = "\u001b[D";

    /** A conversation with a guest that has just booted. */
    private interface Session {
        void hold(Prompt prompt);
    }

    @TempDir
    private Path scratch;

    @TestFactory
    List<DynamicTest> sessions() {
        KernelUnderTest.needsQemu();
        Map<String, Session> sessions = new TreeMap<>();
        sessions.put("programs", PromptTest::programs);
        sessions.put("language", PromptTest::language);
        sessions.put("information", PromptTest::information);
        sessions.put("editing", PromptTest::editing);
        sessions.put("jobs", PromptTest::jobs);
        sessions.put("shells", PromptTest::shells);
        sessions.put("poweroff", PromptTest::powerOff);
        sessions.put("reboot", PromptTest::reboot);
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : List.of(1, 4)) {
            for (String mode : List.of("normal", "race")) {
                sessions.forEach((name, session) -> tests.add(DynamicTest.dynamicTest(
                        name + " on " + cpus + " CPUs, " + mode, () -> run(session, machine(cpus, mode)))));
            }
        }
        return tests;
    }

    private static MachineSpec machine(int cpus, String mode) {
        return KernelUnderTest.machine(cpus, mode.equals("race") ? "race" : "")
                .withModules(LivingSystem.plan(BootFiles.archive()).modules(Toolchain::strippedProcess));
    }

    private void run(Session session, MachineSpec machine) {
        try (Prompt prompt = Prompt.at(machine, scratch)) {
            session.hold(prompt);
        }
    }

    private static void shows(String text, String shown) {
        assertTrue(shown.contains(text), () -> "no \"" + text + "\" in \"" + shown + "\"");
    }

    private static void programs(Prompt prompt) {
        assertEquals("Hello, skink\n", prompt.run("hello skink"));
        assertEquals("root:x:0:0:root:/home:/bin/sh\n", prompt.run("cat /etc/passwd"));
        assertEquals("cat: nothing: No such file or directory\n", prompt.run("cat nothing"));
        assertEquals("bin   etc   home\n", prompt.run("ls /"));
        shows("-r--r--r-- root", prompt.run("ls -l /etc/motd"));
        assertEquals("Skink skink 0.1.0 i386\n", prompt.run("uname -a"));
        shows("PWD=/home\n", prompt.run("env"));
        String processes = prompt.run("ps");
        shows("[vm]", processes);
        shows("[vfs]", processes);
        shows(" sh\n", processes);
        shows(" ps\n", processes);
        shows("Mem:", prompt.run("free"));
        String time = prompt.run("time hello");
        shows("Hello, world\n", time);
        shows("real   0m", time);
        prompt.type("cat\r");
        prompt.type("one\r");
        prompt.await("one\r\n");
        prompt.type("two\r");
        prompt.await("two\r\ntwo\r\n");
        prompt.type(CTRL_D);
        prompt.await("# ");
        prompt.type("sleep 1\r");
        prompt.await("sleep 1\r\n");
        prompt.type("echo ahead\r");
        prompt.await("# echo ahead\r\nahead\r\n");
    }

    private static void language(Prompt prompt) {
        assertEquals("a b  c $X\n", prompt.run("echo a \"b  c\" '$X'"));
        assertEquals("x is 1; 0\n", prompt.run("X=1; true; echo \"x is $X; $?\""));
        assertEquals("no\n", prompt.run("false && echo yes || echo no"));
        assertEquals("sh: nothing: not found\n127\n", prompt.run("nothing; echo $?"));
        assertEquals("/etc\n", prompt.run("cd /etc; pwd"));
        assertEquals("motd    passwd\n", prompt.run("ls"));
        assertEquals("sh: cd: /nowhere: No such file or directory\n", prompt.run("cd /nowhere"));
        assertEquals("", prompt.run("cd"));
        assertEquals("in a child\n7\n", prompt.run("sh -c 'echo in a child; exit 7'; echo $?"));
        shows("cd [FOLDER]", prompt.run("help"));
    }

    private static void information(Prompt prompt) {
        String services = prompt.run("service status");
        for (String server : List.of("vm", "pm", "sched", "ds", "vfs", "tty", "is", "memory", "pci", "init")) {
            shows("\n" + server + " ", "\n" + services);
        }
        shows("skink: cpu 0 apic 0 runs\n", prompt.run("dmesg"));
        shows(" up 0 min", prompt.run("uptime"));
        prompt.type("top\r");
        prompt.await("top - .* up 0 min");
        prompt.await(" \\[vm\\]");
        prompt.type("q");
        prompt.await("# ");
        assertEquals("0\n", prompt.run("echo $?"), "the terminal edits lines again");
    }

    private static void editing(Prompt prompt) {
        assertEquals("Hello, world\n", prompt.run("helo" + LEFT + "l"));
        assertEquals("Hello, world\n", prompt.run(UP));
        assertEquals("Hello, world\n", prompt.run("hell\tXX\u007f\u007f"));
        assertEquals("root:x:0:0:root:/home:/bin/sh\n", prompt.run("cat /e\tp\t"));
        assertEquals("größe\n", prompt.run("echo gröxe\u007f\u007fße"));
        prompt.type("echo never" + CTRL_C);
        assertEquals("", prompt.untilPrompt());
        assertEquals("a\n", prompt.run("echo 'a" + "\u0015" + "echo a"));
        prompt.type("echo 'one\r");
        prompt.await("> ");
        assertEquals("one\ntwo\n", prompt.run("two'"));
    }

    private static void jobs(Prompt prompt) {
        prompt.type("sleep 100\r");
        prompt.await("sleep 100\r\n");
        prompt.type(CTRL_C);
        prompt.await("# ");
        assertEquals("130\n", prompt.run("echo $?"));
        prompt.type("sleep 100\r");
        prompt.await("sleep 100\r\n");
        prompt.type(CTRL_Z);
        prompt.await("\\[1\\] \\d+ Stopped  sleep 100\r\n.*# ");
        shows("Stopped  sleep 100\n", prompt.run("jobs"));
        shows("[1] sleep 100 &\n", prompt.run("bg"));
        shows("Running  sleep 100\n", prompt.run("jobs"));
        prompt.type("fg\r");
        prompt.await("sleep 100\r\n");
        prompt.type(CTRL_C);
        prompt.await("# ");
        assertEquals("", prompt.run("jobs"));
        shows("[1] ", prompt.run("sleep 0.2 &"));
        shows("Done  sleep 0.2\n", prompt.run("sleep 1"));
        shows("[1] ", prompt.run("sleep 100 &"));
        shows("Terminated  sleep 100\n", prompt.run("kill $!; sleep 0.2"));
        shows("[1] ", prompt.run("sleep 100 &"));
        shows("Killed  sleep 100\n", prompt.run("kill -KILL %1; sleep 0.2"));
        assertEquals("Killed\n137\n", prompt.run("sh -c 'kill -9 $$'; echo $?"));
    }

    private static void shells(Prompt prompt) {
        String before = prompt.run("echo $$").strip();
        assertEquals("", prompt.run("sh"));
        assertTrue(!before.equals(prompt.run("echo $$").strip()), "a shell within a shell is another one");
        prompt.type(CTRL_D);
        assertEquals("exit\n", prompt.untilPrompt());
        assertEquals(before, prompt.run("echo $$").strip());
        prompt.run("exit");
        assertTrue(!before.equals(prompt.run("echo $$").strip()), "init starts another one");
    }

    private static void powerOff(Prompt prompt) {
        prompt.type("poweroff\r");
        assertEquals("guest-shutdown", prompt.awaitEnd().reason());
    }

    /** The harness lets a machine that begins anew end. */
    private static void reboot(Prompt prompt) {
        prompt.type("reboot\r");
        assertEquals("guest-reset", prompt.awaitEnd().reason());
    }
}
