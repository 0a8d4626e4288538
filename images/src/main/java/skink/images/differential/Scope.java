package skink.images.differential;

import java.util.ArrayList;
import java.util.List;

/** The variables that may be read or assigned at one place of a generated program; inner scopes see outer ones. */
final class Scope {
    /**
     * A variable in scope.
     *
     * @param name its name, or the whole expression for a field
     * @param type its Java type
     * @param assignable whether a generated assignment may change it (loop counters may not)
     */
    record Variable(String name, String type, boolean assignable) {}

    private final Scope outer;
    private final List<Variable> own = new ArrayList<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    void declare(String name, String type, boolean assignable) {
        own.add(new Variable(name, type, assignable));
    }

    /** The variables of this type, innermost first. */
    List<Variable> ofType(String type, boolean onlyAssignable) {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Variable variable : scope.own) {
                if (variable.type.equals(type) && (variable.assignable || !onlyAssignable)) {
                    found.add(variable);
                }
            }
        }
        return found;
    }
}
