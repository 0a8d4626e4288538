package skink.compiler.driver;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.opt.PassPipeline;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** What {@code --stats} prints about one compilation. */
final class Statistics {
    private static final int DEEPEST_SHOWN = 5;

    private final AnalyzedWorld closed;
    private final List<CompiledMethod> code;
    private final Map<Method, Graph> graphs;
    private final PassPipeline passes;

    Statistics(AnalyzedWorld closed, List<CompiledMethod> code, Map<Method, Graph> graphs, PassPipeline passes) {
        this.closed = closed;
        this.code = code;
        this.graphs = graphs;
        this.passes = passes;
    }

    String text(StageClock clock) {
        StringBuilder text = new StringBuilder("Time by stage\n").append(clock.report());
        text.append("\nTime by pass\n");
        passes.nanosByPass()
                .forEach((name, nanos) -> text.append(String.format(Locale.ROOT, "%8.1f ms  %s%n", nanos / 1e6, name)));
        text.append("\nWorld\n");
        closed.figures().forEach((name, value) -> text.append(String.format("%8d     %s%n", value, name)));
        text.append(String.format("%8d     methods with code%n", code.size()));
        text.append("\nCode bytes by package\n");
        bytesByPackage().forEach((name, bytes) -> text.append(String.format("%8d     %s%n", bytes, name)));
        text.append("\nChecks kept in code\n");
        checks().forEach((op, count) -> text.append(String.format("%8d     %s%n", count, op)));
        int implicit = code.stream().mapToInt(m -> m.faultSites().size()).sum();
        text.append(String.format("%8d     of the NULL_CHECKs are made by the access that follows%n", implicit));
        if (closed.profile() == Profile.KERNEL) {
            text.append("\nStack bytes from each entry point\n").append(stackBounds());
        }
        return text.toString();
    }

    private Map<String, Integer> bytesByPackage() {
        Map<String, Integer> bytes = new TreeMap<>();
        for (CompiledMethod method : code) {
            String owner = method.method().owner().javaName();
            String name = owner.contains(".") ? owner.substring(0, owner.lastIndexOf('.')) : "(no package)";
            bytes.merge(name, method.code().bytes().length, Integer::sum);
            bytes.merge("(all)", method.code().bytes().length, Integer::sum);
        }
        return bytes;
    }

    private Map<Op, Integer> checks() {
        Map<Op, Integer> counts = new EnumMap<>(Op.class);
        for (CompiledMethod method : code) {
            for (Block block : graphs.get(method.method()).blocks()) {
                for (Value value : block.values()) {
                    if (value.op().effect() == Op.Effect.GUARD) {
                        counts.merge(value.op(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private String stackBounds() {
        StackBound bound = new StackBound(closed.callGraph(), code);
        Map<Method, Integer> entries = new HashMap<>();
        for (CompiledMethod method : code) {
            if (method.method().hasMagic("EntryPoint")) {
                entries.put(method.method(), bound.of(method.method()));
            }
        }
        StringBuilder text = new StringBuilder();
        entries.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(DEEPEST_SHOWN)
                .forEach(entry -> text.append(String.format(
                        "%8d     %s%n", entry.getValue(), entry.getKey().qualifiedName())));
        entries.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(entry -> text.append("Deepest calls\n")
                .append(bound.pathFrom(entry.getKey())));
        return text.toString();
    }
}
