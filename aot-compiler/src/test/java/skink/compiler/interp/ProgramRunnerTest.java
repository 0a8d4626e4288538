package skink.compiler.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.Sources;
import skink.compiler.world.Roots;
import skink.compiler.world.World;

/** Whole programs over Skink's own run-time system, in the interpreter. */
class ProgramRunnerTest {
    private static ProgramRunner.Result run(String body, long fuel, String... arguments) {
        List<ClassPathEntry> runtime = List.of(GuestModule.MAGIC.entry(), GuestModule.RUNTIME.entry());
        List<ClassPathEntry> entries = new ArrayList<>(runtime);
        entries.add(Sources.compile("class Main {\n" + body + "\n}"));
        World world = new World(new ClassSource(new ClassPath(entries, JdkEntry.running()), runtime, false));
        return ProgramRunner.run(
                world,
                Roots.ofMain(world.requireClass("Main")).methods().iterator().next(),
                List.of(arguments),
                fuel);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void outputArgumentsAndStatus() {
        ProgramRunner.Result result = run(
                """
                record Point(int x, double y) {}
                enum Size { SMALL, LARGE }
                public static void main(String[] args) {
                    System.out.println(args.length + args[0] + new Point(1, 2.5) + Size.valueOf("LARGE"));
                    Runnable r = () -> System.err.print("\u20ac" + 1e21 + 0.1f);
                    r.run();
                    System.exit(3);
                }""",
                50_000_000,
                "a",
                "b");
        assertEquals("2aPoint[x=1, y=2.5]LARGE\n", text(result.output()));
        assertEquals("\u20ac1.0E210.1", text(result.errors()));
        assertEquals(3, result.status());
    }

    @Test
    void uncaughtExceptionIsReportedAsOnHotSpot() {
        ProgramRunner.Result result = run(
                """
                static void check(int n) {
                    if (n == 0) throw new IllegalStateException("zero");
                    check(n - 1);
                }
                public static void main(String[] args) {
                    System.out.print("before");
                    try {
                        check(1);
                    } catch (IllegalStateException e) {
                        throw new RuntimeException("outer", e);
                    }
                }""",
                50_000_000);
        assertEquals("before", text(result.output()));
        assertEquals(1, result.status());
        assertEquals(
                """
                Exception in thread "main" java.lang.RuntimeException: outer
                \tat Main.main(Main.java:11)
                Caused by: java.lang.IllegalStateException: zero
                \tat Main.check(Main.java:3)
                \tat Main.check(Main.java:4)
                \tat Main.main(Main.java:9)
                """,
                text(result.errors()));
    }

    @Test
    void mainClassIsInitialisedBeforeMain() {
        ProgramRunner.Result result = run(
                """
                static { System.out.print("first "); }
                public static void main(String[] args) { System.out.print("main"); }""",
                50_000_000);
        assertEquals("first main", text(result.output()));
    }

    @Test
    void arrayTooLargeIsOutOfMemory() {
        ProgramRunner.Result result = run(
                """
                static void make(int n) {
                    try {
                        System.out.println(new long[n].length);
                    } catch (OutOfMemoryError e) {
                        System.out.println(e.getMessage());
                    }
                }
                public static void main(String[] args) {
                    make(1 << 21);
                    make(1 << 24);
                    make(Integer.MAX_VALUE);
                }""",
                50_000_000);
        assertEquals("2097152\nJava heap space\nRequested array size exceeds VM limit\n", text(result.output()));
    }

    @Test
    void failedInitialiserAndItsSecondUse() {
        ProgramRunner.Result result = run(
                """
                static class Bad { static int x = Integer.parseInt("no"); }
                public static void main(String[] args) {
                    for (int i = 0; i < 2; i++) {
                        try {
                            System.out.println(Bad.x);
                        } catch (Throwable t) {
                            System.out.println(t + " " + (t.getCause() != null));
                        }
                    }
                }""",
                50_000_000);
        assertEquals(
                """
                java.lang.ExceptionInInitializerError true
                java.lang.NoClassDefFoundError: Could not initialize class Main$Bad true
                """,
                text(result.output()));
    }

    @Test
    void endlessProgramRunsOutOfFuel() {
        FuelExhausted e = assertThrows(
                FuelExhausted.class, () -> run("public static void main(String[] a) { for (;;) {} }", 100_000));
        assertTrue(e.getMessage().contains("100000 instructions"));
    }

    @Test
    void loopsRunFastEvenOnABusyMachine() {
        String loop = "public static void main(String[] a) { int[] t = new int[64]; int s = 1; for (int i = 0; i <"
                + " 500_000; i++) { s = s * 31 + t[i & 63]; t[s & 63] ^= i; } System.out.print(s); }";
        run(loop, 1_000_000_000);
        long start = System.nanoTime();
        run(loop, 1_000_000_000);
        double seconds = (System.nanoTime() - start) / 1e9;
        double instructions = 5e5 * 25;
        assertTrue(instructions / seconds > 2e6, instructions / seconds + " instructions per second");
    }
}
