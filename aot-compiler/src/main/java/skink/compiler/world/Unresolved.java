package skink.compiler.world;

import skink.compiler.diag.CompileError;

/**
 * A live instruction that names something which does not exist or cannot be read.
 *
 * @param method where the instruction is
 * @param line its source line, or 0
 * @param what which sort of thing
 * @param name the name, as in source
 * @param cause what the class file reader said, for {@link What#CLASS_FILE}; otherwise null
 */
public record Unresolved(Method method, int line, What what, String name, CompileError cause) {
    /** What could not be found. */
    public enum What {
        CLASS,
        FIELD,
        METHOD,
        /** The class file is there but refused. */
        CLASS_FILE
    }
}
