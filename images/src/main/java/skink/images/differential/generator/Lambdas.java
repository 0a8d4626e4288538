package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Lambdas and method references, made and called through functional interfaces of the library and of the program. */
final class Lambdas implements ExpressionKind {
    /** What a call of a lambda costs: it may lead anywhere, so this bounds recursion. */
    private static final int COST = 20;

    private final Workshop w;

    Lambdas(Workshop w) {
        this.w = w;
    }

    /** The functional interfaces of the library that programs use. */
    static List<Model.Functional> ofLibrary() {
        return List.of(
                new Model.Functional("IntUnaryOperator", "applyAsInt", "int", List.of("int")),
                new Model.Functional("IntBinaryOperator", "applyAsInt", "int", List.of("int", "int")),
                new Model.Functional("Function<Integer, Integer>", "apply", "Integer", List.of("Integer")),
                new Model.Functional("Function<String, Integer>", "apply", "Integer", List.of("String")),
                new Model.Functional("Supplier<String>", "get", "String", List.of()),
                new Model.Functional("Predicate<String>", "test", "boolean", List.of("String")),
                new Model.Functional("IntPredicate", "test", "boolean", List.of("int")),
                new Model.Functional("Runnable", "run", "void", List.of()),
                new Model.Functional("LongBinaryOperator", "applyAsLong", "long", List.of("long", "long")),
                new Model.Functional("DoubleUnaryOperator", "applyAsDouble", "double", List.of("double")),
                new Model.Functional(
                        "BiFunction<Integer, String, String>", "apply", "String", List.of("Integer", "String")));
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        Model.Functional functional = w.model().functional(type);
        if (functional != null) {
            menu.add(5, () -> lambda(functional, at));
            List<String> references = references(functional, at);
            if (!references.isEmpty()) {
                menu.add(5, () -> w.fill(type, "((" + type + ") " + w.pick(references) + ")", at));
            }
            if (type.equals("IntUnaryOperator")) {
                menu.add(1, () -> w.fill(type, "(#).andThen(#)", at, type, type));
            } else if (type.startsWith("Predicate") || type.equals("IntPredicate")) {
                menu.add(1, () -> w.fill(type, "(#)." + w.pick("and", "or") + "(#)", at, type, type));
            }
            return;
        }
        List<Model.Functional> fitting = w.model().functionals().stream()
                .filter(f -> f.result().equals(type))
                .toList();
        if (!fitting.isEmpty()) {
            menu.add(4, () -> {
                Model.Functional called = w.pick(fitting);
                List<Object> holes = new ArrayList<>(List.of(called.type()));
                holes.addAll(called.parameters());
                String arguments = Workshop.holes(called.parameters().size());
                return w.fill(type, "(#)." + called.method() + "(" + arguments + ")", at, holes.toArray());
            });
        }
    }

    private SourceNode lambda(Model.Functional functional, Place at) {
        boolean isVoid = functional.result().equals("void");
        Place body = at.captured(false, isVoid ? null : functional.result());
        StringBuilder parameters = new StringBuilder();
        for (String parameter : functional.parameters()) {
            String name = w.name("q");
            parameters.append(parameters.isEmpty() ? "" : ", ").append(name);
            body.scope().declare(name, parameter, Scope.Access.FINAL);
        }
        String head = "((" + functional.type() + ") (" + parameters + ") -> ";
        if (isVoid) {
            return w.fill(functional.type(), head + "{\nburn(" + COST + ");\n#})", at, w.block(body));
        }
        SourceNode block = w.oneIn(3) ? w.statements(body) : new SourceNode(Types.BLOCK, "");
        SourceNode result = w.expression(functional.result(), body);
        return w.fill(functional.type(), head + "{\nburn(" + COST + ");\n#return #;\n})", at, block, result);
    }

    /** Method references that fit: of the library, of static methods, bound to an object, and unbound. */
    private List<String> references(Model.Functional functional, Place at) {
        List<String> fitting = new ArrayList<>(ofTheLibrary(functional.type()));
        for (Model.Signature method : w.model().staticMethods()) {
            boolean same = method.returnType().equals(functional.result())
                    && method.parameters().equals(functional.parameters());
            if (same && method.rank() < at.rank()) {
                fitting.add("Main::" + method.name());
            }
        }
        for (Scope.Variable variable : at.scope().all()) {
            Model.Declared type = w.model().type(variable.type());
            if (type != null) {
                type.allMethods().stream()
                        .filter(m -> m.rank() < at.rank())
                        .filter(m -> m.returnType().equals(functional.result())
                                && m.parameters().equals(functional.parameters()))
                        .forEach(m -> fitting.add(variable.name() + "::" + m.name()));
            }
        }
        w.model().types().stream()
                .filter(t -> t.concrete && t.name.equals(functional.result()))
                .filter(t -> t.constructor.equals(functional.parameters()))
                .forEach(t -> fitting.add(t.name + "::new"));
        unbound(functional, at, fitting);
        return fitting;
    }

    private void unbound(Model.Functional functional, Place at, List<String> fitting) {
        if (functional.parameters().isEmpty()) {
            return;
        }
        Model.Declared receiver = w.model().type(functional.parameters().get(0));
        if (receiver == null) {
            return;
        }
        List<String> others =
                functional.parameters().subList(1, functional.parameters().size());
        receiver.allMethods().stream()
                .filter(m -> m.rank() < at.rank() && m.returnType().equals(functional.result()))
                .filter(m -> m.parameters().equals(others))
                .forEach(m -> fitting.add(receiver.name + "::" + m.name()));
    }

    private static List<String> ofTheLibrary(String type) {
        return switch (type) {
            case "IntUnaryOperator" -> List.of("Math::abs", "Integer::reverse", "Integer::bitCount");
            case "IntBinaryOperator" -> List.of("Math::max", "Integer::sum", "Integer::compare", "Math::floorMod");
            case "Function<String, Integer>" -> List.of("String::length", "Integer::valueOf", "\"Skink\"::indexOf");
            case "Predicate<String>" -> List.of("String::isEmpty", "\"tail\"::startsWith");
            case "LongBinaryOperator" -> List.of("Long::sum", "Math::min");
            case "DoubleUnaryOperator" -> List.of("Math::sqrt", "Math::floor");
            case "Function<Integer, Integer>" -> List.of("Integer::reverse", "Math::abs");
            default -> List.of();
        };
    }
}
