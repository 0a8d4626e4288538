package skink.compiler.driver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.imageheap.ImageHeap;
import skink.compiler.opt.PassPipeline;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Value;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Counts what {@link Statistics} tells, at the end of a compilation. */
final class StatisticsCollector {
    private static final int DEEPEST_SHOWN = 5;
    private static final int LARGEST_SHOWN = 15;

    private final AnalyzedWorld closed;
    private final List<CompiledMethod> code;
    private final Map<Method, Graph> graphs;

    StatisticsCollector(AnalyzedWorld closed, List<CompiledMethod> code, Map<Method, Graph> graphs) {
        this.closed = closed;
        this.code = code;
        this.graphs = graphs;
    }

    Statistics collect(StageClock clock, PassPipeline passes, CheckLedger ledger, ImageHeap image) {
        Map<String, Double> millisByPass = new LinkedHashMap<>();
        passes.nanosByPass().forEach((name, nanos) -> millisByPass.put(name, nanos / 1e6));
        return new Statistics(
                clock.millis(),
                millisByPass,
                passes.applications(),
                closed.figures(),
                code.size(),
                bytesByPackage(),
                largestMethods(),
                ledger.accounts(code.stream().map(CompiledMethod::method).collect(Collectors.toSet())),
                code.stream().mapToInt(method -> method.faultSites().size()).sum(),
                accesses(),
                image(image),
                closed.profile() == Profile.KERNEL ? stackBounds() : "");
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

    private List<Statistics.MethodSize> largestMethods() {
        return code.stream()
                .map(method -> new Statistics.MethodSize(
                        method.method().toString(), method.code().bytes().length))
                .sorted(Comparator.comparingInt(Statistics.MethodSize::bytes)
                        .reversed()
                        .thenComparing(Statistics.MethodSize::method))
                .limit(LARGEST_SHOWN)
                .toList();
    }

    private Statistics.Accesses accesses() {
        int fields = 0;
        int elements = 0;
        int raw = 0;
        for (CompiledMethod method : code) {
            for (Block block : graphs.get(method.method()).blocks()) {
                for (Value value : block.values()) {
                    switch (value.op()) {
                        case GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC -> fields++;
                        case ARRAY_LOAD, ARRAY_STORE -> elements++;
                        case LOAD, STORE -> raw++;
                        default -> {}
                    }
                }
            }
        }
        return new Statistics.Accesses(fields, elements, raw);
    }

    private static List<Statistics.ImageShare> image(ImageHeap image) {
        List<Statistics.ImageShare> shares = new ArrayList<>();
        image.census()
                .forEach((type, share) ->
                        shares.add(new Statistics.ImageShare(type.javaName(), share.objects(), share.bytes())));
        shares.sort(Comparator.comparingInt(Statistics.ImageShare::bytes)
                .reversed()
                .thenComparing(Statistics.ImageShare::type));
        return shares;
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
