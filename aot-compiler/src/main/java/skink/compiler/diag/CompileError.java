package skink.compiler.diag;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be compiled; carries every diagnostic found, at least one. */
public final class CompileError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    public CompileError(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    public CompileError(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::text).collect(Collectors.joining("\n")));
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("a compile error has at least one diagnostic");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
