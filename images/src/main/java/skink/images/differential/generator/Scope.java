package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** The variables that may be read or assigned at one place of a generated program; inner scopes see outer ones. */
final class Scope {
    /** What may be done with a variable. */
    enum Access {
        /** A local that nothing assigns again: lambdas and local classes may capture it. */
        FINAL,
        /** A loop counter: only the loop itself assigns it. */
        COUNTER,
        /** A local that any assignment may change. */
        MUTABLE,
        /** A field of {@code this}. */
        MEMBER,
        /** A static field. */
        STATIC
    }

    /**
     * A variable in scope.
     *
     * @param name its name, or the whole expression for a field
     * @param type its Java type
     */
    record Variable(String name, String type, Access access) {
        boolean assignable() {
            return access != Access.FINAL && access != Access.COUNTER;
        }
    }

    private final Scope outer;
    private final List<Variable> own = new ArrayList<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    void declare(String name, String type, Access access) {
        own.add(new Variable(name, type, access));
    }

    /** The variables of this type, innermost first. */
    List<Variable> ofType(String type) {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Variable variable : scope.own) {
                if (variable.type.equals(type)) {
                    found.add(variable);
                }
            }
        }
        return found;
    }

    /** The variables of this type that an assignment may change, innermost first. */
    List<Variable> assignable(String type) {
        return ofType(type).stream().filter(Variable::assignable).toList();
    }

    /** All variables, innermost first. */
    List<Variable> all() {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            found.addAll(scope.own);
        }
        return found;
    }

    /** What a lambda written here sees; {@code this} too unless it is a class of its own. */
    Scope captured(boolean ownThis) {
        Scope inner = new Scope(null);
        for (Variable variable : all()) {
            boolean visible =
                    switch (variable.access) {
                        case STATIC -> true;
                        case FINAL, MEMBER -> !(ownThis && variable.name.startsWith("this."));
                        case COUNTER, MUTABLE -> false;
                    };
            if (visible) {
                inner.own.add(variable);
            }
        }
        return inner;
    }
}
