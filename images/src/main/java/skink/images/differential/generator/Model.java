package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** What a program has declared so far: the types and methods that its code may use. */
final class Model {
    /**
     * A method.
     *
     * @param rank its place in the order of calls, see {@link Place#rank}
     */
    record Signature(String name, String returnType, List<String> parameters, int rank) {
        /** The parameters as they stand in a declaration: {@code int p0, long p1}. */
        String declaration() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parameters.size(); i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(parameters.get(i))
                        .append(" p")
                        .append(i);
            }
            return text.toString();
        }
    }

    /** A field. */
    record Field(String name, String type, boolean assignable) {}

    /** A class, interface, record or enum of the program. */
    static final class Declared {
        final String name;
        /** Whether {@code new} can make one. */
        final boolean concrete;

        /** The superclass first, if there is one. */
        final List<Declared> supers;

        final List<Field> fields = new ArrayList<>();
        final List<Signature> methods = new ArrayList<>();
        /** Names of constants, for an enum; else empty. */
        final List<String> constants = new ArrayList<>();

        List<String> constructor = List.of();

        /** The methods that have a body here. */
        final List<Signature> bodies = new ArrayList<>();

        final boolean isInterface;

        Declared(String name, boolean concrete, boolean isInterface, List<Declared> supers) {
            this.name = name;
            this.concrete = concrete;
            this.isInterface = isInterface;
            this.supers = List.copyOf(supers);
        }

        boolean isA(Declared other) {
            return this == other || supers.stream().anyMatch(s -> s.isA(other));
        }

        /** Whether a call on an instance finds a body in this type or above it. */
        boolean hasBody(Signature method) {
            return bodies.contains(method) || supers.stream().anyMatch(s -> s.hasBody(method));
        }

        List<Field> allFields() {
            List<Field> all = new ArrayList<>(fields);
            supers.forEach(s -> all.addAll(s.allFields()));
            return all;
        }

        /** Own and inherited ones, each once. */
        List<Signature> allMethods() {
            List<Signature> all = new ArrayList<>(methods);
            for (Declared parent : supers) {
                parent.allMethods().stream().filter(m -> !all.contains(m)).forEach(all::add);
            }
            return all;
        }
    }

    /** A functional interface: its type, its method and what that takes and gives. */
    record Functional(String type, String method, String result, List<String> parameters) {}

    private final List<Declared> types = new ArrayList<>();
    private final List<Signature> staticMethods = new ArrayList<>();
    private final List<Functional> functionals = new ArrayList<>();

    void add(Declared type) {
        types.add(type);
    }

    void add(Signature staticMethod) {
        staticMethods.add(staticMethod);
    }

    void add(Functional functional) {
        functionals.add(functional);
    }

    List<Declared> types() {
        return types;
    }

    List<Signature> staticMethods() {
        return staticMethods;
    }

    List<Functional> functionals() {
        return functionals;
    }

    /** The declared type of this name, or null. */
    Declared type(String name) {
        return types.stream().filter(t -> t.name.equals(name)).findFirst().orElse(null);
    }

    /** The classes whose instances fit a variable of this type and can be made. */
    List<Declared> concrete(Declared type) {
        return types.stream().filter(t -> t.concrete && t.isA(type)).toList();
    }

    Functional functional(String type) {
        return functionals.stream().filter(f -> f.type.equals(type)).findFirst().orElse(null);
    }
}
