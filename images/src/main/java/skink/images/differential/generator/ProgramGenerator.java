package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Turns a seed into a Java program that always ends and prints what it computed.
 *
 * <p>It ends because methods call only methods of a lower rank (see {@link Place}), recursion counts down, and every loop
 * turn, method entry and lambda burns a fixed fuel. Output holds no identity hash, no NaN payload and no text that a virtual
 * machine may choose, so that it is the same everywhere. The program is one class {@code Main} in a package of its own,
 * with nested types, over the class {@link Support}.
 */
public final class ProgramGenerator {
    private static final int MAIN_RANK = 10_000;
    /** The method of the program's own functional interfaces. */
    private static final String OWN_METHOD = "call";

    private final Workshop w;
    private final MethodBodies bodies;
    private final List<Model.Signature> recursive = new ArrayList<>();
    private final List<Model.Signature> ordinary = new ArrayList<>();
    private final int nodesPerMethod;
    private final int fuel;

    private ProgramGenerator(long seed) {
        Random random = new Random(seed);
        this.w = new Workshop(random);
        this.bodies = new MethodBodies(w);
        this.nodesPerMethod = w.pick(3, 6, 6, 12, 25);
        this.fuel = w.pick(2000, 4000, 10000);
    }

    /** The program of this seed; {@link SourceNode#text} of the result is to stand behind {@link Support#header}. */
    public static SourceNode generate(long seed) {
        return new ProgramGenerator(seed).program();
    }

    private SourceNode program() {
        if (w.has(Feature.LAMBDAS)) {
            Lambdas.ofLibrary().stream().filter(f -> w.oneIn(3)).forEach(w.model()::add);
        }
        List<Declarations> kinds = declarations();
        kinds.forEach(Declarations::declare);
        methodShapes();
        ownFunctionals();
        SourceNode program = new SourceNode("program", "");
        program.add("public final class Main {\n");
        Scope statics = staticFields(program);
        kinds.forEach(kind -> kind.members(statics).forEach(program::add));
        w.model().functionals().stream()
                .filter(f -> f.method().equals(OWN_METHOD))
                .forEach(f -> program.add(functionalText(f)));
        recursive.forEach(method -> program.add(recursiveMethod(method, statics)));
        ordinary.forEach(method -> program.add(bodies.method("static ", method, statics, nodesPerMethod, null)));
        return program.add(mainMethod(statics)).add("}\n");
    }

    private List<Declarations> declarations() {
        List<Declarations> kinds = new ArrayList<>();
        if (w.has(Feature.OBJECTS)) {
            kinds.add(new RecordsAndEnums(w));
            kinds.add(new ClassHierarchies(w));
            if (w.has(Feature.GENERICS)) {
                kinds.add(new GenericClasses(w));
            }
        }
        if (w.has(Feature.INITIALISERS)) {
            kinds.add(new StaticInitialisers(w));
        }
        return kinds;
    }

    private void methodShapes() {
        for (int i = 1 + w.below(3); i > 0; i--) {
            ordinary.add(bodies.signature("m", 5));
        }
        if (w.has(Feature.RECURSION)) {
            List<String> parameters = w.oneIn(2) ? List.of("int") : List.of("int", w.type(), w.type());
            recursive.add(bodies.signature("r", w.type(), parameters));
        }
        ordinary.forEach(w.model()::add);
        recursive.forEach(w.model()::add);
    }

    /** Interfaces of the program's own, some with the signature of one of its methods so that method references fit. */
    private void ownFunctionals() {
        if (!w.has(Feature.LAMBDAS)) {
            return;
        }
        for (int i = 1 + w.below(2); i > 0; i--) {
            Model.Signature model = w.oneIn(2) ? w.pick(ordinary) : bodies.signature("m", 3);
            w.model().add(new Model.Functional(w.name("F"), OWN_METHOD, model.returnType(), model.parameters()));
        }
        if (!w.model().types().isEmpty()) {
            Model.Declared type = w.pick(w.model().types());
            if (!type.methods.isEmpty()) {
                Model.Signature method = w.pick(type.methods);
                List<String> parameters = new ArrayList<>(List.of(type.name));
                parameters.addAll(method.parameters());
                w.model().add(new Model.Functional(w.name("F"), OWN_METHOD, method.returnType(), parameters));
            }
            if (type.concrete) {
                w.model().add(new Model.Functional(w.name("F"), OWN_METHOD, type.name, type.constructor));
            }
        }
    }

    private static SourceNode functionalText(Model.Functional functional) {
        Model.Signature method =
                new Model.Signature(functional.method(), functional.result(), functional.parameters(), 0);
        return SourceNode.of(
                Types.MEMBER,
                "",
                "\ninterface " + functional.type() + " {\n" + functional.result() + " " + functional.method() + "("
                        + method.declaration() + ");\n}\n");
    }

    private Scope staticFields(SourceNode program) {
        Scope statics = new Scope(null);
        for (int i = 2 + w.below(4); i > 0; i--) {
            String type = w.type();
            String name = w.name("s");
            w.allow(4);
            String modifier = w.has(Feature.MONITORS) && w.oneIn(4) ? "static volatile " : "static ";
            Place at = Place.body(new Scope(null), w.pick(0, 0, 0, 2), 0, null);
            program.add(w.fill("keep", modifier + type + " " + name + " = #;\n", at, type));
            statics.declare("Main." + name, type, Scope.Access.STATIC);
        }
        return statics;
    }

    /** A method that calls itself with a depth that counts down, once or twice. */
    private SourceNode recursiveMethod(Model.Signature method, Scope statics) {
        Scope inside = new Scope(statics);
        for (int i = 1; i < method.parameters().size(); i++) {
            inside.declare("p" + i, method.parameters().get(i), Scope.Access.MUTABLE);
        }
        inside.declare("d", "int", Scope.Access.FINAL);
        String type = method.returnType();
        Place at = Place.body(inside, 3, method.rank(), type);
        boolean twice = w.oneIn(3);
        SourceNode node = new SourceNode(Types.MEMBER, "");
        node.add("\nstatic " + type + " " + method.name() + "(" + method.declaration()
                + ") {\nburn(4);\nfinal int d = at(p0, " + (twice ? 7 : w.pick(20, 200)) + ");\n");
        w.allow(nodesPerMethod / 2);
        node.add(w.statement("if (d == 0) {\nreturn #;\n}\n", at, type));
        node.add(w.statements(at));
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            String name = w.name("v");
            List<Object> holes = new ArrayList<>(
                    method.parameters().subList(1, method.parameters().size()));
            String arguments = holes.isEmpty() ? "" : ", " + Workshop.holes(holes.size());
            w.allow(5);
            node.add(w.fill(
                    Types.STATEMENT,
                    type + " " + name + " = " + method.name() + "(d - 1" + arguments + ");\n",
                    at,
                    holes.toArray()));
            inside.declare(name, type, Scope.Access.MUTABLE);
        }
        w.allow(8);
        return node.add(w.fill("keep", "return #;\n}\n", at, type));
    }

    private SourceNode mainMethod(Scope statics) {
        SourceNode main = new SourceNode("keep", "");
        main.add("\npublic static void main(String[] args) {\nstart(" + fuel + ");\n");
        List<Model.Signature> all = new ArrayList<>(recursive);
        all.addAll(ordinary);
        all.forEach(method -> main.add(guardedCalls(method, statics)));
        if (w.oneIn(6)) {
            w.allow(8);
            main.add(w.statement("show(#);\n", Place.body(new Scope(statics), 4, MAIN_RANK, null), "int"));
        }
        return main.add("finish();\n}\n");
    }

    /** A few calls with arguments that change, in a state that earlier calls left; an exception ends only one of them. */
    private SourceNode guardedCalls(Model.Signature method, Scope statics) {
        w.allow(6);
        Place at = Place.body(new Scope(statics), 2, MAIN_RANK, null);
        at.scope().declare("round", "int", Scope.Access.COUNTER);
        String show = w.model().functional(method.returnType()) == null ? "show(" : "same(";
        String template = "for (int round = 0; round < " + w.pick(1, 3, 3, 5) + "; round++) {\ntry {\n" + show
                + method.name() + "(" + Workshop.holes(method.parameters().size())
                + "));\n} catch (Throwable e) {\ncaught(e);\n}\n}\n";
        return w.fill(Types.STATEMENT, template, at, method.parameters().toArray());
    }
}
