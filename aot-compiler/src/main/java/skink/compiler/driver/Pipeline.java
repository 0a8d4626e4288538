package skink.compiler.driver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import skink.compiler.diag.InternalError;
import skink.compiler.diag.Work;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.frame.FrameTables;
import skink.compiler.imageheap.ImageHeap;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;
import skink.compiler.link.dwarf.DebugInfo;
import skink.compiler.lower.LoweringContext;
import skink.compiler.opt.Optimizer;
import skink.compiler.opt.PassContext;
import skink.compiler.opt.PassPipeline;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.subset.SubsetChecker;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.RuntimeMethods;

/**
 * The compiler: THE ordered list of its stages.
 *
 * <ol>
 *   <li>{@link Front}: class files are read, verified, substituted and desugared, and the world is closed. From here on no
 *       new class, method or field appears.
 *   <li>{@link SubsetChecker}: what the program may not do is an error. From here on the input is right.
 *   <li>{@link GraphBuilder}, {@link Optimizer}: one graph per method, improved. From here on no call is expanded.
 *   <li>{@link MethodCompiler}: machine code for every method that is still called.
 *   <li>{@link ImageHeap}, {@link FrameTables}, {@link DebugInfo}: data. From here on no symbol is new.
 *   <li>{@link Linker}: addresses and the file.
 * </ol>
 */
public final class Pipeline {
    private static final String THE_PROGRAM = "the program";

    private final CompileRequest request;
    private final CompileListener listener;
    private final CheckLedger ledger = new CheckLedger();
    private final StageClock clock = new StageClock();
    private final Front front;
    private final Profile profile;
    private PassPipeline passes;

    private Pipeline(CompileRequest request, CompileListener listener, Map<String, byte[]> read) {
        this.request = request;
        this.listener = CompileListener.all(List.of(ledger, listener));
        this.profile = request.platform().profile();
        this.front = stage("reading classes and closing the world", () -> Front.of(request, read));
    }

    /**
     * Compiles, or throws a {@link skink.compiler.diag.CompileError} with everything that is wrong with the input, or an
     * {@link InternalError} with the class files that bring the fault about.
     */
    public static Compilation compile(CompileRequest request) {
        return compile(request, CompileListener.NONE);
    }

    /** Compiles while {@code listener} looks on. */
    public static Compilation compile(CompileRequest request, CompileListener listener) {
        CompileListener dumps = new GraphDumps(request.options().dumps(), System.out);
        Map<String, byte[]> read = new TreeMap<>();
        try {
            return new Pipeline(request, CompileListener.all(List.of(listener, dumps)), read).run();
        } catch (InternalError fault) {
            throw fault.withClassFiles(read);
        }
    }

    /** What the program consists of, whether or not it keeps to the rules. */
    public static AnalyzedWorld closedWorld(CompileRequest request) {
        Map<String, byte[]> read = new TreeMap<>();
        try {
            return Work.run("closing the world", THE_PROGRAM, () -> Front.of(request, read))
                    .closed();
        } catch (InternalError fault) {
            throw fault.withClassFiles(read);
        }
    }

    /** A step of the table of contents, timed; a fault in it that nobody further in has named carries its name. */
    private <T> T stage(String name, Supplier<T> work) {
        return clock.time(name, () -> Work.run(name, THE_PROGRAM, work));
    }

    private void stage(String name, Runnable work) {
        clock.time(name, () -> Work.run(name, THE_PROGRAM, work));
    }

    private Compilation run() {
        stage("checking the subset", () -> SubsetChecker.require(front.closed()));
        listener.closed(front.closed());
        Map<Method, Graph> graphs = stage("building graphs", this::buildGraphs);
        stage("optimising", () -> optimise(graphs));
        ImageHeap image =
                new ImageHeap(front.closed(), front.heap(), front.closed().usesClassObjects());
        Map<Method, Graph> called = stage("finding what is still called", () -> stillCalled(graphs));
        List<CompiledMethod> code = stage("generating code", () -> generate(called, image));
        if (request.platform().stackBytes() > 0) {
            new StackBound(front.closed().callGraph(), code)
                    .requireWithin(request.platform().stackBytes());
        }
        Linker linker = stage("laying out data", () -> place(code, image));
        LinkedImage linked = stage("linking", linker::link);
        Statistics statistics =
                new StatisticsCollector(front.closed(), code, graphs).collect(clock, passes, ledger, image);
        return new Compilation(linked, statistics);
    }

    private Map<Method, Graph> buildGraphs() {
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        for (Method method : front.closed().reachableMethods()) {
            Graph graph = GraphBuilder.build(method, front.closed(), front.heap(), profile);
            listener.built(graph);
            graphs.put(method, graph);
        }
        return graphs;
    }

    private void optimise(Map<Method, Graph> graphs) {
        CompileOptions options = request.options();
        passes = new PassPipeline(options.passes(), options.verify(), listener);
        new Optimizer(new PassContext(front.closed(), front.heap()), passes)
                .run(graphs, front.roots(), this::stillCalled);
    }

    /** The methods that code or dispatch tables still call once calls have been expanded, in order of discovery. */
    private Map<Method, Graph> stillCalled(Map<Method, Graph> graphs) {
        Deque<Method> pending = new ArrayDeque<>(front.roots());
        for (JavaType type : front.closed().describedTypes()) {
            for (int slot = 0; slot < front.closed().dispatchSlots(type); slot++) {
                Method entry = front.closed().dispatchEntry(type, slot);
                if (entry != null) {
                    pending.add(entry);
                }
            }
        }
        front.runtimeInitializers().forEach(pending::add);
        Set<Method> called = new LinkedHashSet<>();
        while (!pending.isEmpty()) {
            Method method = pending.remove();
            Graph graph = graphs.get(method);
            if (graph != null && called.add(method)) {
                graph.blocks().stream()
                        .flatMap(block -> block.values().stream())
                        .filter(value -> value.op() == Op.CALL_DIRECT)
                        .forEach(value -> pending.add(value.aux(Method.class)));
            }
        }
        Map<Method, Graph> result = new LinkedHashMap<>();
        graphs.forEach((method, graph) -> {
            if (called.contains(method)) {
                result.put(method, graph);
            }
        });
        return result;
    }

    /** Code for the first called and whatever their code refers to, in order of discovery: no helper that nobody uses. */
    private List<CompiledMethod> generate(Map<Method, Graph> graphs, ImageHeap image) {
        MethodCompiler compiler = new MethodCompiler(
                new LoweringContext(
                        front.closed(),
                        image::symbolOf,
                        profile,
                        request.options().passes().disabled()),
                request.options().verify(),
                listener);
        Map<String, Method> bySymbol = new HashMap<>();
        graphs.keySet().forEach(method -> bySymbol.put(method.symbol(), method));
        Map<Method, CompiledMethod> code = new HashMap<>();
        Deque<Method> pending = new ArrayDeque<>(firstCalled());
        while (!pending.isEmpty()) {
            Method method = pending.remove();
            if (graphs.containsKey(method) && !code.containsKey(method)) {
                CompiledMethod compiled = compiler.compile(graphs.get(method));
                code.put(method, compiled);
                for (Relocation reference : compiled.code().relocations()) {
                    Method target = bySymbol.get(reference.symbol().name());
                    if (target != null) {
                        pending.add(target);
                    }
                }
            }
        }
        return graphs.keySet().stream().filter(code::containsKey).map(code::get).toList();
    }

    /** What is called by others than compiled code: the roots, but not the helpers that only lowering calls. */
    private List<Method> firstCalled() {
        List<Method> first = new ArrayList<>();
        for (Method root : front.roots()) {
            if (root.hasMagic("EntryPoint") || RuntimeMethods.of(root) == null) {
                first.add(root);
            }
        }
        for (JavaType type : front.closed().describedTypes()) {
            for (int slot = 0; slot < front.closed().dispatchSlots(type); slot++) {
                Method entry = front.closed().dispatchEntry(type, slot);
                if (entry != null) {
                    first.add(entry);
                }
            }
        }
        first.addAll(front.runtimeInitializers());
        return first;
    }

    private Linker place(List<CompiledMethod> code, ImageHeap image) {
        Linker linker = new Linker(request.platform().layout());
        DebugInfo debug = new DebugInfo();
        request.platform().addRoutines(linker);
        EntryPoints.add(linker, front.closed().reachableMethods(), front.main());
        FloatPool.addTo(linker, code);
        for (CompiledMethod method : code) {
            linker.section(".text").append(method.code());
            DebugRecords.add(debug, method);
        }
        image.addTo(linker);
        FrameTables.addTo(linker, code);
        byte[] buildId = request.options().buildId().getBytes(StandardCharsets.UTF_8);
        linker.section(".rodata")
                .append(Fragment.of(
                        Symbol.object("__build_id"), Arrays.copyOf(buildId, buildId.length + 1), 1, List.of()));
        debug.writeTo(linker);
        return linker;
    }
}
