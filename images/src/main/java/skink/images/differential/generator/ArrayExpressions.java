package skink.images.differential.generator;

import java.util.List;

/** Arrays: made, cloned, copied, read, measured, hashed. */
final class ArrayExpressions implements ExpressionKind {
    private final Workshop w;

    ArrayExpressions(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (Types.isArray(type)) {
            arrays(type, at, menu);
            return;
        }
        List<Scope.Variable> arrays = at.scope().ofType(type + "[]");
        if (!arrays.isEmpty()) {
            menu.add(4, () -> element(type, w.pick(arrays).name(), at));
        }
        List<Scope.Variable> nested = at.scope().ofType(type + "[][]");
        if (!nested.isEmpty()) {
            menu.add(2, () -> {
                String array = w.pick(nested).name();
                return w.fill(type, array + "[at(#, " + array + ".length)][#]", at, "int", "int");
            });
        }
        if (type.equals("int")) {
            List<Scope.Variable> all = at.scope().all().stream()
                    .filter(v -> Types.isArray(v.type()))
                    .toList();
            if (!all.isEmpty()) {
                menu.add(2, () -> w.fill(type, w.pick(all).name() + ".length", at));
            }
            menu.add(1, () -> w.fill(type, "Arrays.hashCode(#)", at, w.pick("int[]", "long[]", "double[]", "byte[]")));
            menu.add(1, () -> w.fill(type, "Arrays.stream(#).sum()", at, "int[]"));
        } else if (type.equals("boolean")) {
            String of = w.pick("int[]", "long[]", "char[]");
            menu.add(1, () -> w.fill(type, "Arrays.equals(#, #)", at, of, of));
        }
    }

    /** An array element: usually with the index forced into range, sometimes not. */
    private SourceNode element(String type, String array, Place at) {
        return switch (w.below(6)) {
            case 0 -> w.fill(type, array + "[#]", at, "int");
            case 1 -> w.fill(type, array + "[# & 3]", at, "int");
            case 2 -> w.fill(type, array + "[" + w.below(4) + "]", at);
            default -> w.fill(type, array + "[at(#, " + array + ".length)]", at, "int");
        };
    }

    private void arrays(String type, Place at, Menu menu) {
        String element = Types.element(type);
        if (Types.isArray(element)) {
            menu.add(2, () -> w.fill(type, "new " + Types.element(element) + "[# & 7][# & 7]", at, "int", "int"));
            menu.add(1, () -> w.fill(type, "new " + type + " {#, #}", at, element, element));
            return;
        }
        boolean generic = element.contains("<");
        if (!generic) {
            menu.add(1, () -> w.fill(type, "new " + element + "[# % 40]", at, "int"));
            menu.add(1, () -> w.fill(type, "new " + element + "[# & 15]", at, "int"));
            menu.add(2, () -> w.fill(type, "new " + type + " {#, #, #}", at, element, element, element));
        }
        menu.add(1, () -> w.fill(type, "(#).clone()", at, type));
        menu.add(1, () -> w.fill(type, "Arrays.copyOf(#, # & 31)", at, type, "int"));
        menu.add(1, () -> w.fill(type, "Arrays.copyOfRange(#, # & 3, # & 15)", at, type, "int", "int"));
        if (type.equals("char[]")) {
            menu.add(1, () -> w.fill(type, "(#).toCharArray()", at, "String"));
        } else if (type.equals("Object[]")) {
            menu.add(2, () -> w.fill(type, "((Object[]) #)", at, w.pick("String[]", "int[][]")));
        }
    }
}
