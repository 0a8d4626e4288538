package skink.images.differential.generator;

import java.util.List;

/** What collections answer, and collections made from others. */
final class CollectionQueries implements ExpressionKind {
    private final Workshop w;

    CollectionQueries(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (Types.isCollection(type)) {
            menu.add(1, () -> w.fill(type, "new " + type + "()", at));
            if (!type.startsWith("PriorityQueue")) {
                menu.add(1, () -> w.fill(type, "new " + type + "(#)", at, type));
            } else {
                String element = Types.argument(type, 0);
                menu.add(2, () -> w.fill(type, "new PriorityQueue<" + element + ">(Comparator.reverseOrder())", at));
            }
            if (type.startsWith("ArrayList")) {
                String element = Types.argument(type, 0);
                menu.add(3, () -> w.fill(type, "new " + type + "(List.of(#, #))", at, element, element));
            }
            return;
        }
        switch (type) {
            case "int" -> sizes(at, menu);
            case "boolean" -> conditions(at, menu);
            default -> {}
        }
        elements(type, at, menu);
    }

    private void sizes(Place at, Menu menu) {
        menu.add(2, () -> w.fill("int", "(#).size()", at, any()));
        menu.add(
                1,
                () -> w.fill(
                        "int",
                        "(#).hashCode()",
                        at,
                        w.pick(w.pick(Types.LISTS), w.pick(Types.MAPS), w.pick(Types.SETS))));
        menu.add(1, () -> {
            String list = w.pick(Types.LISTS);
            return w.fill("int", "(#).indexOf(#)", at, list, Types.argument(list, 0));
        });
        menu.add(
                2,
                () -> w.fill(
                        "int", "((int) (#).getOrDefault(#, #))", at, "HashMap<Integer, Integer>", "Integer", "int"));
    }

    private void conditions(Place at, Menu menu) {
        menu.add(1, () -> w.fill("boolean", "(#).isEmpty()", at, any()));
        menu.add(1, () -> {
            String of = w.pick(w.pick(Types.LISTS), w.pick(Types.SETS), w.pick(Types.QUEUES));
            return w.fill("boolean", "(#).contains(#)", at, of, Types.argument(of, 0));
        });
        menu.add(1, () -> {
            String of = w.pick(w.pick(Types.LISTS), w.pick(Types.SETS), w.pick(Types.MAPS));
            return w.fill("boolean", "(#).equals(#)", at, of, of);
        });
    }

    private void elements(String type, Place at, Menu menu) {
        String boxed = type.equals("int") ? "Integer" : type;
        String cast = "((" + type + ") ";
        for (String list : List.of("ArrayList<" + boxed + ">", "LinkedList<" + boxed + ">")) {
            List<Scope.Variable> lists = at.scope().ofType(list);
            if (!lists.isEmpty()) {
                menu.add(2, () -> {
                    String name = w.pick(lists).name();
                    return w.fill(type, cast + name + ".get(at(#, " + name + ".size())))", at, "int");
                });
            }
        }
        if (boxed.equals("Integer") || boxed.equals("String")) {
            menu.add(
                    1,
                    () -> w.fill(
                            type,
                            cast + "(#)." + w.pick("poll", "peek", "remove") + "())",
                            at,
                            "PriorityQueue<" + boxed + ">"));
        }
        for (String map : Types.MAPS) {
            if (Types.argument(map, 1).equals(boxed)) {
                menu.add(
                        1,
                        () -> w.fill(
                                type,
                                cast + "(#)." + w.pick("get", "remove") + "(#))",
                                at,
                                map,
                                Types.argument(map, 0)));
            }
        }
    }

    private String any() {
        return w.pick(w.pick(Types.LISTS), w.pick(Types.QUEUES), w.pick(Types.MAPS), w.pick(Types.SETS));
    }
}
