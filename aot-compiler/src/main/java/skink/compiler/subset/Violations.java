package skink.compiler.subset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.diag.Diagnostic;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Bytecode;
import skink.compiler.world.Method;

/** Collects breaches, each place and rule once, and gives them in a fixed order. */
final class Violations {
    private final AnalyzedWorld world;
    private final Map<String, Diagnostic> found = new LinkedHashMap<>();

    Violations(AnalyzedWorld world) {
        this.world = world;
    }

    /** A breach by the instruction at {@code index}. */
    void at(Rule rule, Method method, int index, String detail) {
        atLine(rule, method, Bytecode.lineOf(method.node(), index), detail);
    }

    /** A breach in a source line of a method. */
    void atLine(Rule rule, Method method, int line, String detail) {
        String place = "in " + method.qualifiedName();
        add(rule.at(fileOf(method), line, detail.isEmpty() ? place : detail + ", " + place, world.pathTo(method)));
    }

    /** A breach in a source line of a method, with a path other than that by which the method was first reached. */
    void atLine(Rule rule, Method method, int line, String detail, List<String> path) {
        add(rule.at(fileOf(method), line, detail + ", in " + method.qualifiedName(), path));
    }

    void add(Diagnostic diagnostic) {
        String key = diagnostic.file() + ":" + diagnostic.line() + ":" + diagnostic.rule() + ":" + diagnostic.reason();
        found.putIfAbsent(key, diagnostic);
    }

    void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    static String fileOf(Method method) {
        String file = method.owner().sourceFile();
        return file != null ? file : method.owner().javaName();
    }

    /** By file, line, rule, text. */
    List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing((Diagnostic d) -> String.valueOf(d.file()))
                .thenComparing(Diagnostic::line)
                .thenComparing(Diagnostic::rule)
                .thenComparing(Diagnostic::reason));
        return all;
    }
}
