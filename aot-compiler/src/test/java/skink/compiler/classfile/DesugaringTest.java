package skink.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import skink.compiler.fixture.Execution;
import skink.compiler.fixture.Sources;

/** Desugared programs print on HotSpot what the originals print, verify, and hold no invokedynamic. */
class DesugaringTest {
    private static void samePrinted(String source) {
        Map<String, byte[]> original = Sources.classFiles(List.of(), source);
        ClassSource classes = new ClassSource(Sources.classPath(new MemoryEntry(original)));
        Map<String, byte[]> desugared = new TreeMap<>(Execution.written(classes, "Main"));
        Set<String> missing = new java.util.TreeSet<>(original.keySet());
        missing.removeAll(desugared.keySet());
        desugared.putAll(Execution.written(classes, missing.toArray(String[]::new)));
        assertTrue(desugared.keySet().containsAll(original.keySet()));
        MemoryEntry entry = new MemoryEntry(desugared);
        ClassSource again = new ClassSource(Sources.classPath(entry));
        desugared.keySet().forEach(again::apply);
        desugared.forEach((name, bytes) -> assertFalse(hasIndy(bytes), name));
        assertEquals(Execution.output(original), Execution.output(desugared));
    }

    private static boolean hasIndy(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node.methods.stream().anyMatch(m -> java.util.Arrays.stream(m.instructions.toArray())
                .anyMatch(InvokeDynamicInsnNode.class::isInstance));
    }

    @Test
    void stringConcatenation() {
        samePrinted(
                """
                class Main {
                    static final Object NOTHING = null;
                    static class Mute { public String toString() { return null; } }
                    public static void main(String[] args) {
                        byte b = -3; short s = 300; char c = 'x'; int i = 7; long l = 1L << 40; float f = 1.5f; double d = 2.25;
                        boolean z = true; String t = "t"; char[] none = null;
                        System.out.println("a" + b + s + c + i + l + f + d + z + t + NOTHING + "\\u0001\\u0002" + new Mute() + none);
                        t += i; t += 'c'; System.out.println(t);
                        int[] a = {1, 2}; a[0] += 1; String[] n = {"x"}; n[0] += l + "" + d; System.out.println(n[0]);
                        System.out.println(i + l + "sum" + (i + l));
                    }
                }""");
    }

    private static boolean usesBuilder(Map<String, byte[]> original, String method) {
        ClassNode node = new ClassSource(Sources.classPath(new MemoryEntry(original))).apply("Main");
        return node.methods.stream()
                .filter(m -> m.name.equals(method))
                .flatMap(m -> java.util.Arrays.stream(m.instructions.toArray()))
                .anyMatch(insn -> insn instanceof org.objectweb.asm.tree.MethodInsnNode call
                        && call.owner.equals("java/lang/StringBuilder"));
    }

    @Test
    void textsOfExceptionsThatAreThrownAtOnceNeedNoBuilder() {
        String source =
                """
                class Main {
                    static void thrown(int i, Object o, String t) { throw new RuntimeException("a" + i + o + t, null); }
                    static RuntimeException made(int i) { return new RuntimeException("made " + i); }
                    static void chosen(int i) { throw new RuntimeException("c" + (i > 0 ? "x" : "y") + i); }
                    static void caught(Runnable r) {
                        try { r.run(); } catch (RuntimeException e) { System.out.println(e.getMessage()); }
                    }
                    public static void main(String[] args) {
                        caught(() -> thrown(1, null, "t"));
                        caught(() -> thrown(1, new Object() { public String toString() { return null; } }, null));
                        caught(() -> { throw made(4); });
                        caught(() -> chosen(5));
                    }
                }""";
        samePrinted(source);
        Map<String, byte[]> original = Sources.classFiles(List.of(), source);
        assertFalse(usesBuilder(original, "thrown"));
        assertTrue(usesBuilder(original, "made"), "its speed may matter");
        assertFalse(usesBuilder(original, "chosen"), "its choice is made before the text");
    }

    @Test
    void recordMethods() {
        samePrinted(
                """
                class Main {
                    record Empty() {}
                    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, int[] a) {}
                    record Pair<A, B>(A left, B right) {}
                    public static void main(String[] args) {
                        int[] a = null;
                        All x = new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, Double.NaN, "t", a);
                        All y = new All(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, Double.NaN, "t", a);
                        All w = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, Double.NaN, "t", a);
                        System.out.println(x + " " + x.equals(y) + x.equals(w) + x.equals(null) + x.equals("x"));
                        System.out.println(x.hashCode() == y.hashCode());
                        System.out.println(x.hashCode());
                        System.out.println(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()));
                        System.out.println(new Pair<>(0.0, -0.0).equals(new Pair<>(-0.0, 0.0)) + " " + new Pair<>(null, 1));
                        record Local(float f) {}
                        System.out.println(new Local(0f).equals(new Local(-0f)) + " " + new Local(1));
                    }
                }""");
    }

    @Test
    void lambdasAndMethodReferences() {
        samePrinted(
                """
                import java.util.*;
                import java.util.function.*;
                class Main {
                    interface Named<T> { T call(T a, int b); default Named<T> twice() { return (a, b) -> call(call(a, b), b); } }
                    interface Narrow extends Function<String, Integer> { Integer apply(String s); }
                    interface Wide { long f(int a, Integer b); }
                    static abstract class Base { String hi() { return "base"; } }
                    static class Sub extends Base {
                        int n = 3;
                        String hi() { return "sub"; }
                        Supplier<String> parent() { return super::hi; }
                        Supplier<Integer> field() { return () -> n; }
                        private int secret(int x) { return x * n; }
                        IntUnaryOperator hidden() { return this::secret; }
                    }
                    static int add(int a, Integer b) { return a + b; }
                    static <T extends Comparable<T> & Runnable> Consumer<T> both() { return Main::take; }
                    static void take(Runnable r) { r.run(); }
                    static class Both implements Comparable<Both>, Runnable {
                        public int compareTo(Both o) { return 0; }
                        public void run() { System.out.println("both"); }
                    }
                    public static void main(String[] args) {
                        long captured = 5; double d = 0.5; String text = "s";
                        Named<String> n = (a, b) -> a + b + captured + d + text;
                        System.out.println(n.twice().call("x", 1));
                        Narrow length = String::length; System.out.println(length.apply("four"));
                        Function<String, Integer> bridged = length; System.out.println(bridged.apply("fives"));
                        Wide wide = Main::add; System.out.println(wide.f(3, 4));
                        Sub s = new Sub();
                        System.out.println(s.parent().get() + s.field().get() + s.hidden().applyAsInt(7));
                        Supplier<List<String>> make = ArrayList::new; IntFunction<int[]> array = int[]::new;
                        System.out.println(make.get().size() + array.apply(4).length);
                        Function<Object, String> str = Object::toString; System.out.println(str.apply(12));
                        Comparator<String> byLength = Comparator.comparingInt(String::length);
                        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb")); words.sort(byLength); System.out.println(words);
                        Runnable r = (Runnable & java.io.Serializable) () -> System.out.println("ser"); r.run();
                        System.out.println(r instanceof java.io.Serializable);
                        ToLongFunction<Integer> widen = Integer::intValue; System.out.println(widen.applyAsLong(9));
                        Function<Integer, Object> box = Main::boxed; System.out.println(box.apply(6));
                        BiFunction<Integer, Integer, Integer> max = Math::max; System.out.println(max.apply(3, 8));
                        Main.<Both>both().accept(new Both());
                        Supplier<Supplier<String>> nested = () -> () -> text + captured; System.out.println(nested.get().get());
                        Callback c = words::add; c.on("new"); System.out.println(words);
                        Runnable same = null;
                        for (int i = 0; i < 2; i++) { Runnable q = () -> {}; System.out.println(same == q); same = q; }
                        System.out.println(words.stream().map(w -> w + "!").reduce("", String::concat));
                    }
                    static int boxed(int x) { return x + 1; }
                    interface Callback { void on(String s); }
                }""");
    }

    @Test
    void namesAreDeterministic() {
        String source =
                "class Main { Runnable a() { return () -> {}; } Runnable b(int x) { return () -> new Thread(a(), String.valueOf(x)); } }";
        ClassSource classes = new ClassSource(Sources.classPath(Sources.compile(source)));
        classes.apply("Main");
        assertEquals(
                List.of("INSTANCE"),
                classes.apply("Main$$Lambda$0").fields.stream().map(f -> f.name).toList());
        assertEquals(2, classes.apply("Main$$Lambda$1").fields.size());
    }

    @Test
    void theJdksOwnLambdasAreDesugared() {
        ClassSource classes = new ClassSource(Sources.classPath());
        ClassNode node = classes.apply("java/util/Comparator");
        assertTrue(node.methods.stream().noneMatch(m -> java.util.Arrays.stream(m.instructions.toArray())
                .anyMatch(InvokeDynamicInsnNode.class::isInstance)));
    }

    /** Class T whose static int f(selector, restart) is one call site of SwitchBootstraps, as later javacs write it. */
    private static byte[] selector(String bootstrap, String selectorType, Object... labels) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "T", null, "java/lang/Object", null);
        String descriptor = "(" + selectorType + "I)I";
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", descriptor, null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ILOAD, 1);
        String type = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
        String owner = "java/lang/runtime/SwitchBootstraps";
        Handle handle = new Handle(Opcodes.H_INVOKESTATIC, owner, bootstrap, type, false);
        method.visitInvokeDynamicInsn(bootstrap, descriptor, handle, labels);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(2, 2);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static String selected(byte[] selector, String main) {
        Map<String, byte[]> classes = new TreeMap<>(
                Sources.classFiles(
                        List.of(),
                        main,
                        "class T { "
                                + "static int f(Object o, int restart) { return 0; } static int f(Main.E e, int restart) { return 0; } }"));
        classes.put("T", selector);
        return Execution.output(
                Execution.written(new ClassSource(Sources.classPath(new MemoryEntry(classes))), "Main", "Main$E", "T"));
    }

    @Test
    void patternSwitchTestsLabelsInOrderFromTheRestartIndex() {
        byte[] selector = selector(
                "typeSwitch",
                "Ljava/lang/Object;",
                Type.getType(String.class),
                7,
                "x",
                Type.getType(Integer.class),
                Type.getType(Object.class),
                97);
        assertEquals(
                "-1 0 1 3 4 5 2 ",
                selected(
                        selector,
                        """
                class Main {
                    enum E { A, B }
                    public static void main(String[] args) {
                        Object[] objects = { null, "x", 7, 8, 'a' };
                        for (Object o : objects) System.out.print(T.f(o, 0) + " ");
                        System.out.print(T.f('a', 5) + " " + T.f("x", 1) + " ");
                    }
                }"""));
    }

    @Test
    void enumSwitchComparesConstants() {
        byte[] selector = selector("enumSwitch", "LMain$E;", "B", "A", Type.getObjectType("Main$E"));
        assertEquals(
                "-1 1 0 2 ",
                selected(
                        selector,
                        """
                class Main {
                    enum E { A, B }
                    public static void main(String[] args) {
                        System.out.print(T.f((E) null, 0) + " " + T.f(E.A, 0) + " " + T.f(E.B, 0) + " " + T.f(E.B, 1) + " ");
                    }
                }"""));
    }
}
