package skink.compiler.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.PlainHeap;
import skink.compiler.fixture.Sources;
import skink.compiler.interp.BuildTimeHeap;

/** What the reachability analysis finds, on small programs and on the JDK's collections. */
class ReachabilityTest {
    private static AnalyzedWorld analyze(Profile profile, World world, PlainHeap heap) {
        return Reachability.analyze(world, heap, Roots.ofMain(world.requireClass("Main")), profile);
    }

    private static AnalyzedWorld program(String source) {
        World world = Sources.world(source);
        return analyze(Profile.PROGRAM, world, new PlainHeap(world));
    }

    private static Set<String> methods(AnalyzedWorld world) {
        return world.reachableMethods().stream().map(Method::qualifiedName).collect(Collectors.toSet());
    }

    private static Method method(AnalyzedWorld world, String name) {
        return Roots.named(world.world(), name);
    }

    @Test
    void virtualCallReachesInstantiatedTypesOnly() {
        AnalyzedWorld world = program(
                """
                class Main {
                    interface Shape { int area(); }
                    record Square(int side) implements Shape { public int area() { return side * side; } }
                    record Line(int length) implements Shape { public int area() { return 0; } }
                    static class Disc implements Shape { public int area() { return 3; } }
                    static int sum(Shape s) { return s.area(); }
                    public static void main(String[] args) {
                        sum(new Square(2));
                        sum(new Line(2));
                    }
                }""");
        assertTrue(methods(world).containsAll(Set.of("Main$Square.area", "Main$Line.area")));
        assertFalse(methods(world).contains("Main$Disc.area"));
        Method area = method(world, "Main$Shape.area()I");
        ClassType shape = world.world().requireClass("Main$Shape");
        assertEquals(
                List.of("Main$Square.area()I", "Main$Line.area()I"),
                world.targets(area, shape).stream().map(Object::toString).toList());
        int slot = (world.dispatchOffset(area) - ObjectModel.TYPE_DISPATCH) / 4;
        ClassType line = world.world().requireClass("Main$Line");
        assertEquals("Main$Line.area()I", world.dispatchEntry(line, slot).toString());
    }

    @Test
    void callsWithOneTargetNeedNoSlot() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static abstract class Base { abstract int f(); }
                    static class Only extends Base { int f() { return 1; } }
                    public static void main(String[] args) { Base b = new Only(); b.f(); }
                }""");
        assertEquals(0, world.dispatchSlots(world.world().requireClass("Main$Only")));
    }

    @Test
    void constantStaticFinalFieldDecidesABranch() {
        World world = Sources.world(
                """
                class Main {
                    static final boolean ON = Boolean.parseBoolean("no");
                    static boolean isOn() { return ON; }
                    static void direct() {}
                    static void viaMethod() {}
                    static void always() {}
                    static void viaSwitch() {}
                    static final int LEVEL = Integer.parseInt("3");
                    final boolean isParallel() { return false; }
                    boolean mayBe() { return false; }
                    static void parallel() {}
                    public static void main(String[] args) {
                        Main m = new Main();
                        if (m.isParallel()) parallel();
                        if (m.mayBe()) always();
                        if (ON) direct();
                        if (isOn()) viaMethod();
                        if (LEVEL > 5) viaSwitch();
                        switch (LEVEL) { case 1: viaSwitch(); break; default: }
                    }
                }""");
        PlainHeap heap = new PlainHeap(world).set("Main.ON", 0).set("Main.LEVEL", 3);
        Set<String> reached = methods(analyze(Profile.PROGRAM, world, heap));
        Set<String> expected = Set.of(
                "Main.main",
                "Main.<init>",
                "java.lang.Object.<init>",
                "Main.isOn",
                "Main.isParallel",
                "Main.mayBe",
                "Main.always");
        assertEquals(expected, reached);
    }

    @Test
    void handlerIsLiveOnlyIfItsRangeCanThrow() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static void caught() {}
                    static void never() {}
                    public static void main(String[] args) {
                        try { int x = args.length; } catch (NullPointerException e) { caught(); }
                        int i = 1;
                        try { i++; } catch (RuntimeException e) { never(); }
                    }
                }""");
        assertTrue(methods(world).contains("Main.caught"));
        assertFalse(methods(world).contains("Main.never"));
    }

    @Test
    void kernelEndsThePathAtANewThrowable() {
        World world = Sources.world(
                """
                class Main {
                    static String text() { return "x"; }
                    public static void main(String[] args) {
                        if (args.length == 0) throw new IllegalStateException(text());
                    }
                }""");
        AnalyzedWorld kernel = analyze(Profile.KERNEL, world, new PlainHeap(world));
        assertEquals(Set.of("Main.main"), methods(kernel));
        assertTrue(
                methods(analyze(Profile.PROGRAM, world, new PlainHeap(world))).contains("Main.text"));
    }

    @Test
    void fieldsArePackedWithoutHoles() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static class A { byte b; long l; Object o; }
                    static class B extends A { short s; byte c; int i; }
                    public static void main(String[] args) { new B(); }
                }""");
        ClassType b = world.world().requireClass("Main$B");
        ClassType a = world.world().requireClass("Main$A");
        assertEquals(24, world.instanceSize(a));
        assertEquals(24, world.instanceSize(b));
        assertEquals(8, world.fieldOffset(a.declaredField("l", "J")));
        assertEquals(4, world.fieldOffset(a.declaredField("o", "Ljava/lang/Object;")));
        assertEquals(
                List.of(4),
                java.util.Arrays.stream(world.referenceOffsets(b)).boxed().toList());
    }

    @Test
    void subtypeIntervalsNest() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static class A {}
                    static class B extends A {}
                    static class C extends A {}
                    static class D extends B {}
                    public static void main(String[] args) { new D(); new C(); }
                }""");
        ClassType a = world.world().requireClass("Main$A");
        ClassType b = world.world().requireClass("Main$B");
        ClassType c = world.world().requireClass("Main$C");
        ClassType d = world.world().requireClass("Main$D");
        assertTrue(world.subtypeLow(a) <= world.subtypeLow(d) && world.subtypeHigh(d) <= world.subtypeHigh(a));
        assertTrue(world.subtypeLow(b) <= world.subtypeLow(d) && world.subtypeHigh(d) <= world.subtypeHigh(b));
        assertTrue(world.subtypeHigh(c) < world.subtypeLow(b) || world.subtypeLow(c) > world.subtypeHigh(b));
    }

    @Test
    void pathNamesEachStep() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static void inner() {}
                    static void outer() {
                        inner();
                    }
                    public static void main(String[] args) {
                        outer();
                    }
                }""");
        assertEquals(
                List.of("Main.outer(Main.java:4)", "Main.main(Main.java:7)"),
                world.pathTo(method(world, "Main.inner()V")));
    }

    private static AnalyzedWorld withRuntimeSystem(String source) {
        ClassPathEntry runtime = GuestModule.RUNTIME.entry();
        ClassPath path = Sources.classPath(Sources.compile(source), runtime);
        World world = new World(new ClassSource(path, List.of(runtime), false));
        BuildTimeHeap heap = BuildTimeHeap.forProgram(world, BuildTimeHeap.DEFAULT_FUEL);
        Roots roots = Roots.ofMain(world.requireClass("Main")).withRuntimeMethods(world, Profile.PROGRAM);
        return Reachability.analyze(world, heap, roots, Profile.PROGRAM);
    }

    private static boolean reaches(AnalyzedWorld world, RuntimeMethods method) {
        return world.reachableMethods().contains(method.in(world.world()));
    }

    @Test
    void theRunTimeSystemComesInWithTheInstructionsThatCallIt() {
        AnalyzedWorld without = withRuntimeSystem("class Main { public static void main(String[] args) {} }");
        assertTrue(reaches(without, RuntimeMethods.STACK_OVERFLOW));
        assertFalse(reaches(without, RuntimeMethods.DOUBLE_REMAINDER));
        assertFalse(reaches(without, RuntimeMethods.ALLOCATE_MULTI));
        assertFalse(reaches(without, RuntimeMethods.CLASS_INIT));
        AnalyzedWorld with = withRuntimeSystem(
                """
                class Main {
                    static class Late { static final long TIME = System.nanoTime(); }
                    public static void main(String[] args) {
                        double rest = args.length % 2.5;
                        int[][] table = new int[(int) rest][(int) Late.TIME];
                    }
                }""");
        assertTrue(reaches(with, RuntimeMethods.DOUBLE_REMAINDER));
        assertTrue(reaches(with, RuntimeMethods.ALLOCATE_MULTI));
        assertTrue(reaches(with, RuntimeMethods.CLASS_INIT));
    }

    @Test
    void collectionsOfTheJdkCloseTheSameWayTwiceAndStaySmall() {
        String source =
                """
                import java.util.*;
                class Main {
                    public static void main(String[] args) {
                        Map<String, Integer> map = new HashMap<>();
                        List<String> list = new ArrayList<>();
                        StringBuilder text = new StringBuilder();
                        for (int i = 0; i < 10; i++) { list.add(text.append(i).toString()); map.put(list.get(i), i); }
                        System.out.println(map);
                    }
                }""";
        AnalyzedWorld first = withRuntimeSystem(source);
        AnalyzedWorld second = withRuntimeSystem(source);
        assertEquals(first.figures(), second.figures());
        assertEquals(
                first.reachableMethods().stream().map(Object::toString).toList(),
                second.reachableMethods().stream().map(Object::toString).toList());
        assertTrue(methods(first).contains("java.util.HashMap.putVal"));
        assertEquals(Set.of(), first.natives());
        int count = first.reachableMethods().size();
        assertTrue(count < 1200, () -> "an edge of the class library opened: " + count + " methods");
    }

    @Test
    void whyNamesThePathOrSaysThatThereIsNone() {
        AnalyzedWorld world = program(
                """
                class Main {
                    static class Used { void f() {} }
                    static class Unused {}
                    public static void main(String[] args) {
                        new Used().f();
                    }
                }""");
        assertEquals(
                List.of("Main$Used.f()V can run", "    called at Main.main(Main.java:5)", "    Main.main is a root"),
                Why.explain(world, "Main$Used.f"));
        assertEquals(
                List.of(
                        "Main$Used: objects of it exist",
                        "    made at Main.main(Main.java:5)",
                        "    2 of its 2 methods can run"),
                Why.explain(world, "Used"));
        assertEquals(
                List.of(
                        "Main$Unused is not in the program: nothing that can run uses it",
                        "    what the program has: Main$Used"),
                Why.explain(world, "Main$Unused"));
        assertEquals(
                List.of("Main.main([Ljava/lang/String;)V can run", "    it is a root: execution can begin there"),
                Why.explain(world, "Main.main"));
        assertTrue(Why.isKnown(world, "Main.Used"));
        assertFalse(Why.isKnown(world, "Main.Unused"));
    }

    @Test
    void whyTellsHowTypesCameIntoTheTablesAndTheImage() {
        AnalyzedWorld world = program(
                """
                class Main {
                    interface Shape {}
                    static class Square implements Shape {}
                    static class Cast {}
                    static final long LATE = System.nanoTime();
                    public static void main(String[] args) {
                        Object shape = new Square();
                        Object other = args;
                        System.exit(other instanceof Cast ? 1 : 0);
                    }
                }""");
        assertEquals(
                List.of(
                        "Main$Shape: it is in the type tables; no object of it exists",
                        "    it is a supertype or the element type of Main$Square",
                        "    which is used at Main.main(Main.java:7)"),
                Why.explain(world, "Shape"));
        assertEquals(
                List.of(
                        "Main$Cast: it is in the type tables; no object of it exists",
                        "    named by a cast, a handler or a literal at Main.main(Main.java:9)",
                        "    0 of its 1 methods can run"),
                Why.explain(world, "Cast"));
        assertTrue(
                Why.explain(world, "Main").contains("    initialised when the program runs"),
                () -> Why.explain(world, "Main").toString());
    }

    @Test
    void methodOfAnotherPackageDoesNotOverrideAPackagePrivateOne() {
        World world = Sources.world(
                "package p; public class A { void f() {} public void g() {} public void call() { f(); g(); } }",
                "package q; public class B extends p.A { void f() {} public void g() {} }",
                "class Main { public static void main(String[] args) { new q.B().call(); } }");
        Set<String> reached = methods(analyze(Profile.PROGRAM, world, new PlainHeap(world)));
        assertTrue(reached.containsAll(Set.of("p.A.f", "q.B.g")));
        assertFalse(reached.contains("q.B.f"));
    }

    @Test
    void defaultMethodRunsUnlessTheClassHasItsOwn() {
        AnalyzedWorld world = program(
                """
                class Main {
                    interface Top { default int f() { return 1; } }
                    interface Lower extends Top { default int f() { return 2; } }
                    static class Inherits implements Top, Lower {}
                    static abstract class Base { public abstract int f(); }
                    static class Own extends Base implements Top { public int f() { return 3; } }
                    static int call(Top t) { return t.f(); }
                    public static void main(String[] args) { call(new Inherits()); call(new Own()); }
                }""");
        Method f = method(world, "Main$Top.f()I");
        assertEquals(
                List.of("Main$Lower.f()I", "Main$Own.f()I"),
                world.targets(f, f.owner()).stream().map(Object::toString).toList());
    }
}
