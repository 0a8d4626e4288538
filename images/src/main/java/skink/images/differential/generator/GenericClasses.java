package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** A generic class whose subclasses fix the type argument, so that overriding needs bridges and casts. */
final class GenericClasses implements Declarations {
    private static final int BODY_NODES = 4;

    private record Fixed(Model.Declared shape, String argument, Model.Signature choose, Model.Signature measure) {}

    private final Workshop w;
    private final MethodBodies bodies;
    private final String generic;
    private final String choose;
    private final String measure;
    private final List<Fixed> subclasses = new ArrayList<>();

    GenericClasses(Workshop w) {
        this.w = w;
        this.bodies = new MethodBodies(w);
        this.generic = w.name("G");
        this.choose = w.name("m");
        this.measure = w.name("m");
    }

    @Override
    public void declare() {
        for (String argument : List.of("Integer", w.pick("String", "Long"))) {
            Model.Declared shape = new Model.Declared(w.name("K"), true, false, List.of());
            Model.Signature chooser = new Model.Signature(choose, argument, List.of(argument, argument), 3);
            Model.Signature measurer = new Model.Signature(measure, "int", List.of(argument), 2);
            shape.methods.addAll(List.of(chooser, measurer));
            shape.fields.add(new Model.Field("value", argument, true));
            shape.constructor = List.of(argument);
            w.model().add(shape);
            subclasses.add(new Fixed(shape, argument, chooser, measurer));
        }
    }

    @Override
    public List<SourceNode> members(Scope statics) {
        List<SourceNode> nodes = new ArrayList<>();
        String comparison = w.pick("a.compareTo(b) > 0", "a.compareTo(value) < 0", "value.equals(b)");
        nodes.add(SourceNode.of(
                Types.MEMBER,
                "",
                "\nstatic class " + generic + "<T extends Comparable<T>> {\nT value;\n" + generic
                        + "(T value) {\nthis.value = value;\n}\nT "
                        + choose + "(T a, T b) {\nburn(2);\nreturn " + comparison + " ? a : b;\n}\nint " + measure
                        + "(T a) {\nburn(2);\nreturn value.compareTo(" + choose + "(a, value));\n}\n}\n"));
        for (Fixed fixed : subclasses) {
            String name = fixed.shape.name;
            SourceNode node = new SourceNode(Types.MEMBER, "");
            node.add("\nstatic class " + name + " extends " + generic + "<" + fixed.argument + "> {\n" + name + "("
                    + fixed.argument + " value) {\nsuper(value);\n}\n");
            Scope fields = new Scope(statics);
            fields.declare("this.value", fixed.argument, Scope.Access.MEMBER);
            if (w.oneIn(2)) {
                node.add("@Override\n").add(bodies.method("", fixed.choose, fields, BODY_NODES, "super." + choose));
            }
            if (w.oneIn(3)) {
                node.add("@Override\n").add(bodies.method("", fixed.measure, fields, BODY_NODES, "super." + measure));
            }
            nodes.add(node.add("@Override\npublic String toString() {\nreturn \"" + name + "\" + value;\n}\n}\n"));
        }
        return nodes;
    }
}
