package skink.compiler.driver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import skink.compiler.crew.Crew;
import skink.compiler.diag.CompileError;
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
import skink.compiler.lir.LirMethod;
import skink.compiler.lower.LoweringContext;
import skink.compiler.opt.Optimizer;
import skink.compiler.opt.PassContext;
import skink.compiler.opt.PassPipeline;
import skink.compiler.opt.PassPlan;
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
    private final Crew crew;
    private PassPipeline passes;

    private Pipeline(CompileRequest request, CompileListener listener, Crew crew, Map<String, byte[]> read) {
        this.request = request;
        this.listener = CompileListener.all(List.of(ledger, listener));
        this.crew = crew;
        this.profile = request.platform().profile();
        this.front = stage("reading classes and closing the world", () -> Front.of(request, this.listener, read));
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
        try (Crew crew = crewFor(request.options(), listener)) {
            CompileListener all = CompileListener.all(List.of(listener, dumps));
            return Work.run("compilation", THE_PROGRAM, () -> new Pipeline(request, all, crew, read).run());
        } catch (InternalError fault) {
            throw fault.withClassFiles(read);
        }
    }

    /** One thread where somebody looks on or counts what is done: he is shown one method after the other. */
    private static Crew crewFor(CompileOptions options, CompileListener listener) {
        boolean inOrder = listener != CompileListener.NONE
                || !options.dumps().isEmpty()
                || options.passes().limit() != PassPlan.NO_LIMIT;
        return inOrder || options.threads() == 1 ? Crew.ALONE : new Crew(options.threads());
    }

    /** What the program consists of, whether or not it keeps to the rules. */
    public static AnalyzedWorld closedWorld(CompileRequest request) {
        Map<String, byte[]> read = new TreeMap<>();
        try {
            return Work.run("closing the world", THE_PROGRAM, () -> Front.of(request, CompileListener.NONE, read))
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
        request.platform().check(linked);
        Statistics statistics =
                new StatisticsCollector(front.closed(), code, graphs).collect(clock, passes, ledger, image);
        return new Compilation(linked, statistics);
    }

    private Map<Method, Graph> buildGraphs() {
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        crew.map(front.closed().reachableMethods(), this::buildGraph)
                .forEach(graph -> graphs.put(graph.method(), graph));
        return graphs;
    }

    private Graph buildGraph(Method method) {
        Graph graph = GraphBuilder.build(method, front.closed(), front.heap(), profile);
        listener.built(graph);
        return graph;
    }

    private void optimise(Map<Method, Graph> graphs) {
        CompileOptions options = request.options();
        passes = new PassPipeline(options.passes(), options.verify(), listener);
        new Optimizer(new PassContext(front.closed(), front.heap()), passes, crew)
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
        Set<Method> begun = new HashSet<>();
        Deque<Supplier<CompiledMethod>> inWork = new ArrayDeque<>();
        Deque<Method> pending = new ArrayDeque<>(firstCalled());
        // First come, first served, whoever works: methods are lowered in the order in which one thread would find
        // them.
        while (!pending.isEmpty() || !inWork.isEmpty()) {
            Method method = pending.poll();
            if (method == null) {
                CompiledMethod compiled = inWork.remove().get();
                code.put(compiled.method(), compiled);
                for (Relocation reference : compiled.code().relocations()) {
                    Method target = bySymbol.get(reference.symbol().name());
                    if (target != null) {
                        pending.add(target);
                    }
                }
            } else if (graphs.containsKey(method) && begun.add(method)) {
                Graph graph = graphs.get(method);
                LirMethod lir = lower(compiler, graph, inWork);
                inWork.add(crew.start(() -> compiler.finish(graph, lir)));
            }
        }
        return graphs.keySet().stream().filter(code::containsKey).map(code::get).toList();
    }

    /** Lowers one method; if that fails, a failure of a method before it comes first. */
    private static LirMethod lower(MethodCompiler compiler, Graph graph, Collection<Supplier<CompiledMethod>> before) {
        try {
            return compiler.lower(graph);
        } catch (CompileError | InternalError failure) {
            Crew.await(before);
            throw failure;
        }
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
        Work.run("the image heap", THE_PROGRAM, () -> image.addTo(linker));
        FrameTables.addTo(linker, code);
        byte[] buildId = request.options().buildId().getBytes(StandardCharsets.UTF_8);
        linker.section(".rodata")
                .append(Fragment.of(
                        Symbol.object("__build_id"), Arrays.copyOf(buildId, buildId.length + 1), 1, List.of()));
        debug.writeTo(linker);
        return linker;
    }
}
