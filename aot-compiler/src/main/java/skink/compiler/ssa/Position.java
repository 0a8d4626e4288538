package skink.compiler.ssa;

import skink.compiler.world.Method;

/**
 * Where in the source a value comes from.
 *
 * @param method the method whose bytecode it was
 * @param line the source line, or 0 if the class file tells none
 * @param inlinedAt the call that inlining replaced, or null for the method being compiled
 */
public record Position(Method method, int line, Position inlinedAt) {
    /** The same position seen from the caller that expanded the outermost method at {@code call}. */
    public Position within(Position call) {
        return new Position(method, line, inlinedAt == null ? call : inlinedAt.within(call));
    }
}
