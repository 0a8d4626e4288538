package skink.images.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A program that has a little of everything that class files can hold. */
final class SampleProgram {
    private static final String SOURCE =
            """
            import java.util.function.IntUnaryOperator;
            class Main {
                interface Shape { double area(); default int rank() { return 1; } }
                static abstract class Base implements Shape {
                    final int id; static int made;
                    Base(int id) { this.id = id; made++; }
                    public abstract double area();
                    public int rank() { return Shape.super.rank(); }
                    static final int twice(int x) { return 2 * x; }
                    final int own() { return id; }
                }
                static final class Square extends Base {
                    private final double side;
                    Square(int id, double side) { super(id); this.side = side; }
                    public double area() { return side * side; }
                    public int rank() { return 2 + super.rank(); }
                }
                static class Circle extends Base {
                    long radius;
                    Circle(long radius) { super(9); this.radius = radius; }
                    public double area() { return 3 * (float) radius * radius; }
                }
                record Pair(int left, String right) {}
                enum Kind { ONE, TWO; static final Kind[] ALL = values(); }
                sealed interface Tree permits Leaf, Node {}
                record Leaf(int value) implements Tree {}
                record Node(Tree a, Tree b) implements Tree {}
                static class Failure extends RuntimeException { Failure(String text) { super(text); } }
                static int[][] table = {{1, 2}, {3}, {}};
                static Object any = new long[3];
                static String name = "sample";
                static int sum(Tree tree) {
                    if (tree instanceof Leaf leaf) { return leaf.value(); }
                    Node node = (Node) tree;
                    return sum(node.a()) + sum(node.b());
                }
                static int choose(int x) {
                    switch (x) { case 0: return 5; case 1: case 2: return 7; case 1000: return x * 3; default: return -1; }
                }
                static int spell(String text) {
                    return switch (text) { case "one" -> 1; case "two" -> 2; default -> text.length(); };
                }
                static long mix(int a, long b, double c, float d, Object e) {
                    long r = a + b * 3 - (long) c / 7 + (int) d % 5;
                    r ^= e == null ? 1 : e.hashCode() & 0;
                    return r << 3 >>> 1 | (a < b ? 4 : 2);
                }
                static int guarded(int[] values, int at) {
                    try { return values[at] / (at - 1); }
                    catch (ArrayIndexOutOfBoundsException e) { return -1; }
                    catch (ArithmeticException e) { throw new Failure("zero"); }
                    finally { Base.made += 10; }
                }
                static synchronized int apply(IntUnaryOperator f, int... values) {
                    int sum = 0;
                    for (int v : values) { synchronized (any) { sum += f.applyAsInt(v); } }
                    return sum;
                }
                public static void main(String[] args) {
                    Shape[] shapes = {new Square(1, 2.5), new Circle(3)};
                    int total = 0;
                    for (Shape shape : shapes) { total += (int) shape.area() + shape.rank(); }
                    total += sum(new Node(new Leaf(3), new Node(new Leaf(4), new Leaf(5))));
                    total += choose(total & 3) + spell(args.length > 0 ? args[0] : "two");
                    int base = total;
                    total += apply(x -> x + base, 1, 2, 3) + apply(Base::twice, 4);
                    try { total += guarded(table[0], 1); } catch (Failure e) { total += e.getMessage().length(); }
                    total += guarded(new int[3], 7) + Kind.ALL[1].ordinal() + (int) mix(1, 2L, 3.5, 4.5f, null);
                    Pair pair = new Pair(total, "x" + total + 'c' + 2.5);
                    char[][] grid = new char[2][3];
                    grid[1][2] = (char) pair.left();
                    Object o = pair;
                    System.out.println(pair.right() + (o instanceof Pair ? pair.equals(o) : grid.length));
                }
            }
            """;

    private SampleProgram() {}

    /** Compiles it with javac in this folder; the class files by name. */
    static Map<String, byte[]> classFiles(Path folder) {
        try {
            Files.createDirectories(folder);
            Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
            int status = ToolProvider.findFirst("javac")
                    .orElseThrow(
                            () -> new IllegalStateException("this Java has no compiler; install a JDK, not only a JRE"))
                    .run(System.out, System.err, "--release", "17", "-g", "-d", folder.toString(), source.toString());
            if (status != 0) {
                throw new IllegalStateException("the sample program does not compile");
            }
            Map<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file :
                        all.filter(f -> f.toString().endsWith(".class")).toList()) {
                    String name = file.getFileName().toString();
                    files.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }
}
