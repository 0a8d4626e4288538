package skink.images.differential.generator;

import java.util.List;

/** Changes to collections and walks over them. */
final class CollectionStatements implements StatementKind {
    private final Workshop w;

    CollectionStatements(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        Place value = at.withDepth(2);
        for (Scope.Variable variable : at.scope().all()) {
            String type = variable.type();
            if (!Types.isCollection(type)) {
                continue;
            }
            menu.add(2, () -> change(variable, value));
            if (at.depth() > 0) {
                menu.add(1, () -> walk(variable, at));
            }
            menu.add(1, () -> filled(variable, value));
        }
    }

    private SourceNode change(Scope.Variable variable, Place at) {
        String type = variable.type();
        String name = variable.name();
        String first = Types.argument(type, 0);
        if (Types.MAPS.contains(type)) {
            return changeMap(variable, at);
        }
        String parameter = w.name("q");
        return switch (w.below(Types.LISTS.contains(type) ? 8 : 5)) {
            case 0, 1 -> w.statement(name + ".add(#);\n", at, first);
            case 2 -> w.statement(name + ".removeIf(" + parameter + " -> #);\n", at, condition(parameter, first, at));
            case 3 -> w.statement(name + ".addAll(List.of(#, #));\n", at, first, first);
            case 4 -> w.statement("show(" + name + ".remove((Object) #));\n", at, first);
            case 5 ->
                w.statement(
                        name + ".sort("
                                + w.pick(
                                        "null",
                                        "Comparator.reverseOrder()",
                                        "Comparator.comparing(" + parameter + " -> " + parameter + ".hashCode() % 7)")
                                + ");\n",
                        at);
            case 6 -> w.statement("Collections." + w.pick("reverse", "sort") + "(" + name + ");\n", at);
            default -> w.statement(name + ".set(at(#, " + name + ".size()), #);\n", at, "int", first);
        };
    }

    private SourceNode changeMap(Scope.Variable variable, Place at) {
        String name = variable.name();
        String key = Types.argument(variable.type(), 0);
        String value = Types.argument(variable.type(), 1);
        String parameter = w.name("q");
        return switch (w.below(5)) {
            case 0, 1 -> w.statement(name + ".put(#, #);\n", at, key, value);
            case 2 ->
                value.equals("Integer")
                        ? w.statement(name + ".merge(#, #, Integer::sum);\n", at, key, value)
                        : w.statement(name + ".putIfAbsent(#, #);\n", at, key, value);
            case 3 ->
                w.statement(
                        name + ".computeIfAbsent(#, " + parameter + " -> #);\n",
                        at,
                        key,
                        captured(parameter, key, value, at));
            default ->
                w.statement(name + ".keySet().removeIf(" + parameter + " -> #);\n", at, condition(parameter, key, at));
        };
    }

    private SourceNode condition(String parameter, String type, Place at) {
        return captured(parameter, type, "boolean", at);
    }

    private SourceNode captured(String parameter, String parameterType, String result, Place at) {
        Place inside = at.captured(false, null);
        inside.scope().declare(parameter, parameterType, Scope.Access.FINAL);
        return w.expression(result, inside);
    }

    private SourceNode walk(Scope.Variable variable, Place at) {
        String type = variable.type();
        String name = w.name("x");
        Place inside = at.loop(null);
        String first = Types.argument(type, 0);
        if (Types.MAPS.contains(type)) {
            String value = w.name("x");
            inside.scope().declare(name, first, Scope.Access.FINAL);
            inside.scope().declare(value, Types.argument(type, 1), Scope.Access.FINAL);
            String entry = "Map.Entry<" + Types.argument(type, 0) + ", " + Types.argument(type, 1) + ">";
            return w.statement(
                    "for (" + entry + " entry" + name + " : " + variable.name() + ".entrySet()) {\nburn();\nfinal "
                            + first + " " + name
                            + " = entry" + name + ".getKey();\nfinal " + Types.argument(type, 1) + " " + value
                            + " = entry" + name
                            + ".getValue();\n#}\n",
                    inside,
                    w.statements(inside));
        }
        inside.scope().declare(name, first, Scope.Access.FINAL);
        if (w.oneIn(3)) {
            String iterator = "it" + name;
            return w.statement(
                    "for (Iterator<" + first + "> " + iterator + " = " + variable.name() + ".iterator(); " + iterator
                            + ".hasNext();) {\nburn();\nfinal " + first + " " + name + " = " + iterator
                            + ".next();\nif (#) {\n" + iterator
                            + ".remove();\n}\n#}\n",
                    inside,
                    w.expression("boolean", inside),
                    w.statements(inside));
        }
        return w.statement(
                "for (" + first + " " + name + " : " + variable.name() + ") {\nburn();\n#}\n",
                inside,
                w.statements(inside));
    }

    /** Many elements in a counted loop: resizing, rehashing, rotations. */
    private SourceNode filled(Scope.Variable variable, Place at) {
        String type = variable.type();
        String counter = w.name("i");
        Place inside = at.inner();
        inside.scope().declare(counter, "int", Scope.Access.COUNTER);
        String head = "for (int " + counter + " = 0; " + counter + " < " + w.pick(5, 20, 60) + "; " + counter
                + "++) {\nburn();\n";
        List<String> keys =
                List.of("Integer".equals(Types.argument(type, 0)) ? "# * 31 + " + counter : "cut(# + " + counter + ")");
        String element = "Integer".equals(Types.argument(type, 0)) ? "int" : "String";
        if (Types.MAPS.contains(type)) {
            return w.statement(
                    head + variable.name() + ".put(" + keys.get(0) + ", #);\n}\n",
                    inside,
                    element,
                    Types.argument(type, 1));
        }
        return w.statement(head + variable.name() + ".add(" + keys.get(0) + ");\n}\n", inside, element);
    }
}
