package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Signatures, and bodies for them. */
final class MethodBodies {
    private static final int HIGHEST_RANK = 1000;

    private final Workshop w;

    MethodBodies(Workshop w) {
        this.w = w;
    }

    /** A new signature, with a name and a rank of its own. */
    Model.Signature signature(String prefix, int mostParameters) {
        List<String> parameters = new ArrayList<>();
        for (int i = w.below(mostParameters + 1); i > 0; i--) {
            parameters.add(w.type());
        }
        return signature(prefix, w.type(), parameters);
    }

    Model.Signature signature(String prefix, String returnType, List<String> parameters) {
        return new Model.Signature(w.name(prefix), returnType, parameters, 1 + w.below(HIGHEST_RANK));
    }

    /**
     * Declaration and body of a method.
     *
     * @param head modifiers, ending with a space or empty
     * @param scope the fields in scope
     * @param nodes how large the body may become
     * @param inherited what a call of the overridden body looks like, without arguments, or null
     */
    SourceNode method(String head, Model.Signature method, Scope scope, int nodes, String inherited) {
        Scope inside = new Scope(scope);
        for (int i = 0; i < method.parameters().size(); i++) {
            boolean isFinal = w.oneIn(3);
            inside.declare("p" + i, method.parameters().get(i), isFinal ? Scope.Access.FINAL : Scope.Access.MUTABLE);
        }
        Place body = Place.body(inside, 3, method.rank(), method.returnType());
        w.allow(nodes);
        SourceNode node = new SourceNode(Types.MEMBER, "");
        node.add("\n" + head + method.returnType() + " " + method.name() + "(" + declaration(method, inside)
                + ") {\nburn(4);\n");
        if (inherited != null && w.oneIn(2)) {
            node.add(inheritedCall(method, inherited, body));
        }
        node.add(w.statements(body));
        w.allow(8);
        return node.add(w.fill("keep", "return #;\n}\n", body, method.returnType()));
    }

    private static String declaration(Model.Signature method, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < method.parameters().size(); i++) {
            String name = "p" + i;
            boolean isFinal = scope.all().stream().anyMatch(v -> v.name().equals(name) && !v.assignable());
            text.append(i == 0 ? "" : ", ")
                    .append(isFinal ? "final " : "")
                    .append(method.parameters().get(i))
                    .append(' ')
                    .append(name);
        }
        return text.toString();
    }

    private SourceNode inheritedCall(Model.Signature method, String inherited, Place at) {
        String name = w.name("v");
        SourceNode node = w.fill(
                Types.STATEMENT,
                "final " + method.returnType() + " " + name + " = " + inherited + "("
                        + Workshop.holes(method.parameters().size()) + ");\n",
                at,
                method.parameters().toArray());
        at.scope().declare(name, method.returnType(), Scope.Access.FINAL);
        return node;
    }
}
