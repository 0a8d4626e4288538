package skink.images.differential;

import java.util.List;
import java.util.Random;

/** Random expressions of a wanted type over the variables and methods in reach. */
final class ExpressionGenerator {
    static final List<String> NUMERIC = List.of("int", "long", "float", "double");
    static final List<String> SMALL = List.of("byte", "short", "char");

    private final Random random;
    private final List<MethodShape> methods;
    private int callsLeft = 6;

    /** @param methods methods that may be called from here: none of them can come back here, so that programs end */
    ExpressionGenerator(Random random, List<MethodShape> methods) {
        this.random = random;
        this.methods = methods;
    }

    /** The signature of a static method of the program. */
    record MethodShape(String name, String returnType, List<String> parameterTypes) {}

    SourceNode of(String type, Scope scope, int depth) {
        SourceNode node = new SourceNode(type, simplest(type));
        if (depth <= 0 || random.nextInt(6) == 0) {
            return leaf(node, type, scope);
        }
        if (callsLeft > 0 && random.nextInt(7) == 0) {
            List<MethodShape> fitting =
                    methods.stream().filter(m -> m.returnType().equals(type)).toList();
            if (!fitting.isEmpty()) {
                callsLeft--;
                return call(node, pick(fitting), scope, depth);
            }
        }
        return switch (type) {
            case "boolean" -> condition(node, scope, depth);
            case "int" -> integer(node, scope, depth);
            case "long" -> longInteger(node, scope, depth);
            case "float", "double" -> floating(node, type, scope, depth);
            case "byte", "short", "char" ->
                node.add("(" + type + ") (").add(of("int", scope, depth - 1)).add(")");
            case "String" -> string(node, scope, depth);
            case "Shape" -> shape(node, scope, depth);
            default -> array(node, type, scope, depth);
        };
    }

    static String simplest(String type) {
        return switch (type) {
            case "boolean" -> "true";
            case "int" -> "1";
            case "long" -> "1L";
            case "float" -> "1f";
            case "double" -> "1d";
            case "byte", "short", "char" -> "(" + type + ") 1";
            case "String" -> "\"\"";
            case "Shape" -> "((Shape) new Circle(1))";
            case "int[]", "long[]", "double[]", "byte[]", "char[]" -> "new " + type.replace("[]", "[1]");
            default -> throw new IllegalArgumentException("no literal of type " + type);
        };
    }

    private SourceNode leaf(SourceNode node, String type, Scope scope) {
        List<Scope.Variable> variables = scope.ofType(type, false);
        if (!variables.isEmpty() && random.nextInt(4) != 0) {
            return node.add(pick(variables).name());
        }
        return node.add(literal(type));
    }

    private String literal(String type) {
        return switch (type) {
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "int" -> intLiteral();
            case "long" -> longLiteral();
            case "float" ->
                pick(List.of("0f", "-0f", "1.5f", "-3.25f", "1e30f", "Float.NaN", "Float.MIN_VALUE", "16777217f"));
            case "double" ->
                pick(List.of("0d", "-0d", "0.1", "-7.75", "1e300", "Double.NaN", "1d/0", "4503599627370497.5"));
            case "String" ->
                pick(List.of("\"\"", "\"a\"", "\"Skink\"", "\"\\u00e9t\\u00e9\"", "\"\\u20ac\"", "\"tail\""));
            default -> simplest(type);
        };
    }

    private String intLiteral() {
        return switch (random.nextInt(6)) {
            case 0 -> "Integer.MIN_VALUE";
            case 1 -> "Integer.MAX_VALUE";
            case 2 -> "(-1)";
            case 3 -> Integer.toString(1 << random.nextInt(31));
            case 4 -> "(" + random.nextInt() + ")";
            default -> Integer.toString(random.nextInt(20));
        };
    }

    private String longLiteral() {
        return switch (random.nextInt(5)) {
            case 0 -> "Long.MIN_VALUE";
            case 1 -> "Long.MAX_VALUE";
            case 2 -> "(-1L)";
            case 3 -> "(" + random.nextLong() + "L)";
            default -> random.nextInt(100) + "L";
        };
    }

    private SourceNode call(SourceNode node, MethodShape method, Scope scope, int depth) {
        node.add(method.name() + "(");
        String separator = "";
        for (String parameter : method.parameterTypes()) {
            node.add(separator).add(of(parameter, scope, Math.min(depth - 1, 2)));
            separator = ", ";
        }
        return node.add(")");
    }

    private SourceNode condition(SourceNode node, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(8)) {
            case 0 -> node.add("!(").add(of("boolean", scope, d)).add(")");
            case 1 -> binary(node, "boolean", pick(List.of("&&", "||", "&", "|", "^")), "boolean", scope, d);
            case 2 ->
                node.add("(")
                        .add(of("Shape", scope, d))
                        .add(" instanceof " + pick(List.of("Circle", "Square", "Cube", "Sized")) + ")");
            case 3 ->
                node.add("(")
                        .add(of("String", scope, d))
                        .add(").equals(")
                        .add(of("String", scope, d))
                        .add(")");
            default -> {
                String type = pick(NUMERIC);
                binary(node, type, pick(List.of("<", "<=", ">", ">=", "==", "!=")), type, scope, d);
            }
        }
        return node;
    }

    private SourceNode binary(SourceNode node, String left, String operator, String right, Scope scope, int depth) {
        return node.add("(")
                .add(of(left, scope, depth))
                .add(" " + operator + " ")
                .add(of(right, scope, depth))
                .add(")");
    }

    private SourceNode integer(SourceNode node, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> binary(node, "int", pick(List.of("+", "-", "*", "&", "|", "^")), "int", scope, d);
            case 3 -> binary(node, "int", pick(List.of("/", "%")), "int", scope, d);
            case 4 ->
                node.add("(")
                        .add(of("int", scope, d))
                        .add(pick(List.of(" / ", " % ")) + pick(List.of("7", "-3", "10", "16", "1000003", "(-1)"))
                                + ")");
            case 5 -> binary(node, "int", pick(List.of("<<", ">>", ">>>")), pick(List.of("int", "long")), scope, d);
            case 6 ->
                node.add(pick(List.of("-", "~")))
                        .add("(")
                        .add(of("int", scope, d))
                        .add(")");
            case 7 ->
                node.add("(int) (")
                        .add(of(pick(List.of("long", "float", "double")), scope, d))
                        .add(")");
            case 8 -> conditional(node, "int", scope, d);
            case 9 -> element(node, "int", scope, d);
            case 10 -> node.add("(").add(of("String", scope, d)).add(")." + pick(List.of("length()", "hashCode()")));
            case 11 ->
                node.add("(")
                        .add(of("Shape", scope, d))
                        .add(")." + pick(List.of("area()", "corners()", "size", "scale(3)")));
            case 12 ->
                node.add("Integer."
                                + pick(List.of(
                                        "bitCount",
                                        "numberOfLeadingZeros",
                                        "numberOfTrailingZeros",
                                        "reverseBytes",
                                        "reverse",
                                        "signum"))
                                + "(")
                        .add(of("int", scope, d))
                        .add(")");
            case 13 -> node.add("((Sized) (Object) ").add(of("Shape", scope, d)).add(").measure()");
            case 14 ->
                node.add(pick(List.of("Math.max(", "Math.min(", "Integer.compareUnsigned(")))
                        .add(of("int", scope, d))
                        .add(", ")
                        .add(of("int", scope, d))
                        .add(")");
            default -> node.add("(int) (").add(of(pick(SMALL), scope, d)).add(")");
        }
        return node;
    }

    private SourceNode longInteger(SourceNode node, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> binary(node, "long", pick(List.of("+", "-", "*", "&", "|", "^")), "long", scope, d);
            case 3 -> binary(node, "long", pick(List.of("/", "%")), "long", scope, d);
            case 4 -> binary(node, "long", pick(List.of("<<", ">>", ">>>")), "int", scope, d);
            case 5 ->
                node.add(pick(List.of("-", "~")))
                        .add("(")
                        .add(of("long", scope, d))
                        .add(")");
            case 6 ->
                node.add("(long) (")
                        .add(of(pick(List.of("int", "float", "double")), scope, d))
                        .add(")");
            case 7 -> conditional(node, "long", scope, d);
            case 8 -> element(node, "long", scope, d);
            default ->
                node.add("(")
                        .add(of("long", scope, d))
                        .add(pick(List.of(" / ", " % "))
                                + pick(List.of("7L", "-3L", "10L", "4294967296L", "1000000007L")) + ")");
        }
        return node;
    }

    private SourceNode floating(SourceNode node, String type, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> binary(node, type, pick(List.of("+", "-", "*", "/")), type, scope, d);
            case 3 -> binary(node, type, "%", type, scope, d);
            case 4 ->
                node.add("(" + type + ") (").add(of(pick(NUMERIC), scope, d)).add(")");
            case 5 -> node.add("-(").add(of(type, scope, d)).add(")");
            case 6 -> conditional(node, type, scope, d);
            default -> {
                if (type.equals("double")) {
                    element(node, type, scope, d);
                } else {
                    node.add("Math.abs(").add(of(type, scope, d)).add(")");
                }
            }
        }
        return node;
    }

    private SourceNode conditional(SourceNode node, String type, Scope scope, int depth) {
        return node.add("(")
                .add(of("boolean", scope, depth))
                .add(" ? ")
                .add(of(type, scope, depth))
                .add(" : ")
                .add(of(type, scope, depth))
                .add(")");
    }

    /** An array element: usually with the index forced into range, sometimes not. */
    private SourceNode element(SourceNode node, String type, Scope scope, int depth) {
        List<Scope.Variable> arrays = scope.ofType(type + "[]", false);
        if (arrays.isEmpty()) {
            return leaf(node, type, scope);
        }
        String array = pick(arrays).name();
        if (random.nextInt(12) == 0) {
            return node.add(array + "[").add(of("int", scope, depth)).add("]");
        }
        return node.add(array + "[(")
                .add(of("int", scope, depth))
                .add(" & 0x7fffffff) % Math.max(1, " + array + ".length)]");
    }

    private SourceNode string(SourceNode node, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(5)) {
            case 0, 1 ->
                node.add("(")
                        .add(of("String", scope, d))
                        .add(" + ")
                        .add(of(pick(List.of("int", "long", "boolean", "char", "String")), scope, d))
                        .add(")");
            case 2 ->
                node.add("Main.cut(")
                        .add(of("String", scope, d))
                        .add(", ")
                        .add(of("int", scope, d))
                        .add(")");
            case 3 -> node.add("(").add(of("Shape", scope, d)).add(").toString()");
            default -> conditional(node, "String", scope, d);
        }
        return node;
    }

    private SourceNode shape(SourceNode node, Scope scope, int depth) {
        int d = depth - 1;
        switch (random.nextInt(6)) {
            case 0 -> node.add("((Shape) new Circle(").add(of("int", scope, d)).add("))");
            case 1 ->
                node.add("((Shape) new Square(")
                        .add(of("int", scope, d))
                        .add(", ")
                        .add(of("long", scope, d))
                        .add("))");
            case 2 -> node.add("((Shape) new Cube(").add(of("int", scope, d)).add("))");
            case 3 -> conditional(node, "Shape", scope, d);
            case 4 ->
                node.add("((Shape) (" + pick(List.of("Shape", "Square", "Shape")) + ") ")
                        .add(of("Shape", scope, d))
                        .add(")");
            default -> node.add("(").add(of("Shape", scope, d)).add(").next");
        }
        return node;
    }

    private SourceNode array(SourceNode node, String type, Scope scope, int depth) {
        String element = type.substring(0, type.length() - 2);
        if (random.nextInt(5) == 0) {
            return node.add("new " + element + "[")
                    .add(of("int", scope, depth - 1))
                    .add(" % 40]");
        }
        if (random.nextInt(3) == 0) {
            return node.add("new " + element + "[] {")
                    .add(of(element, scope, depth - 1))
                    .add(", ")
                    .add(of(element, scope, depth - 1))
                    .add("}");
        }
        return leaf(node, type, scope);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
