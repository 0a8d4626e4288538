package skink.compiler.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;
import skink.compiler.diag.Diagnostic;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.Sources;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Profile;
import skink.compiler.world.Reachability;
import skink.compiler.world.Roots;
import skink.compiler.world.World;

/**
 * Each rule has a program that breaks it, and only it, in the line that ends with {@code //!}.
 *
 * <p>Rules about files have tests of their own: {@link #ELSEWHERE}.
 */
class RuleTest {
    /** Rules that no source file alone can break, or that are judged outside of the closed world, and the test of each. */
    private static final Map<Rule, String> ELSEWHERE = Map.ofEntries(
            Map.entry(Rule.CLASS_PATH, "ClassPathTest"),
            Map.entry(Rule.JDK_RELEASE, "ClassPathTest"),
            Map.entry(Rule.CLASS_VERSION, "BadClassFileTest"),
            Map.entry(Rule.CLASS_FORMAT, "BadClassFileTest"),
            Map.entry(Rule.CLASS_VERIFY, "BadClassFileTest"),
            Map.entry(Rule.CLASS_HIERARCHY, "BadClassFileTest"),
            Map.entry(Rule.BOOTSTRAP, "HandMadeCodeTest"),
            Map.entry(Rule.CONSTANT_DYNAMIC, "HandMadeCodeTest"),
            Map.entry(Rule.METHOD_HANDLE, "HandMadeCodeTest"),
            Map.entry(Rule.JSR_RET, "HandMadeCodeTest"),
            Map.entry(Rule.CLASS_MISSING, "MissingMembersTest"),
            Map.entry(Rule.MEMBER_MISSING, "MissingMembersTest"),
            Map.entry(Rule.SUBSTITUTION, "SubstitutionTest"),
            Map.entry(Rule.RUNTIME_LAYOUT, "LayoutHandshakeTest"),
            Map.entry(Rule.KERNEL_STACK, "KernelStackTest"),
            Map.entry(Rule.MAIN_MISSING, "the tests of the command line"));

    private static final String MARK = "//!";

    private record Case(Rule rule, Profile profile, String source) {}

    private static Case program(Rule rule, String body) {
        return new Case(rule, Profile.PROGRAM, "import skink.magic.*;\n" + body);
    }

    private static Case kernel(Rule rule, String body) {
        return new Case(rule, Profile.KERNEL, "import skink.magic.*;\n" + body);
    }

    private static final List<Case> CASES = List.of(
            program(
                    Rule.REFLECTION,
                    """
                    class Main {
                        public static void main(String[] args) {
                            Main.class.getDeclaredMethods(); //!
                        }
                    }"""),
            program(
                    Rule.CLASS_LOADING,
                    """
                    class Main {
                        public static void main(String[] args) throws Exception {
                            Class.forName("Main"); //!
                        }
                    }"""),
            program(
                    Rule.THREADS,
                    """
                    class Main {
                        public static void main(String[] args) {
                            new java.util.Timer(); //!
                        }
                    }"""),
            program(
                    Rule.THREADS,
                    """
                    class Main {
                        public static void main(String[] args) {
                            java.lang.ref.Cleaner.create(); //!
                        }
                    }"""),
            program(
                    Rule.THREADS,
                    """
                    class Main {
                        public static void main(String[] args) throws Exception {
                            new java.lang.ref.ReferenceQueue<String>().remove(); //!
                        }
                    }"""),
            program(
                    Rule.WAIT_NOTIFY,
                    """
                    class Main {
                        public static void main(String[] args) {
                            new Main().notify(); //!
                        }
                    }"""),
            program(
                    Rule.FINALIZER,
                    """
                    class Main {
                        @Deprecated protected void finalize() {
                            hashCode(); //!
                        }
                        public static void main(String[] args) { new Main(); }
                    }"""),
            program(
                    Rule.NATIVE_METHOD,
                    """
                    class Main {
                        static native int answer();
                        public static void main(String[] args) {
                            answer(); //!
                        }
                    }"""),
            program(
                    Rule.HOST_RESOURCE,
                    """
                    class Main {
                        public static void main(String[] args) throws Exception {
                            Runtime.getRuntime().exec("x"); //!
                        }
                    }"""),
            program(
                    Rule.NOT_IN_LIBRARY,
                    """
                    class Main {
                        public static void main(String[] args) {
                            java.util.Currency.getInstance("EUR"); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_NULL,
                    """
                    class Main {
                        static void take(Address a) {}
                        public static void main(String[] args) {
                            take(null); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_NULL,
                    """
                    class Main {
                        public static void main(String[] args) {
                            Address a = Address.zero();
                            if (a == null) return; //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_NULL,
                    """
                    class Main {
                        public static void main(String[] args) {
                            Address a = null;
                            if (args.length > 0) a = Address.of(1);
                            a.isZero(); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_IDENTITY,
                    """
                    class Main {
                        static boolean same(Address a, Address b) {
                            return a == b; //!
                        }
                        public static void main(String[] args) { same(Address.zero(), Address.zero()); }
                    }"""),
            program(
                    Rule.ADDRESS_AS_OBJECT,
                    """
                    class Main {
                        static void take(Object o) {}
                        public static void main(String[] args) {
                            take(Address.zero()); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_AS_OBJECT,
                    """
                    class Main {
                        static <T> T same(T t) { return t; }
                        public static void main(String[] args) {
                            Address a = same(Address.zero()); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_AS_OBJECT,
                    """
                    class Main {
                        public static void main(String[] args) {
                            Address.zero().hashCode(); //!
                        }
                    }"""),
            program(
                    Rule.ADDRESS_UNINITIALISED,
                    """
                    class Main {
                        Address where;
                        public static void main(String[] args) { new Main(); }
                    }"""),
            program(
                    Rule.SYMBOL_NAME,
                    """
                    class Main {
                        static void find(String name) {
                            Address.ofSymbol(name); //!
                        }
                        public static void main(String[] args) { find("x"); }
                    }"""),
            program(
                    Rule.NO_ALLOC,
                    """
                    class Main {
                        static Object make() {
                            return new Main(); //!
                        }
                        @NoAlloc("hot") static void hot() { make(); }
                        public static void main(String[] args) { hot(); }
                    }"""),
            program(
                    Rule.UNINTERRUPTIBLE,
                    """
                    class Main {
                        static int[] make() {
                            return new int[3]; //!
                        }
                        @Uninterruptible("moves") static void move() { make(); }
                        public static void main(String[] args) { move(); }
                    }"""),
            kernel(
                    Rule.LOCK_REQUIRED,
                    """
                    class Main {
                        @HoldsKernelLock static void inside() {}
                        public static void main(String[] args) {
                            inside(); //!
                        }
                    }"""),
            kernel(
                    Rule.LOCK_TWICE,
                    """
                    class Main {
                        @TakesKernelLock static void entry() { middle(); }
                        static void middle() {
                            other(); //!
                        }
                        @TakesKernelLock static void other() {}
                        public static void main(String[] args) { entry(); }
                    }"""),
            kernel(
                    Rule.KERNEL_ALLOCATION,
                    """
                    class Main {
                        static void deep() {
                            new Main(); //!
                        }
                        public static void main(String[] args) { deep(); }
                    }"""),
            kernel(
                    Rule.KERNEL_RECURSION,
                    """
                    class Main {
                        static int odd(int n) { return n == 0 ? 0 : even(n - 1); }
                        static int even(int n) {
                            return n == 0 ? 1 : odd(n - 1); //!
                        }
                        public static void main(String[] args) { odd(3); }
                    }"""),
            kernel(
                    Rule.KERNEL_CATCH,
                    """
                    class Main {
                        static int a(int[] x) {
                            try {
                                return x[3]; //!
                            } catch (RuntimeException e) {
                                return 0;
                            }
                        }
                        public static void main(String[] args) { a(null); }
                    }"""),
            kernel(
                    Rule.KERNEL_FLOAT,
                    """
                    class Main {
                        static int half(int x) {
                            return (int) (x * 0.5); //!
                        }
                        public static void main(String[] args) { half(3); }
                    }"""),
            kernel(
                    Rule.KERNEL_MONITOR,
                    """
                    class Main {
                        static synchronized void quick() {
                            args = 1; //!
                        }
                        static int args;
                        public static void main(String[] args) { quick(); }
                    }"""),
            kernel(
                    Rule.KERNEL_INITIALIZER,
                    """
                    class Main {
                        static int ticks = Integer.parseInt("x");
                        public static void main(String[] args) { ticks++; }
                    }"""),
            kernel(
                    Rule.KERNEL_CALL,
                    """
                    class Main {
                        interface Device { void reset(); }
                        static Device device;
                        public static void main(String[] args) {
                            device.reset(); //!
                        }
                    }"""));

    static List<Diagnostic> check(Profile profile, ClassPathEntry program) {
        ClassPathEntry runtime = GuestModule.RUNTIME.entry();
        List<ClassPathEntry> entries = List.of(program, runtime, GuestModule.MAGIC.entry());
        World world = new World(new ClassSource(new ClassPath(entries, JdkEntry.running()), List.of(runtime), false));
        BuildTimeHeap heap = profile == Profile.KERNEL
                ? BuildTimeHeap.forKernel(world, BuildTimeHeap.DEFAULT_FUEL)
                : BuildTimeHeap.forProgram(world, BuildTimeHeap.DEFAULT_FUEL);
        Roots roots = Roots.ofMain(world.requireClass("Main")).withRuntimeMethods(world, profile);
        AnalyzedWorld closed = Reachability.analyze(world, heap, roots, profile);
        return SubsetChecker.check(closed);
    }

    @TestFactory
    List<DynamicTest> eachRuleIsReportedInItsLine() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case c : CASES) {
            tests.add(DynamicTest.dynamicTest(c.rule.id() + " " + tests.size(), () -> {
                List<Diagnostic> found = check(c.profile, Sources.compile(c.source));
                assertEquals(Set.of(c.rule.id()), rules(found), () -> text(found));
                List<String> lines = c.source.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).endsWith(MARK)) {
                        assertEquals(i + 1, found.get(0).line(), () -> text(found));
                        assertEquals("Main.java", found.get(0).file());
                    }
                }
            }));
        }
        return tests;
    }

    static Set<String> rules(List<Diagnostic> found) {
        return found.stream().map(Diagnostic::rule).collect(java.util.stream.Collectors.toSet());
    }

    static String text(List<Diagnostic> found) {
        return String.join("\n", found.stream().map(Diagnostic::text).toList());
    }

    @Test
    void allBreachesAreReportedTogetherAndSorted() {
        List<Diagnostic> found = check(
                Profile.KERNEL,
                Sources.compile(
                        """
                        class Main {
                            static float f;
                            static void second() { f = 1; new Main(); }
                            public static void main(String[] args) { second(); int[] a = new int[3]; }
                        }"""));
        assertEquals(
                List.of("3:kernel-allocation", "3:kernel-float", "4:kernel-allocation"),
                found.stream().map(d -> d.line() + ":" + d.rule()).toList(),
                () -> text(found));
        assertEquals(List.of("Main.main(Main.java:4)"), found.get(0).callPath());
        assertTrue(found.get(0).text().contains("use a table that a static initialiser makes"));
    }

    @Test
    void recursionNamesItsWholeCycle() {
        Case recursion = CASES.stream()
                .filter(c -> c.rule == Rule.KERNEL_RECURSION)
                .findFirst()
                .orElseThrow();
        Diagnostic found =
                check(Profile.KERNEL, Sources.compile(recursion.source)).get(0);
        assertEquals(List.of("Main.even(Main.java:5)", "Main.odd(Main.java:3)"), found.callPath());
    }

    @Test
    void aWellBehavedKernelAndProgramPass() {
        String kernel =
                """
                class Main {
                    enum State { IDLE, BUSY }
                    static final class Proc { State state = State.IDLE; int ticks; }
                    static final Proc[] TABLE = new Proc[4];
                    static { for (int i = 0; i < TABLE.length; i++) TABLE[i] = new Proc(); }
                    public static void main(String[] args) {
                        for (Proc p : TABLE) if (p.state == State.IDLE) p.ticks++;
                        if (TABLE[0].ticks < 0) throw new IllegalStateException("ticks " + TABLE[0].ticks);
                    }
                }""";
        List<Diagnostic> inKernel = check(Profile.KERNEL, Sources.compile(kernel));
        assertTrue(inKernel.isEmpty(), () -> text(inKernel));
        String program =
                """
                import java.util.*;
                class Main {
                    enum Color { RED, GREEN }
                    record Point(int x, int y) {}
                    public static void main(String[] args) {
                        Map<String, Point> map = new HashMap<>();
                        map.put("a" + args.length, new Point(1, 2));
                        synchronized (map) { System.out.println(map.keySet()); }
                        System.out.println(Color.valueOf("RED").name() + map.getClass().getName());
                    }
                }""";
        List<Diagnostic> inProgram = check(Profile.PROGRAM, Sources.compile(program));
        assertTrue(inProgram.isEmpty(), () -> text(inProgram));
    }

    @Test
    void everyRuleHasATest() {
        Set<Rule> tested = EnumSet.copyOf(ELSEWHERE.keySet());
        CASES.forEach(c -> tested.add(c.rule));
        assertEquals(EnumSet.allOf(Rule.class), tested);
    }
}
