package skink.compiler.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld.InitTime;
import skink.compiler.world.Field;
import skink.compiler.world.PrimitiveType;
import skink.compiler.world.World;

/** Which static initialisers run at build time, what they leave, and that a refused one leaves nothing. */
class BuildTimeHeapTest {
    private World world;
    private BuildTimeHeap heap;

    private void program(String source) {
        world = GuestClasses.compile(Map.of("Test", source)).world();
        heap = new BuildTimeHeap(world, TestNatives.withPlainJdk(), Initializer.Policy.BUILD_PROGRAM, 10_000_000);
    }

    private ClassType type(String name) {
        return world.requireClass(name);
    }

    private Object value(String owner, String name, String descriptor) {
        Field field = type(owner).declaredField(name, descriptor);
        return heap.staticValue(field);
    }

    private void assertBuild(String name) {
        InitTime time = heap.initialize(type(name));
        assertEquals(InitTime.BUILD, time, () -> heap.whyNotAtBuild(type(name)));
    }

    private void assertRun(String name, String... reasons) {
        assertEquals(InitTime.RUN, heap.initialize(type(name)));
        for (String reason : reasons) {
            String why = heap.whyNotAtBuild(type(name));
            assertTrue(why.contains(reason), why);
        }
    }

    @Test
    void valuesOfEveryKindAreBoxed() {
        program("class A { static boolean z = one() > 0; static byte b = (byte) (one() * 200); static char c = (char)"
                + " one();static short s = (short) -one(); static int i = one() << 31; static long l = 1L << 40 *"
                + " one();static float f = one() / 2f; static double d = one() / 4d; static String n; static"
                + " String t = \"x\" + one();static final int CONSTANT = 7; static int one() { return 1; } }");
        assertBuild("A");
        assertEquals(1, value("A", "z", "Z"));
        assertEquals(-56, value("A", "b", "B"));
        assertEquals(1, value("A", "c", "C"));
        assertEquals(-1, value("A", "s", "S"));
        assertEquals(1 << 31, value("A", "i", "I"));
        assertEquals(1L << 40, value("A", "l", "J"));
        assertEquals(0.5f, value("A", "f", "F"));
        assertEquals(0.25, value("A", "d", "D"));
        assertEquals(null, value("A", "n", "Ljava/lang/String;"));
        assertEquals(
                "java.lang.String",
                heap.typeOf(value("A", "t", "Ljava/lang/String;")).javaName());
        assertEquals(7, value("A", "CONSTANT", "I"));
    }

    @Test
    void nothingToRunIsNever() {
        program("class A { static final int X = 3; static int y; } class B extends A {}");
        assertEquals(InitTime.NEVER, heap.initialize(type("B")));
        assertEquals(InitTime.NEVER, heap.initialize(type("A")));
        assertEquals(3, value("A", "X", "I"));
        assertEquals(0, value("A", "y", "I"));
    }

    @Test
    void literalsAndClassObjectsExistOnce() {
        program("class A { static String s = \"lit\"; static Class<?> c = int[].class; static Object o = new"
                + " String(\"lit\"); }");
        assertBuild("A");
        assertSame(heap.stringLiteral("lit"), value("A", "s", "Ljava/lang/String;"));
        assertNotSame(heap.stringLiteral("lit"), value("A", "o", "Ljava/lang/Object;"));
        assertSame(heap.classObject(world.arrayOf(PrimitiveType.INT)), value("A", "c", "Ljava/lang/Class;"));
        assertEquals(world.arrayOf(PrimitiveType.INT), heap.typeOfClassObject(value("A", "c", "Ljava/lang/Class;")));
    }

    @Test
    void referencesComeInLayoutOrder() {
        program("class A { Object first = \"1\"; int x = 5; Object none; static A a = new B(); }"
                + "class B extends A { Object second = new Object[] {null, \"2\", \"3\"}; }");
        assertBuild("A");
        Object b = value("A", "a", "LA;");
        assertEquals(2, heap.references(b).size());
        assertSame(heap.stringLiteral("1"), heap.references(b).get(0));
        Object array = heap.references(b).get(1);
        assertEquals(java.util.List.of(heap.stringLiteral("2"), heap.stringLiteral("3")), heap.references(array));
        assertEquals(5, heap.fieldValue(b, type("A").declaredField("x", "I")));
        assertEquals(2, ((HeapArray) array).length() - 1);
    }

    @Test
    void clockIsRefusedWithItsPlace() {
        program("class A {\n static long t = now();\n static long now() {\n return System.nanoTime();\n } }");
        assertRun("A", "I4", "nanoTime", "A.now(Test.java:4)", "A.<clinit>(Test.java:2)");
    }

    @Test
    void refusalOfOneRefusesAllThatWaitForIt() {
        program("class A { static int x = B.x; static int kept = 9; } class B { static int x = C.x; }"
                + "class C { static { D.touch(); } static int x = 1 / zero(); static int zero() { return 0; } }"
                + "class D { static int n = 5; static void touch() {} }");
        assertRun("A", "it needs that of C", "ArithmeticException");
        assertRun("B", "it needs that of C");
        assertRun("C", "I5", "ArithmeticException");
        assertThrows(IllegalArgumentException.class, () -> value("A", "kept", "I"));
        assertBuild("D");
        assertEquals(5, value("D", "n", "I"));
    }

    @Test
    void superclassAtRunTimeMeansSubclassAtRunTime() {
        program("class A { static long t = System.nanoTime(); } class B extends A { static int x = new"
                + " int[3].length; }");
        assertRun("B", "A");
        assertRun("A");
    }

    @Test
    void useOfClassInitialisedLaterIsRefused() {
        program("class A { static long t = System.nanoTime(); static void f() {} } class B { static { A.f(); } }"
                + "class C { static Object o = new A(); }");
        assertRun("A");
        assertRun("B", "it uses A");
        assertRun("C", "it uses A");
    }

    @Test
    void foreignMutableStaticsAreRefused() {
        program("class Counter { static int n; static final int FIRST = Integer.parseInt(\"41\"); static int next() {"
                + " return ++n; } }class Reads { static int x = Counter.n; } class Writes { static int x ="
                + " Counter.n = 3; }class Calls { static int x = Counter.next(); } class Fine { static int x ="
                + " Counter.FIRST + 1; }");
        assertRun("Reads", "I2", "Counter.n");
        assertRun("Writes", "I1", "Counter.n");
        assertRun("Calls", "I2", "Counter.n");
        assertBuild("Fine");
        assertEquals(42, value("Fine", "x", "I"));
    }

    @Test
    void foreignMutableObjectsAreRefused() {
        program("class Table { static final int[] T = {1, 2, 3}; static final Cell C = new Cell(); int n; }"
                + "class Cell { int v = 1; final int f = 2; }"
                + "class Reads { static int x = Table.T[1]; } class Writes { static { Table.T[1] = 7; } }"
                + "class Field1 { static int x = Table.C.v; } class Field2 { static { Table.C.v = 3; } }"
                + "class Copies { static int[] x = Table.T.clone(); } class Length { static int x = Table.T.length; }"
                + "class Final { static int x = Table.C.f; } class Shares { static int[] x = Table.T; }"
                + "class Fill { static int[] x = new int[3]; static { System.arraycopy(Table.T, 0, x, 0, 3); } }");
        assertRun("Reads", "I2", "Table");
        assertRun("Writes", "I1", "Table");
        assertRun("Field1", "I2", "Cell.v");
        assertRun("Field2", "I1", "Cell.v");
        assertRun("Copies", "I2");
        assertRun("Fill", "I2");
        assertBuild("Length");
        assertBuild("Final");
        assertBuild("Shares");
        assertSame(value("Shares", "x", "[I"), value("Table", "T", "[I"));
        assertEquals(2, ((HeapArray) value("Table", "T", "[I")).element(1));
    }

    @Test
    void kernelInitialisersMayUseEachOther() {
        world = GuestClasses.compile(Map.of(
                        "Test",
                        "class Table { static final int[] T = {1, 2, 3}; static int n; }class User { static {"
                                + " Table.T[1] = 7; Table.n = Table.T[1]; } } class Clock { static long t ="
                                + " System.nanoTime(); }"))
                .world();
        heap = new BuildTimeHeap(world, TestNatives.withPlainJdk(), Initializer.Policy.BUILD_KERNEL, 10_000_000);
        assertBuild("User");
        assertEquals(7, value("Table", "n", "I"));
        assertRun("Clock", "nanoTime");
    }

    @Test
    void stringsOfOthersCanBeRead() {
        program("class Name { static final String S = \"ab\".concat(String.valueOf(Integer.parseInt(\"12\"))); }class"
                + " User { static int n = Name.S.charAt(3) + Name.S.hashCode(); static boolean e ="
                + " Name.S.equals(\"ab12\"); }");
        assertBuild("User");
        assertEquals('2' + "ab12".hashCode(), value("User", "n", "I"));
        assertEquals(1, value("User", "e", "Z"));
    }

    @Test
    void orderOfInitialisersThatNeedEachOtherIsLeftToRunTime() {
        program("class Left { static int seen = Right.value + 1; static int value = 10; }"
                + "class Right { static int seen = Left.value + 1; static int value = 20; }");
        assertRun("Left", "I3", "Left.value");
        assertRun("Right", "I3");
    }

    @Test
    void subclassMadeByItsSuperclassIsFine() {
        program("class Base { static final Base DEFAULT = new Derived(); } class Derived extends Base { static int n ="
                + " 4; }");
        assertBuild("Base");
        assertBuild("Derived");
    }

    @Test
    void superclassThatReadsItsSubclassIsLeftToRunTime() {
        program("class Base { static final Base DEFAULT = new Derived(); } class Derived extends Base { static final"
                + " Integer N = 4; final Integer seen = N; }");
        assertRun("Base", "I3", "Derived.N");
        assertRun("Derived");
    }

    @Test
    void enumsAndSwitchesOverThemAreEvaluated() {
        program("enum Color { RED, GREEN { int f() { return 2; } }; int f() { return 1; } static final int COUNT ="
                + " values().length; }class User { static int n = pick(Color.GREEN) + Color.values().length;"
                + " static int pick(Color c) { switch (c) { case RED: return 10; case GREEN: return 20; default:"
                + " return 0; } } }");
        assertBuild("User");
        assertEquals(22, value("User", "n", "I"));
        assertEquals(2, value("Color", "COUNT", "I"));
    }

    @Test
    void endlessInitialiserRunsOutOfFuel() {
        program("class A { static { for (int i = 0; i >= 0; i &= 7) { } } }");
        assertRun("A", "not finished after 10000000 instructions");
    }

    @Test
    void exceptionThatIsCaughtIsNoReason() {
        program("class A { static int n; static { try { n = 1; int[] a = new int[n]; a[n] = 2; } catch"
                + " (RuntimeException e) { n = 3; } } }");
        assertBuild("A");
        assertEquals(3, value("A", "n", "I"));
    }

    @Test
    void identityHashesCountUp() {
        program("class A { static Object a = new Object(); static int h = a.hashCode(), i = System.identityHashCode(a),"
                + " j = new Object().hashCode(); }");
        assertBuild("A");
        int hash = (Integer) value("A", "h", "I");
        assertTrue(hash > 0);
        assertEquals(hash, value("A", "i", "I"));
        assertEquals(hash, heap.identityHash(value("A", "a", "Ljava/lang/Object;")));
        assertTrue(!value("A", "j", "I").equals(hash));
    }

    @Test
    void refusedInitialiserCanBeAskedAgainAndStaysRefused() {
        program("class A { static Object o = new int[5]; static long t = System.nanoTime(); }");
        assertRun("A");
        assertRun("A", "nanoTime");
        assertThrows(IllegalArgumentException.class, () -> value("A", "o", "Ljava/lang/Object;"));
    }

    @Test
    void missingClassIsAReason() {
        world = GuestClasses.compile(Map.of("Test", "class A { static Object o = new Gone(); } class Gone {}"))
                .without("Gone")
                .world();
        heap = BuildTimeHeap.forProgram(world, 10_000_000);
        assertRun("A", "no class Gone on the class path");
    }

    @Test
    void unknownNativeAndDeepRecursionAreRefused() {
        program("class A { static native int f(); static int x = f(); }"
                + "class B { static int f(int n) { return f(n + 1) + 1; } static int x = f(0); }");
        assertRun("A", "I4", "A.f");
        assertRun("B", "StackOverflowError");
    }
}
