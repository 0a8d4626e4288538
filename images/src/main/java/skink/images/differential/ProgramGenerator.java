package skink.images.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import skink.images.differential.ExpressionGenerator.MethodShape;

/**
 * Turns a seed into a Java program that always ends and prints what it computed.
 *
 * <p>It ends because loops count to constants, methods call only earlier methods, and every method entry and loop turn
 * burns one unit of a fixed fuel. Output holds no identity hash and no NaN payload, so that it is the same everywhere.
 * The program is one class {@code Main} in a package of its own with nested classes to dispatch on.
 */
final class ProgramGenerator {
    private static final List<String> LOCAL_TYPES = List.of(
            "int",
            "int",
            "int",
            "long",
            "long",
            "float",
            "double",
            "boolean",
            "byte",
            "short",
            "char",
            "String",
            "Shape",
            "int[]",
            "long[]",
            "double[]");

    private final Random random;
    private final List<MethodShape> methods = new ArrayList<>();
    private int names;

    private ProgramGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The program of this seed, in package {@code packageName}. */
    static SourceNode generate(long seed, String packageName) {
        return new ProgramGenerator(seed).program(packageName);
    }

    private SourceNode program(String packageName) {
        SourceNode program = new SourceNode("program", "");
        program.add("package " + packageName + ";\n\n").add(PRELUDE);
        Scope statics = new Scope(null);
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            String type = pick(LOCAL_TYPES);
            String name = "s" + names++;
            program.add("    static " + type + " " + name + " = ")
                    .add(expressions().of(type, new Scope(null), 2))
                    .add(";\n");
            statics.declare("Main." + name, type, true);
        }
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            program.add(method(statics));
        }
        program.add(mainMethod(statics));
        return program.add("}\n");
    }

    private SourceNode method(Scope statics) {
        String returnType = pick(List.of("int", "long", "double", "float", "boolean", "String", "Shape", "int[]"));
        String name = "m" + names++;
        SourceNode method = new SourceNode("member", "");
        Scope scope = new Scope(statics);
        List<String> parameters = new ArrayList<>();
        StringBuilder header = new StringBuilder("\n    static " + returnType + " " + name + "(");
        for (int i = 0; i < random.nextInt(6); i++) {
            String type = pick(LOCAL_TYPES);
            parameters.add(type);
            header.append(i == 0 ? "" : ", ").append(type).append(" p").append(i);
            scope.declare("p" + i, type, true);
        }
        method.add(header + ") {\n        burn();\n");
        statements(method, scope, "        ", 3, false);
        method.add("        return ")
                .add(expressions().of(returnType, scope, 3))
                .add(";\n    }\n");
        methods.add(new MethodShape(name, returnType, parameters));
        return method;
    }

    private SourceNode mainMethod(Scope statics) {
        SourceNode main = new SourceNode("keep", "");
        main.add("\n    public static void main(String[] args) {\n");
        for (MethodShape method : methods) {
            main.add(printCall(method, statics));
        }
        if (random.nextInt(4) == 0) {
            main.add(SourceNode.of("stmt", "", "        show(", expressions().of("int", statics, 4), ");\n"));
        }
        return main.add("        System.out.println(\"end \" + fuel);\n    }\n");
    }

    private SourceNode printCall(MethodShape method, Scope statics) {
        SourceNode call = new SourceNode("stmt", "");
        call.add("        try {\n            show(" + method.name() + "(");
        String separator = "";
        for (String type : method.parameterTypes()) {
            call.add(separator).add(expressions().of(type, statics, 2));
            separator = ", ";
        }
        return call.add("));\n        } catch (RuntimeException e) {\n            caught(e);\n        }\n");
    }

    private void statements(SourceNode into, Scope outer, String indent, int depth, boolean inLoop) {
        Scope scope = new Scope(outer);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            into.add(statement(scope, indent, depth, inLoop));
        }
    }

    private SourceNode statement(Scope scope, String indent, int depth, boolean inLoop) {
        SourceNode node = new SourceNode("stmt", "");
        int choice = depth <= 0 ? random.nextInt(6) : random.nextInt(14);
        switch (choice) {
            case 0, 1 -> declaration(node, scope, indent);
            case 2, 3 -> assignment(node, scope, indent);
            case 4 -> arrayStore(node, scope, indent);
            case 5 ->
                node.add(indent + "show(")
                        .add(expressions().of(pick(LOCAL_TYPES), scope, 3))
                        .add(");\n");
            case 6, 7 -> ifStatement(node, scope, indent, depth, inLoop);
            case 8, 9 -> loop(node, scope, indent, depth);
            case 10 -> switchStatement(node, scope, indent, depth, inLoop);
            case 11 -> tryStatement(node, scope, indent, depth, inLoop);
            case 12 -> jump(node, scope, indent, inLoop);
            default -> fieldStore(node, scope, indent);
        }
        return node;
    }

    private void declaration(SourceNode node, Scope scope, String indent) {
        String type = pick(LOCAL_TYPES);
        String name = "v" + names++;
        SourceNode value = expressions().of(type, scope, 4);
        scope.declare(name, type, true);
        node.add(indent + type + " " + name + " = ").add(value).add(";\n");
    }

    private void assignment(SourceNode node, Scope scope, String indent) {
        String type = pick(LOCAL_TYPES);
        List<Scope.Variable> targets = scope.ofType(type, true);
        if (targets.isEmpty()) {
            declaration(node, scope, indent);
            return;
        }
        String name = pick(targets).name();
        boolean numeric = ExpressionGenerator.NUMERIC.contains(type) || ExpressionGenerator.SMALL.contains(type);
        if (numeric && random.nextInt(3) == 0) {
            String operator = pick(List.of("+=", "-=", "*=", "/=", "%="));
            String right = pick(ExpressionGenerator.NUMERIC);
            node.add(indent + name + " " + operator + " ")
                    .add(expressions().of(right, scope, 3))
                    .add(";\n");
        } else if (numeric && random.nextInt(3) == 0) {
            node.add(indent + name + pick(List.of("++", "--")) + ";\n");
        } else {
            node.add(indent + name + " = ")
                    .add(expressions().of(type, scope, 4))
                    .add(";\n");
        }
    }

    private void arrayStore(SourceNode node, Scope scope, String indent) {
        String element = pick(List.of("int", "long", "double"));
        List<Scope.Variable> arrays = scope.ofType(element + "[]", false);
        if (arrays.isEmpty()) {
            declaration(node, scope, indent);
            return;
        }
        String name = pick(arrays).name();
        node.add(indent + name + "[").add(expressions().of("int", scope, 2));
        if (random.nextInt(8) != 0) {
            node.add(" & " + name + ".length - 1");
        }
        node.add("] " + pick(List.of("=", "+=", "-=", element.equals("double") ? "*=" : "^=")) + " ")
                .add(expressions().of(element, scope, 3))
                .add(";\n");
    }

    private void fieldStore(SourceNode node, Scope scope, String indent) {
        List<Scope.Variable> shapes = scope.ofType("Shape", false);
        if (shapes.isEmpty()) {
            declaration(node, scope, indent);
            return;
        }
        String name = pick(shapes).name();
        switch (random.nextInt(3)) {
            case 0 ->
                node.add(indent + name + ".size = ")
                        .add(expressions().of("int", scope, 3))
                        .add(";\n");
            case 1 ->
                node.add(indent + name + ".size += ")
                        .add(expressions().of("int", scope, 2))
                        .add(";\n");
            default ->
                node.add(indent + name + ".next = ")
                        .add(expressions().of("Shape", scope, 2))
                        .add(";\n");
        }
    }

    private void ifStatement(SourceNode node, Scope scope, String indent, int depth, boolean inLoop) {
        node.add(indent + "if (").add(expressions().of("boolean", scope, 3)).add(") {\n");
        statements(node, scope, indent + "    ", depth - 1, inLoop);
        if (random.nextBoolean()) {
            node.add(indent + "} else {\n");
            statements(node, scope, indent + "    ", depth - 1, inLoop);
        }
        node.add(indent + "}\n");
    }

    private void loop(SourceNode node, Scope scope, String indent, int depth) {
        String counter = "i" + names++;
        Scope inner = new Scope(scope);
        inner.declare(counter, "int", false);
        List<Scope.Variable> arrays = scope.ofType("int[]", false);
        String bound = !arrays.isEmpty() && random.nextInt(3) == 0
                ? pick(arrays).name() + ".length"
                : Integer.toString(1 + random.nextInt(12));
        String head =
                switch (random.nextInt(3)) {
                    case 0 -> "for (int " + counter + " = 0; " + counter + " < " + bound + "; " + counter + "++) {\n";
                    case 1 ->
                        "for (int " + counter + " = " + bound + " - 1; " + counter + " >= 0; " + counter + "--) {\n";
                    default ->
                        "for (int " + counter + " = -2; " + counter + " <= 9; " + counter + " += "
                                + (1 + random.nextInt(3)) + ") {\n";
                };
        node.add(indent + head + indent + "    burn();\n");
        statements(node, inner, indent + "    ", depth - 1, true);
        node.add(indent + "}\n");
    }

    private void switchStatement(SourceNode node, Scope scope, String indent, int depth, boolean inLoop) {
        boolean onString = random.nextInt(4) == 0;
        node.add(indent + "switch (");
        node.add(expressions().of(onString ? "String" : "int", scope, 3)).add(onString ? ") {\n" : " & 7) {\n");
        List<String> labels = onString
                ? List.of("\"\"", "\"a\"", "\"Skink\"", "\"tail\"")
                : random.nextBoolean() ? List.of("0", "1", "2", "5") : List.of("1", "3", "1000000", "-70000");
        for (String label : labels) {
            node.add(indent + "    case " + label + ": {\n");
            statements(node, scope, indent + "        ", depth - 2, inLoop);
            node.add(indent + "    }\n" + (random.nextInt(3) == 0 ? "" : indent + "    break;\n"));
        }
        node.add(indent + "    default:\n" + indent + "}\n");
    }

    private void tryStatement(SourceNode node, Scope scope, String indent, int depth, boolean inLoop) {
        node.add(indent + "try {\n");
        statements(node, scope, indent + "    ", depth - 1, inLoop);
        boolean finallyToo = random.nextInt(3) == 0;
        if (!finallyToo || random.nextBoolean()) {
            String caught = pick(List.of(
                    "RuntimeException",
                    "ArithmeticException",
                    "ArrayIndexOutOfBoundsException",
                    "NullPointerException",
                    "ClassCastException | NegativeArraySizeException"));
            String name = "e" + names++;
            node.add(indent + "} catch (" + caught + " " + name + ") {\n" + indent + "    caught(" + name + ");\n");
            statements(node, scope, indent + "    ", depth - 2, inLoop);
        }
        if (finallyToo) {
            node.add(indent + "} finally {\n");
            statements(node, scope, indent + "    ", depth - 2, false);
        }
        node.add(indent + "}\n");
    }

    private void jump(SourceNode node, Scope scope, String indent, boolean inLoop) {
        node.add(indent + "if (").add(expressions().of("boolean", scope, 2)).add(") {\n" + indent + "    ");
        if (inLoop && random.nextInt(3) != 0) {
            node.add(pick(List.of("break;\n", "continue;\n")));
        } else {
            node.add("throw new IllegalStateException(")
                    .add(expressions().of("String", scope, 2))
                    .add(");\n");
        }
        node.add(indent + "}\n");
    }

    private ExpressionGenerator expressions() {
        return new ExpressionGenerator(random, methods);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What every program starts with: things to dispatch on, fuel, and printing that hides what may differ. */
    private static final String PRELUDE =
            """
            public final class Main {
                interface Sized {
                    int measure();

                    default int twice() {
                        return 2 * measure();
                    }
                }

                abstract static class Shape {
                    int size;
                    Shape next;

                    Shape(int size) {
                        this.size = size;
                    }

                    abstract int area();

                    int corners() {
                        return 0;
                    }

                    int scale(int by) {
                        size *= by;
                        return area();
                    }

                    @Override
                    public String toString() {
                        return "shape " + size + "/" + corners();
                    }
                }

                static final class Circle extends Shape {
                    Circle(int size) {
                        super(size);
                    }

                    @Override
                    int area() {
                        return 3 * size * size;
                    }
                }

                static class Square extends Shape implements Sized {
                    long weight;

                    Square(int size, long weight) {
                        super(size);
                        this.weight = weight;
                    }

                    @Override
                    int area() {
                        return size * size + (int) weight;
                    }

                    @Override
                    int corners() {
                        return 4;
                    }

                    @Override
                    public int measure() {
                        return (int) (weight >>> 32) + size;
                    }
                }

                static final class Cube extends Square {
                    Cube(int size) {
                        super(size, size * 3L);
                    }

                    @Override
                    int corners() {
                        return 8;
                    }

                    @Override
                    public int measure() {
                        return twice() + super.corners();
                    }

                    @Override
                    public int twice() {
                        return size + 1;
                    }
                }

                static int fuel = 20000;

                static void burn() {
                    if (--fuel < 0) {
                        throw new IllegalStateException("out of fuel");
                    }
                }

                static String cut(String text, int at) {
                    return text.length() > 200 ? text.substring(0, 100) : text.substring((at & 0x7fffffff) % (text.length() + 1));
                }

                static void caught(RuntimeException e) {
                    String text = e.getMessage();
                    boolean free = e instanceof NullPointerException || e instanceof ClassCastException;
                    System.out.println("caught " + e.getClass().getName() + (free ? "" : ": " + text));
                }

                static void show(int value) {
                    System.out.println("i " + value);
                }

                static void show(long value) {
                    System.out.println("l " + value);
                }

                static void show(float value) {
                    System.out.println("f " + Integer.toHexString(Float.floatToIntBits(value)));
                }

                static void show(double value) {
                    System.out.println("d " + Long.toHexString(Double.doubleToLongBits(value)));
                }

                static void show(boolean value) {
                    System.out.println(value);
                }

                static void show(char value) {
                    System.out.println("c " + (int) value);
                }

                static void show(String value) {
                    System.out.println("s " + value);
                }

                static void show(Shape value) {
                    System.out.println(value == null ? "no shape" : value.toString());
                }

                static void show(int[] value) {
                    int hash = 7;
                    for (int i = 0; i < value.length; i++) {
                        hash = hash * 31 + value[i];
                    }
                    System.out.println("int[" + value.length + "] " + hash);
                }

                static void show(long[] value) {
                    long hash = 7;
                    for (long element : value) {
                        hash = hash * 31 + element;
                    }
                    System.out.println("long[" + value.length + "] " + hash);
                }

                static void show(double[] value) {
                    long hash = 7;
                    for (double element : value) {
                        hash = hash * 31 + Double.doubleToLongBits(element);
                    }
                    System.out.println("double[" + value.length + "] " + hash);
                }

            """;
}
