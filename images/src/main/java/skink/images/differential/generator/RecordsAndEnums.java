package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Records with their generated methods, and enums whose constants have bodies. */
final class RecordsAndEnums implements Declarations {
    private static final int BODY_NODES = 4;

    private final Workshop w;
    private final MethodBodies bodies;
    private final List<Model.Declared> records = new ArrayList<>();
    private final List<Model.Declared> enums = new ArrayList<>();

    RecordsAndEnums(Workshop w) {
        this.w = w;
        this.bodies = new MethodBodies(w);
    }

    @Override
    public void declare() {
        if (w.has(Feature.ENUMS)) {
            Model.Declared shape = new Model.Declared(w.name("E"), false, false, List.of());
            for (int i = 2 + w.below(4); i > 0; i--) {
                shape.constants.add(w.name("A"));
            }
            w.model().add(shape);
            enums.add(shape);
            shape.fields.add(new Model.Field(w.name("f"), w.pick("int", "String", "long"), w.oneIn(2)));
            shape.methods.add(bodies.signature("m", 2));
        }
        if (w.has(Feature.RECORDS)) {
            for (int i = w.pick(1, 1, 2); i > 0; i--) {
                recordShape();
            }
        }
    }

    private void recordShape() {
        Model.Declared shape = new Model.Declared(w.name("R"), true, false, List.of());
        List<String> types = new ArrayList<>();
        for (int i = 1 + w.below(3); i > 0; i--) {
            types.add(component());
        }
        shape.constructor = types;
        for (String type : types) {
            String name = w.name("f");
            shape.fields.add(new Model.Field(name, type, false));
            shape.methods.add(new Model.Signature(name, type, List.of(), 0));
        }
        shape.methods.add(bodies.signature("m", 2));
        w.model().add(shape);
        records.add(shape);
    }

    /** What has a text that is the same everywhere: no arrays, no lambdas. */
    private String component() {
        String type = w.type();
        boolean plain =
                Types.isPrimitive(type) || type.equals("String") || w.model().type(type) != null;
        return plain || (Types.BOXES.containsKey(type)) ? type : "int";
    }

    @Override
    public List<SourceNode> members(Scope statics) {
        List<SourceNode> nodes = new ArrayList<>();
        records.forEach(shape -> nodes.add(recordText(shape, statics)));
        enums.forEach(shape -> nodes.add(enumText(shape, statics)));
        return nodes;
    }

    private SourceNode recordText(Model.Declared shape, Scope statics) {
        SourceNode node = new SourceNode(Types.MEMBER, "");
        List<String> components =
                shape.fields.stream().map(f -> f.type() + " " + f.name()).toList();
        node.add("\nrecord " + shape.name + "(" + String.join(", ", components) + ") {\n");
        Model.Field first = shape.fields.get(0);
        if (w.oneIn(2)) {
            w.allow(3);
            Place at = Place.body(new Scope(statics), 1, 0, null);
            at.scope().declare(first.name(), first.type(), Scope.Access.MUTABLE);
            node.add(w.fill(
                    Types.MEMBER,
                    shape.name + " {\nburn(1);\nif (#) {\n" + first.name() + " = #;\n}\n}\n",
                    at,
                    "boolean",
                    first.type()));
        }
        Scope fields = new Scope(statics);
        shape.fields.forEach(f -> fields.declare(f.name(), f.type(), Scope.Access.FINAL));
        Model.Signature method = shape.methods.get(shape.methods.size() - 1);
        return node.add(bodies.method("", method, fields, BODY_NODES, null)).add("}\n");
    }

    private SourceNode enumText(Model.Declared shape, Scope statics) {
        SourceNode node = new SourceNode(Types.MEMBER, "");
        Model.Field field = shape.fields.get(0);
        Model.Signature method = shape.methods.get(0);
        node.add("\nenum " + shape.name + " {\n");
        String separator = "";
        for (String constant : shape.constants) {
            node.add(separator + constant + "(" + w.literal(field.type()) + ")");
            if (w.oneIn(2)) {
                node.add(" {\n@Override\n")
                        .add(bodies.method("", method, statics, BODY_NODES, null))
                        .add("}");
            }
            separator = ",\n";
        }
        String modifier = field.assignable() ? "" : "final ";
        node.add(";\n" + modifier + field.type() + " " + field.name() + ";\n" + shape.name + "(" + field.type()
                + " value) {\nthis." + field.name() + " = value;\n}\n");
        Scope fields = new Scope(statics);
        fields.declare(
                "this." + field.name(), field.type(), field.assignable() ? Scope.Access.MEMBER : Scope.Access.FINAL);
        return node.add(bodies.method("", method, fields, BODY_NODES, null)).add("}\n");
    }
}
