package skink.compiler.diag;

import java.util.Map;
import java.util.stream.Collectors;

/** A fault of the compiler: a broken invariant, named with the stage or pass and the method it was working on. */
public final class InternalError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String stage;
    private final String subject;
    private transient Map<String, byte[]> classFiles = Map.of();

    /** {@code what} was found to be wrong. */
    public InternalError(String stage, String subject, String what, Throwable cause) {
        super("compiler fault in " + stage + " while compiling " + subject + ": " + what, cause);
        this.stage = stage;
        this.subject = subject;
    }

    /** The stage failed with {@code cause}. */
    public InternalError(String stage, String subject, Throwable cause) {
        this(stage, subject, describe(cause), cause);
    }

    /** The sort of failure and its message, in one line. */
    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null
                ? name
                : name + ": " + cause.getMessage().lines().collect(Collectors.joining(", "));
    }

    /** The same fault with the class files of the program that were read until then, by internal name. */
    public InternalError withClassFiles(Map<String, byte[]> files) {
        classFiles = Map.copyOf(files);
        return this;
    }

    /** The class files of the program that were read, by internal name; empty if nobody knows them. */
    public Map<String, byte[]> classFiles() {
        return classFiles;
    }

    /** The stage or pass that failed. */
    public String stage() {
        return stage;
    }

    /** The method, or what else it was working on. */
    public String subject() {
        return subject;
    }
}
