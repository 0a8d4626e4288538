package skink.images.differential.generator;

import java.util.List;

/** Boxes and {@code Object}: boxing, unboxing, null boxes, comparison by value, tests of the dynamic type. */
final class Boxes implements ExpressionKind {
    private final Workshop w;

    Boxes(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (Types.BOXES.containsKey(type)) {
            menu.add(4, () -> w.fill(type, "((" + type + ") #)", at, Types.BOXES.get(type)));
            menu.add(1, () -> w.fill(type, "((" + type + ") #)", at, "Object"));
            return;
        }
        List<String> boxes = List.of("Integer", "Long", "Character", "Boolean", "Byte", "Double");
        String box = boxes.stream()
                .filter(b -> Types.BOXES.get(b).equals(type))
                .findFirst()
                .orElse(null);
        if (box != null) {
            menu.add(2, () -> w.fill(type, "((" + type + ") #)", at, box));
        }
        switch (type) {
            case "Object" -> {
                menu.add(3, () -> w.fill(type, "((Object) #)", at, w.pick("int", "String", "Integer", "long", "char")));
                menu.add(1, () -> w.fill(type, "((Object) (# ? (Object) # : #))", at, "boolean", "int", "String"));
            }
            case "int" -> {
                menu.add(1, () -> w.fill(type, "(#).compareTo(#)", at, "Integer", "Integer"));
                menu.add(1, () -> w.fill(type, "(#).hashCode()", at, w.pick("Integer", "Long", "Character", "Double")));
                menu.add(1, () -> w.fill(type, "((Number) #).intValue()", at, "Object"));
            }
            case "boolean" -> {
                menu.add(2, () -> w.fill(type, "(#).equals(#)", at, w.pick("Integer", "Long", "Double"), "Object"));
                menu.add(2, () -> {
                    String tested =
                            w.pick("Integer", "String", "Number", "Comparable", "Character", "Object[]", "int[]");
                    return w.fill(type, "(# instanceof " + tested + ")", at, "Object");
                });
                menu.add(1, () -> patternTest(at));
            }
            default -> {}
        }
    }

    private SourceNode patternTest(Place at) {
        String tested = w.pick("Integer", "String", "Long", "Character");
        String name = w.name("t");
        SourceNode operand = w.expression("Object", at);
        Place inner = at.inner();
        inner.scope().declare(name, tested, Scope.Access.FINAL);
        return w.fill(
                "boolean",
                "(# instanceof " + tested + " " + name + " && #)",
                at,
                operand,
                w.expression("boolean", inner));
    }
}
