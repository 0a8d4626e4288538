package skink.images.differential.generator;

/** Sequential streams of ints and strings: a source, a few steps, an end. */
final class Streams implements ExpressionKind {
    private final Workshop w;

    Streams(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        switch (type) {
            case "int" -> {
                menu.add(
                        1,
                        () -> w.fill(
                                type,
                                "#." + w.pick("sum()", "max().orElse(-1)", "reduce(7, (x, y) -> x * 31 + y)"),
                                at,
                                ints(at)));
                menu.add(1, () -> w.fill(type, "(int) #.count()", at, strings(at)));
            }
            case "boolean" -> {
                String name = w.name("q");
                menu.add(1, () -> {
                    String end = w.pick("anyMatch", "allMatch", "noneMatch");
                    return w.fill(
                            type, "#." + end + "(" + name + " -> #)", at, ints(at), body("boolean", name, "int", at));
                });
            }
            case "String" ->
                menu.add(1, () -> w.fill(type, "cut(#.collect(Collectors.joining(\",\")))", at, strings(at)));
            case "ArrayList<Integer>" ->
                menu.add(
                        2,
                        () -> w.fill(
                                type, "new ArrayList<Integer>(#.boxed().collect(Collectors.toList()))", at, ints(at)));
            case "int[]" -> menu.add(1, () -> w.fill(type, "#.toArray()", at, ints(at)));
            default -> {}
        }
    }

    private SourceNode body(String type, String parameter, String parameterType, Place at) {
        Place inside = at.captured(false, null);
        inside.scope().declare(parameter, parameterType, Scope.Access.FINAL);
        return w.expression(type, inside);
    }

    private SourceNode ints(Place at) {
        SourceNode stream = w.fill("keep", "IntStream.range(0, " + (1 + w.below(12)) + ")", at);
        if (w.has(Feature.ARRAYS) && w.oneIn(2)) {
            stream = w.fill("keep", "Arrays.stream(#)", at, "int[]");
        }
        for (int i = w.below(3); i >= 0; i--) {
            String name = w.name("q");
            stream = switch (w.below(4)) {
                case 0 -> w.fill("keep", "#.filter(" + name + " -> #)", at, stream, body("boolean", name, "int", at));
                case 1 -> w.fill("keep", "#." + w.pick("skip(1)", "limit(5)", "distinct()", "sorted()"), at, stream);
                default -> w.fill("keep", "#.map(" + name + " -> #)", at, stream, body("int", name, "int", at));
            };
        }
        return stream;
    }

    private SourceNode strings(Place at) {
        String name = w.name("q");
        SourceNode stream = w.fill("keep", "Stream.of(#, #, \"z\")", at, "String", "String");
        return switch (w.below(4)) {
            case 0 -> w.fill("keep", "#.filter(" + name + " -> #)", at, stream, body("boolean", name, "String", at));
            case 1 ->
                w.fill(
                        "keep",
                        "#." + w.pick("sorted()", "sorted(Comparator.reverseOrder())", "distinct()"),
                        at,
                        stream);
            default -> w.fill("keep", "#.map(" + name + " -> #)", at, stream, body("String", name, "String", at));
        };
    }
}
