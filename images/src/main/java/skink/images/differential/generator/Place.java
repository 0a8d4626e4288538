package skink.images.differential.generator;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where code is made.
 *
 * @param scope the variables
 * @param depth how deep expressions or statements may still nest
 * @param rank only methods of a lower rank may be called, so that calls end
 * @param labels the labels of the loops around, outermost first
 * @param inLoop whether a plain {@code break} and {@code continue} may stand here
 * @param returns the type that a {@code return} gives back, or null if none may stand here
 */
record Place(Scope scope, int depth, int rank, List<String> labels, boolean inLoop, String returns) {
    /** The body of a method or initialiser. */
    static Place body(Scope scope, int depth, int rank, String returns) {
        return new Place(scope, depth, rank, List.of(), false, returns);
    }

    Place deeper() {
        return withDepth(depth - 1);
    }

    Place withDepth(int newDepth) {
        return new Place(scope, newDepth, rank, labels, inLoop, returns);
    }

    /** The same place with a scope of its own inside the present one. */
    Place inner() {
        return new Place(new Scope(scope), depth, rank, labels, inLoop, returns);
    }

    /** The body of a loop inside this place, with a scope of its own. */
    Place loop(String label) {
        List<String> all = label == null
                ? labels
                : Stream.concat(labels.stream(), Stream.of(label)).toList();
        return new Place(new Scope(scope), depth - 1, rank, all, true, returns);
    }

    /** A place inside this one that no jump leaves. */
    Place withoutJumps() {
        return new Place(new Scope(scope), depth, rank, List.of(), false, null);
    }

    /** The body of a lambda or of a method of a local class; {@code ownThis} for the latter. */
    Place captured(boolean ownThis, String newReturns) {
        return new Place(scope.captured(ownThis), Math.min(depth, 2), rank, List.of(), false, newReturns);
    }
}
