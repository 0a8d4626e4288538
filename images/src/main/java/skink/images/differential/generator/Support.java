package skink.images.differential.generator;

/** The class that every generated program stands on: fuel, printing that hides what may differ, and small data structures. */
public final class Support {
    /** The package of the class, when many programs share it. */
    public static final String PACKAGE = "support";

    private static final String IMPORTS =
            """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            """;

    private Support() {}

    /** What stands before a program in package {@code packageName}. */
    public static String header(String packageName) {
        return "package " + packageName + ";\n\n" + IMPORTS + "import static " + PACKAGE + ".Main.*;\n\n";
    }

    /** A program as one file that compiles by itself. */
    public static String standalone(String packageName, SourceNode program) {
        String nested = TEXT.replace("public final class Main {", "final class Support {");
        String header = header(packageName).replace(PACKAGE + ".Main", packageName + ".Support");
        return header + program.text() + "\n" + SourceNode.indent(nested);
    }

    /** The source of the shared class {@code support.Main}. */
    public static String source() {
        return "package " + PACKAGE + ";\n\n" + IMPORTS + TEXT;
    }

    private static final String TEXT =
            """
            public final class Main {
            static int fuel = 1000;
            static int lines = 200;
            static long sum = 1;
            public static volatile int pulse;
            public static final Link[] kept = new Link[6];

            public static final class OutOfFuel extends Error {
            OutOfFuel() {
            super("out of fuel");
            }
            }

            public static final class Failure extends RuntimeException {
            public Failure(int code) {
            super("code " + code);
            }
            public Failure(String message, Throwable cause) {
            super(message, cause);
            }
            }

            public static final class CheckedFailure extends Exception {
            CheckedFailure(String message) {
            super(message);
            }
            }

            public static final class Resource implements AutoCloseable {
            private final String name;
            private final int mode;
            public Resource(String name, int mode) {
            this.name = name;
            this.mode = mode;
            if (mode == 1) {
            throw new IllegalStateException("open " + name);
            }
            }
            public void use() {
            show("use " + name);
            if (mode == 2) {
            throw new IllegalStateException("use " + name);
            }
            }
            @Override
            public void close() {
            show("close " + name);
            if ((mode & 3) == 2 || mode == 3) {
            throw new IllegalArgumentException("close " + name);
            }
            }
            }

            public static class Link {
            public Link next;
            public int value;
            public Link(Link next, int value) {
            this.next = next;
            this.value = value;
            }
            }

            public static final class Tree {
            Tree left;
            Tree right;
            final int key;
            int count = 1;
            Tree(int key) {
            this.key = key;
            }
            public static Tree insert(Tree tree, int key) {
            if (tree == null) {
            return new Tree(key);
            }
            if (key < tree.key) {
            tree.left = insert(tree.left, key);
            } else if (key > tree.key) {
            tree.right = insert(tree.right, key);
            } else {
            tree.count++;
            }
            return tree;
            }
            public static int hash(Tree tree) {
            return tree == null ? 1 : hash(tree.left) * 31 + tree.key * 7 + tree.count + hash(tree.right) * 17;
            }
            }

            public static void start(int amount) {
            fuel = amount;
            }

            public static void burn() {
            if (--fuel < 0) {
            throw new OutOfFuel();
            }
            }

            public static void burn(int amount) {
            fuel -= amount;
            if (fuel < 0) {
            throw new OutOfFuel();
            }
            }

            public static boolean more() {
            burn();
            return true;
            }

            public static int trace(int number, int value) {
            show("t" + number + " " + value);
            return value;
            }

            public static int at(int index, int length) {
            return length == 0 ? 0 : (index & 0x7fffffff) % length;
            }

            public static String cut(String text) {
            return text.length() > 80 ? text.substring(0, 40) + text.substring(text.length() - 20) : text;
            }

            public static String part(String text, int from, int to) {
            int start = at(from, text.length() + 1);
            return text.substring(start, start + at(to, text.length() - start + 1));
            }

            public static char charAt(String text, int index) {
            return text.isEmpty() ? '-' : text.charAt(at(index, text.length()));
            }

            public static void failChecked(boolean fail, String message) throws CheckedFailure {
            if (fail) {
            throw new CheckedFailure(message);
            }
            }

            public static int sum(Link link) {
            int sum = 7;
            for (int i = 0; link != null && i < 100; i++) {
            sum = sum * 31 + link.value;
            link = link.next;
            }
            return sum;
            }

            public static int depth(Link link) {
            int depth = 0;
            while (link != null && depth < 20) {
            depth++;
            link = link.next;
            }
            return depth;
            }

            public static void caught(Throwable e) {
            String text = e.getClass().getName();
            boolean free = e instanceof NullPointerException || e instanceof ClassCastException;
            if (!free && !(e instanceof LinkageError)) {
            text += ": " + e.getMessage();
            }
            for (Throwable suppressed : e.getSuppressed()) {
            text += " + " + suppressed.getMessage();
            }
            show(text);
            }

            private static void note(String kind, long value) {
            sum = sum * 31 + value;
            if (lines-- > 0) {
            System.out.println(kind + value);
            }
            }

            public static void show(int value) {
            note("i ", value);
            }

            public static void show(long value) {
            note("l ", value);
            }

            public static void show(float value) {
            note("f ", Float.floatToIntBits(value));
            }

            public static void show(double value) {
            note("d ", Double.doubleToLongBits(value));
            }

            public static void show(boolean value) {
            note("b ", value ? 1 : 0);
            }

            public static void show(char value) {
            note("c ", value);
            }

            public static void show(String value) {
            if (value == null) {
            note("no string ", 0);
            return;
            }
            sum = sum * 31 + value.hashCode();
            if (lines-- > 0) {
            System.out.println("s " + value);
            }
            }

            public static void same(Object value) {
            note("o ", value == null ? 0 : 1);
            }

            public static void show(Object value) {
            note(value instanceof String ? "s " : "h ", hash(value, 3));
            if (value instanceof Number || value instanceof Enum || value instanceof Record) {
            show(String.valueOf(value));
            }
            }

            private static long hash(Object value, int depth) {
            if (value == null) {
            return 0;
            }
            if (value instanceof String || value instanceof Number || value instanceof Character || value instanceof Boolean) {
            return value.hashCode();
            }
            long hash = 17;
            if (value instanceof int[] ints) {
            for (int element : ints) {
            hash = hash * 31 + element;
            }
            } else if (value instanceof long[] longs) {
            for (long element : longs) {
            hash = hash * 31 + element;
            }
            } else if (value instanceof double[] doubles) {
            for (double element : doubles) {
            hash = hash * 31 + Double.doubleToLongBits(element);
            }
            } else if (value instanceof float[] floats) {
            for (float element : floats) {
            hash = hash * 31 + Float.floatToIntBits(element);
            }
            } else if (value instanceof byte[] bytes) {
            for (byte element : bytes) {
            hash = hash * 31 + element;
            }
            } else if (value instanceof short[] shorts) {
            for (short element : shorts) {
            hash = hash * 31 + element;
            }
            } else if (value instanceof char[] chars) {
            for (char element : chars) {
            hash = hash * 31 + element;
            }
            } else if (value instanceof boolean[] booleans) {
            for (boolean element : booleans) {
            hash = hash * 31 + (element ? 1 : 2);
            }
            } else if (value instanceof Object[] objects) {
            for (Object element : objects) {
            hash = hash * 31 + (depth == 0 ? 0 : hash(element, depth - 1));
            }
            } else if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
            hash = hash * 31 + (depth == 0 ? 0 : hash(element, depth - 1));
            }
            } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
            hash = hash * 31 + hash(entry.getKey(), depth) * 7 + hash(entry.getValue(), depth);
            }
            } else if (value instanceof Link link) {
            hash = sum(link);
            } else if (value.getClass().getName().contains("$")) {
            hash = value.toString().hashCode();
            }
            return hash;
            }

            public static void finish() {
            System.out.println("end " + sum + " " + (fuel < 0 ? "no" : String.valueOf(fuel)) + " fuel");
            }
            }
            """;
}
