package skink.images.differential.generator;

import java.util.List;

/** Variables and literals, the odd values more often than chance would have them. */
final class Leaves implements ExpressionKind {
    private final Workshop w;

    Leaves(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        menu.add(2, () -> leaf(type, at));
        if (Types.isCollection(type) || w.model().type(type) != null || Types.isArray(type)) {
            menu.add(4, () -> leaf(type, at));
        }
    }

    SourceNode leaf(String type, Place at) {
        List<Scope.Variable> variables = at.scope().ofType(type);
        if (!variables.isEmpty() && !w.oneIn(Types.isPrimitive(type) ? 4 : 12)) {
            return text(type, w.pick(variables).name());
        }
        Model.Declared declared = w.model().type(type);
        if (declared != null) {
            return instance(declared);
        }
        Model.Functional functional = w.model().functional(type);
        return text(type, functional != null && !w.oneIn(8) ? constantLambda(functional) : literal(type));
    }

    private static SourceNode text(String type, String text) {
        return SourceNode.of(type, Types.simplest(type), text);
    }

    /** A new object out of literals, an enum constant, or seldom null. */
    private SourceNode instance(Model.Declared type) {
        if (!type.constants.isEmpty()) {
            return text(type.name, type.name + "." + w.pick(type.constants));
        }
        List<Model.Declared> choices = w.model().concrete(type);
        if (choices.isEmpty() || w.oneIn(10)) {
            return text(type.name, Types.simplest(type.name));
        }
        Model.Declared chosen = w.pick(choices);
        SourceNode node = new SourceNode(type.name, Types.simplest(type.name));
        node.add("new " + chosen.name + "(");
        String separator = "";
        for (String parameter : chosen.constructor) {
            node.add(separator).add(text(parameter, literal(parameter)));
            separator = ", ";
        }
        return node.add(")");
    }

    private String constantLambda(Model.Functional functional) {
        StringBuilder text = new StringBuilder("((" + functional.type() + ") (");
        for (int i = 0; i < functional.parameters().size(); i++) {
            text.append(i == 0 ? "" : ", ").append(w.name("q"));
        }
        String result = functional.result();
        return text + ") -> " + (result.equals("void") ? "{ }" : literal(result)) + ")";
    }

    String literal(String type) {
        if (Types.BOXES.containsKey(type)) {
            return w.oneIn(12) ? "((" + type + ") null)" : "((" + type + ") " + literal(Types.BOXES.get(type)) + ")";
        }
        return switch (type) {
            case "boolean" -> w.pick("true", "false");
            case "int" -> intLiteral();
            case "long" -> longLiteral();
            case "float" ->
                w.pick(
                        "0f",
                        "(-0f)",
                        "1.5f",
                        "(-3.25f)",
                        "1e30f",
                        "Float.NaN",
                        "Float.MIN_VALUE",
                        "16777217f",
                        "(1f / 0)");
            case "double" ->
                w.pick(
                        "0d",
                        "(-0d)",
                        "0.1",
                        "(-7.75)",
                        "1e300",
                        "Double.NaN",
                        "(1d / 0)",
                        "4503599627370497.5",
                        "2147483648d");
            case "byte" -> "((byte) " + w.pick("0", "1", "-1", "127", "-128", "77") + ")";
            case "short" -> "((short) " + w.pick("0", "1", "-1", "32767", "-32768", "300") + ")";
            case "char" -> w.pick("'a'", "'Z'", "'0'", "' '", "'\\u00e9'", "'\\uffff'", "'\\0'");
            case "String" ->
                w.pick("\"\"", "\"a\"", "\"Skink\"", "\"\\u00e9t\\u00e9\"", "\"\\u20ac\"", "\"tail\"", "\"12\"");
            case "Object" ->
                w.pick("((Object) \"obj\")", "((Object) 7)", "((Object) 2.5)", "((Object) null)", "((Object) 'x')");
            default -> Types.isArray(type) ? array(type) : Types.simplest(type);
        };
    }

    private String array(String type) {
        String element = Types.element(type);
        if (Types.isArray(element)) {
            String inner = Types.element(element);
            return w.pick(
                    "new " + inner + "[3][4]",
                    "new " + inner + "[][] {new " + inner + "[2], new " + inner + "[5]}",
                    "new " + inner + "[2][]");
        }
        StringBuilder text = new StringBuilder("new " + type + " {");
        int length = w.pick(1, 2, 3, 5, 8);
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ").append(literal(element));
        }
        return w.oneIn(4)
                ? "new " + element + "[" + w.pick(0, 4, 7, 16) + "]"
                : text.append("}").toString();
    }

    private String intLiteral() {
        return switch (w.below(8)) {
            case 0 -> "Integer.MIN_VALUE";
            case 1 -> "Integer.MAX_VALUE";
            case 2 -> "(-1)";
            case 3 -> Integer.toString(1 << w.below(31));
            case 4 -> "(" + (int) w.bits() + ")";
            default -> Integer.toString(w.below(20));
        };
    }

    private String longLiteral() {
        return switch (w.below(5)) {
            case 0 -> "Long.MIN_VALUE";
            case 1 -> "Long.MAX_VALUE";
            case 2 -> "(-1L)";
            case 3 -> "(" + w.bits() + "L)";
            default -> w.below(100) + "L";
        };
    }
}
