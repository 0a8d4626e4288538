package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Interfaces with default methods, and classes that inherit, override, call {@code super} and implement them. */
final class ClassHierarchies implements Declarations {
    private static final int BODY_NODES = 4;

    private final Workshop w;
    private final MethodBodies bodies;
    private final List<Model.Declared> interfaces = new ArrayList<>();
    private final List<Model.Declared> classes = new ArrayList<>();
    /** Roots that name their subclasses. */
    private final List<Model.Declared> sealedRoots = new ArrayList<>();

    ClassHierarchies(Workshop w) {
        this.w = w;
        this.bodies = new MethodBodies(w);
    }

    @Override
    public void declare() {
        if (w.has(Feature.INTERFACES)) {
            for (int i = w.pick(1, 1, 2); i > 0; i--) {
                interfaceShape();
            }
        }
        for (int i = w.pick(1, 1, 1, 2); i > 0; i--) {
            hierarchyShape();
        }
    }

    private void interfaceShape() {
        List<Model.Declared> supers = interfaces.isEmpty() || w.oneIn(2) ? List.of() : List.of(w.pick(interfaces));
        Model.Declared shape = new Model.Declared(w.name("I"), false, true, supers);
        w.model().add(shape);
        interfaces.add(shape);
        for (int i = 1 + w.below(2); i > 0; i--) {
            Model.Signature method = bodies.signature("m", 2);
            shape.methods.add(method);
            if (w.oneIn(2)) {
                shape.bodies.add(method);
            }
        }
    }

    private void hierarchyShape() {
        Model.Declared root = classShape(List.of(), !w.oneIn(2));
        List<Model.Declared> all = new ArrayList<>(List.of(root));
        for (int i = root.concrete ? w.below(3) : 1 + w.below(3); i > 0; i--) {
            Model.Declared parent = w.oneIn(2) ? root : w.pick(all);
            all.add(classShape(List.of(parent), i == 1 || !w.oneIn(5)));
        }
        if (all.size() > 1 && w.oneIn(3)) {
            sealedRoots.add(root);
        }
    }

    private Model.Declared classShape(List<Model.Declared> parent, boolean concrete) {
        List<Model.Declared> supers = new ArrayList<>(parent);
        interfaces.stream().filter(i -> w.oneIn(3)).forEach(supers::add);
        Model.Declared shape = new Model.Declared(w.name("K"), concrete, false, supers);
        w.model().add(shape);
        classes.add(shape);
        for (int i = w.below(4); i > 0; i--) {
            shape.fields.add(new Model.Field(w.name("f"), w.type(), !w.oneIn(4)));
        }
        List<String> parameters = new ArrayList<>();
        parent.forEach(p -> parameters.addAll(p.constructor));
        shape.fields.stream().filter(f -> w.oneIn(2)).forEach(f -> parameters.add(f.type()));
        shape.constructor = parameters;
        for (int i = (parent.isEmpty() ? 1 : 0) + w.below(2); i > 0; i--) {
            Model.Signature method = bodies.signature("m", 3);
            shape.methods.add(method);
            if (concrete || w.oneIn(2)) {
                shape.bodies.add(method);
            }
        }
        for (Model.Signature method : shape.allMethods()) {
            boolean needed = concrete && !shape.hasBody(method);
            if (!shape.methods.contains(method) && (needed || w.oneIn(2))) {
                shape.bodies.add(method);
            }
        }
        return shape;
    }

    @Override
    public List<SourceNode> members(Scope statics) {
        List<SourceNode> nodes = new ArrayList<>();
        interfaces.forEach(shape -> nodes.add(interfaceText(shape, statics)));
        classes.forEach(shape -> nodes.add(classText(shape, statics)));
        return nodes;
    }

    private SourceNode interfaceText(Model.Declared shape, Scope statics) {
        SourceNode node = new SourceNode(Types.MEMBER, "");
        String parents = shape.supers.isEmpty() ? "" : " extends " + shape.supers.get(0).name;
        node.add("\ninterface " + shape.name + parents + " {\n");
        for (Model.Signature method : shape.methods) {
            node.add(
                    shape.bodies.contains(method)
                            ? bodies.method("default ", method, statics, BODY_NODES, null)
                            : abstractMethod("", method));
        }
        return node.add("}\n");
    }

    private static SourceNode abstractMethod(String head, Model.Signature method) {
        return SourceNode.of(
                Types.MEMBER,
                "",
                "\n" + head + method.returnType() + " " + method.name() + "(" + method.declaration() + ");\n");
    }

    private String header(Model.Declared shape) {
        StringBuilder text = new StringBuilder("\nstatic ");
        boolean isParent = classes.stream().anyMatch(c -> c.supers.contains(shape));
        if (sealedRoots.contains(shape)) {
            text.append("sealed ");
        } else if (shape.supers.stream().anyMatch(sealedRoots::contains)) {
            text.append(isParent || !shape.concrete ? "non-sealed " : "final ");
        }
        text.append(shape.concrete ? "class " : "abstract class ").append(shape.name);
        String join = " implements ";
        for (Model.Declared parent : shape.supers) {
            text.append(parent.isInterface ? join : " extends ").append(parent.name);
            join = parent.isInterface ? ", " : join;
        }
        if (sealedRoots.contains(shape)) {
            List<String> permitted = classes.stream()
                    .filter(c -> c.supers.contains(shape))
                    .map(c -> c.name)
                    .toList();
            text.append(" permits ").append(String.join(", ", permitted));
        }
        return text + " {\n";
    }

    private SourceNode classText(Model.Declared shape, Scope statics) {
        SourceNode node = new SourceNode(Types.MEMBER, "");
        node.add(header(shape));
        constructor(shape, node);
        Scope fields = new Scope(statics);
        for (Model.Field field : shape.allFields()) {
            fields.declare(
                    "this." + field.name(),
                    field.type(),
                    field.assignable() ? Scope.Access.MEMBER : Scope.Access.FINAL);
        }
        for (Model.Signature method : shape.allMethods()) {
            if (shape.bodies.contains(method)) {
                String visibility = isOfInterface(method) ? "public " : "";
                node.add(bodies.method(visibility, method, fields, BODY_NODES, inherited(shape, method)));
            } else if (shape.methods.contains(method)) {
                node.add(abstractMethod("abstract ", method));
            }
        }
        return node.add(toStringText(shape)).add("}\n");
    }

    private boolean isOfInterface(Model.Signature method) {
        return interfaces.stream().anyMatch(i -> i.methods.contains(method));
    }

    private static String inherited(Model.Declared shape, Model.Signature method) {
        for (Model.Declared parent : shape.supers) {
            if (!parent.isInterface && parent.hasBody(method)) {
                return "super." + method.name();
            }
        }
        boolean only = shape.supers.stream()
                        .filter(p -> p.allMethods().contains(method))
                        .count()
                == 1;
        for (Model.Declared parent : shape.supers) {
            if (only && parent.isInterface && parent.hasBody(method)) {
                return parent.name + ".super." + method.name();
            }
        }
        return null;
    }

    /** Fields and constructor: what is not a parameter has a literal, so that no constructor recurses. */
    private void constructor(Model.Declared shape, SourceNode node) {
        List<String> parameters = new ArrayList<>(shape.constructor);
        int inherited = shape.supers.isEmpty() || shape.supers.get(0).isInterface
                ? 0
                : shape.supers.get(0).constructor.size();
        StringBuilder assignments = new StringBuilder();
        int next = inherited;
        for (Model.Field field : shape.fields) {
            String modifier =
                    field.assignable() ? (w.has(Feature.MONITORS) && w.oneIn(4) ? "volatile " : "") : "final ";
            boolean given = next < parameters.size() && parameters.get(next).equals(field.type());
            if (given) {
                assignments
                        .append("this.")
                        .append(field.name())
                        .append(" = p")
                        .append(next++)
                        .append(";\n");
                node.add(modifier + field.type() + " " + field.name() + ";\n");
            } else {
                node.add(modifier + field.type() + " " + field.name() + " = " + w.literal(field.type()) + ";\n");
            }
        }
        Model.Signature made = new Model.Signature(shape.name, "", parameters, 0);
        StringBuilder superCall = new StringBuilder("super(");
        for (int i = 0; i < inherited; i++) {
            superCall.append(i == 0 ? "p" : ", p").append(i);
        }
        node.add("\n" + shape.name + "(" + made.declaration() + ") {\n" + superCall + ");\n" + assignments + "}\n");
    }

    private static SourceNode toStringText(Model.Declared shape) {
        StringBuilder text =
                new StringBuilder("\n@Override\npublic String toString() {\nreturn cut(\"" + shape.name + "\"");
        for (Model.Field field : shape.allFields()) {
            if (Types.isPrimitive(field.type()) || field.type().equals("String")) {
                text.append(" + \",\" + ").append(field.name());
            }
        }
        return SourceNode.of(Types.MEMBER, "", text + ");\n}\n");
    }
}
