package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Objects of the program's classes: made, asked, cast, tested. */
final class Objects implements ExpressionKind {
    /** A field or method, and a type that has it. */
    private record Member<M>(Model.Declared owner, M member) {}

    private final Workshop w;
    /** Filled when first asked: expressions are made only after all shapes are declared. */
    private final Map<String, List<Member<Model.Field>>> fieldsByType = new HashMap<>();

    private final Map<String, List<Member<Model.Signature>>> methodsByResult = new HashMap<>();

    Objects(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        Model.Declared declared = w.model().type(type);
        if (declared != null) {
            instances(declared, at, menu);
        }
        fields(type, at, menu);
        methods(type, at, menu);
        if (w.model().types().isEmpty()) {
            return;
        }
        switch (type) {
            case "boolean" -> tests(at, menu);
            case "Object" ->
                menu.add(
                        4,
                        () -> w.fill(type, "((Object) #)", at, w.pick(w.model().types()).name));
            case "String" ->
                menu.add(
                        2,
                        () -> w.fill(type, "cut(\"\" + #)", at, w.pick(w.model().types()).name));
            case "int" -> menu.add(1, () -> w.fill(type, "(#).hashCode()", at, "String"));
            default -> {}
        }
    }

    private void instances(Model.Declared type, Place at, Menu menu) {
        String name = type.name;
        List<Model.Declared> choices = w.model().concrete(type);
        if (!choices.isEmpty()) {
            menu.add(6, () -> {
                Model.Declared chosen = w.pick(choices);
                return w.call(name, "new " + chosen.name, chosen.constructor, at);
            });
        }
        if (!type.constants.isEmpty()) {
            menu.add(3, () -> w.fill(name, name + ".values()[at(#, " + type.constants.size() + ")]", at, "int"));
        }
        menu.add(1, () -> w.fill(name, "((" + name + ") (Object) #)", at, w.pick(related(type)).name));
    }

    /** The types of one hierarchy, so that a cast sometimes succeeds. */
    private List<Model.Declared> related(Model.Declared type) {
        return w.model().types().stream()
                .filter(t -> t.isA(type) || type.isA(t))
                .toList();
    }

    /** An expression to call something on: mostly a variable, which keeps chains short. */
    private SourceNode receiver(Model.Declared type, Place at) {
        return w.oneIn(3) ? w.expression(type.name, at) : w.leaf(type.name, at);
    }

    private void fields(String type, Place at, Menu menu) {
        List<Member<Model.Field>> fitting = fieldsByType.computeIfAbsent(
                type, wanted -> members(wanted, Model.Declared::allFields, Model.Field::type));
        if (!fitting.isEmpty()) {
            menu.add(3, () -> {
                Member<Model.Field> field = w.pick(fitting);
                return w.fill(type, "(#)." + field.member.name(), at, receiver(field.owner, at));
            });
        }
    }

    private void methods(String type, Place at, Menu menu) {
        List<Member<Model.Signature>> fitting = methodsByResult
                .computeIfAbsent(
                        type, wanted -> members(wanted, Model.Declared::allMethods, Model.Signature::returnType))
                .stream()
                .filter(m -> m.member.rank() < at.rank())
                .toList();
        if (!fitting.isEmpty()) {
            menu.add(4, () -> {
                Member<Model.Signature> chosen = w.pick(fitting);
                Model.Signature method = chosen.member;
                List<Object> holes = new ArrayList<>(List.of(receiver(chosen.owner, at)));
                holes.addAll(method.parameters());
                String arguments = Workshop.holes(method.parameters().size());
                return w.fill(type, "(#)." + method.name() + "(" + arguments + ")", at, holes.toArray());
            });
        }
    }

    private <M> List<Member<M>> members(
            String type, Function<Model.Declared, List<M>> all, Function<M, String> typeOf) {
        List<Member<M>> found = new ArrayList<>();
        for (Model.Declared owner : w.model().types()) {
            for (M member : all.apply(owner)) {
                if (typeOf.apply(member).equals(type)) {
                    found.add(new Member<>(owner, member));
                }
            }
        }
        return found;
    }

    private void tests(Place at, Menu menu) {
        menu.add(3, () -> {
            Model.Declared type = w.pick(w.model().types());
            Model.Declared tested = w.oneIn(3) ? w.pick(w.model().types()) : w.pick(related(type));
            return w.fill("boolean", "((Object) # instanceof " + tested.name + ")", at, receiver(type, at));
        });
        menu.add(2, () -> patternTest(at));
        menu.add(1, () -> {
            Model.Declared type = w.pick(w.model().types());
            Model.Declared other = w.pick(related(type));
            return w.fill("boolean", "((Object) # == #)", at, type.name, other.name);
        });
    }

    /** {@code (o instanceof T t && condition over t)}. */
    private SourceNode patternTest(Place at) {
        Model.Declared type = w.pick(w.model().types());
        Model.Declared tested = w.pick(related(type));
        String name = w.name("t");
        SourceNode operand = receiver(type, at);
        Place inner = at.inner();
        inner.scope().declare(name, tested.name, Scope.Access.FINAL);
        SourceNode condition = w.expression("boolean", inner);
        return w.fill(
                "boolean", "((Object) # instanceof " + tested.name + " " + name + " && #)", at, operand, condition);
    }
}
