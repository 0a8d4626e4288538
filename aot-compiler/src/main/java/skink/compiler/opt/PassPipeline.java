package skink.compiler.opt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import skink.compiler.diag.Work;
import skink.compiler.ssa.FlowTypes;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Verifier;

/**
 * The ordered lists of passes, with the reason for each place.
 *
 * <p>A pass is a function of graph and context: where it found nothing to do and no other has changed the graph since, it
 * is not applied again. So the lists may name a pass wherever it could help; a small method soon has nothing left to do.
 *
 * <p>Several threads may run passes, each on another graph; then the order of the applications, and so their numbers, are
 * anybody's guess. A plan with a limit, and a listener that cares, want one thread.
 *
 * <p>{@code EARLY} makes bodies small before they are inlined elsewhere; {@code LATE} works on bodies that are complete.
 */
public final class PassPipeline {
    /** A pass in the list; {@code because} is the constraint on its place. */
    public record Entry(Pass pass, String because) {}

    private static final List<Entry> TIDY = List.of(
            new Entry(new ConstantFolding(), "first: everything else matches canonical forms"),
            new Entry(new GlobalValueNumbering(), "after folding: equal values look equal"),
            new Entry(new ReferenceCheckElimination(), "after numbering: what is left is checked for the first time"),
            new Entry(new Devirtualization(), "after numbering: receivers are as precise as they get"),
            new Entry(new ConstantFolding(), "conditions that dominating branches decided are constants now"),
            new Entry(new JumpThreading(), "before branch folding, which joins the blocks that it leaves"),
            new Entry(new BranchFolding(), "after folding: constant conditions; makes straight-line code longer"),
            new Entry(new CopyPropagation(), "after branch folding: phis lost arguments"),
            new Entry(new DeadCode(), "last: the others leave unused values behind"));

    static final String INLINING = "Inlining";

    static final String TYPE_PROPAGATION = "TypePropagation";

    private final PassPlan plan;
    private final boolean verify;
    private final PassListener listener;
    private final Map<Graph, History> histories = new ConcurrentHashMap<>();
    private final Map<String, Long> nanosByPass = new ConcurrentHashMap<>();
    private final AtomicInteger applications = new AtomicInteger();

    /** Applies what {@code plan} says; checks the graph after each pass if {@code verify}; tells {@code listener}. */
    public PassPipeline(PassPlan plan, boolean verify, PassListener listener) {
        this.plan = plan;
        this.verify = verify;
        this.listener = listener;
    }

    /**
     * The standard plan without the passes whose names are in {@code disabled}; gives each pass's name and the graph after
     * it to {@code dump}.
     */
    public PassPipeline(Set<String> disabled, boolean verify, BiConsumer<String, Graph> dump) {
        this(
                PassPlan.standard().without(disabled),
                verify,
                (application, graph) -> dump.accept(application.pass(), graph));
    }

    /** What is applied. */
    public PassPlan plan() {
        return plan;
    }

    /** Passes before inlining, in order. */
    public static List<Entry> early() {
        return TIDY;
    }

    /** Passes after each round of inlining, in order. */
    public static List<Entry> afterInlining() {
        List<Entry> list = new ArrayList<>();
        list.add(new Entry(new ConstantFolding(), "first: checks of what is new are gone"));
        list.add(new Entry(
                new ScalarReplacement(), "before the rest: what was stored in an object tells types and constants"));
        list.addAll(TIDY);
        return list;
    }

    /** Passes on complete bodies, in order. */
    public static List<Entry> late() {
        List<Entry> list = new ArrayList<>(TIDY);
        list.add(new Entry(new LoadElimination(), "before bounds checks: loaded arrays and lengths become one value"));
        list.add(
                new Entry(new ScalarReplacement(), "after loads: references that lay in other objects are direct now"));
        list.add(new Entry(new GlobalValueNumbering(), "after loads: what is computed from them is equal now"));
        list.add(new Entry(new BoundsCheckElimination(), "before inversion: conditions still dominate the body"));
        list.addAll(TIDY);
        list.add(new Entry(new LoopInversion(), "before motion: the body then runs once for each entry"));
        list.add(new Entry(new LoopInvariantCodeMotion(), "after inversion: its preheaders"));
        list.add(new Entry(new GlobalValueNumbering(), "after motion: moved values meet equal ones"));
        list.add(new Entry(new BoundsCheckElimination(), "after motion: lengths and indices are fewer values"));
        list.add(new Entry(
                new StrengthReduction(), "after bounds checks: products and remainders tell more than shifts"));
        list.addAll(TIDY);
        return list;
    }

    /** Runs the passes of the list that are not disabled. */
    public void run(List<Entry> entries, Graph graph, PassContext context) {
        for (Entry entry : entries) {
            run(entry.pass(), graph, context);
        }
    }

    /** Runs one pass unless it is disabled, or found nothing to do in this very graph before. */
    public void run(Pass pass, Graph graph, PassContext context) {
        History history = histories.computeIfAbsent(graph, g -> new History());
        if (!history.isSettled(pass, context)) {
            boolean changed = run(pass.name(), graph, context, () -> pass.run(graph, context));
            history.applied(pass, context, changed);
        }
    }

    /**
     * The types that flow through the program, unless the analysis is disabled. Between the early passes, which make them
     * precise, and inlining, which profits.
     */
    FlowTypes propagate(Supplier<FlowTypes> analysis) {
        if (plan.disabled().contains(TYPE_PROPAGATION)) {
            return FlowTypes.DECLARED;
        }
        long start = System.nanoTime();
        FlowTypes types = analysis.get();
        nanosByPass.merge(TYPE_PROPAGATION, System.nanoTime() - start, Long::sum);
        return types;
    }

    /** Expands calls in one method unless inlining is disabled; tells whether there were any. */
    boolean expand(Inlining inlining, Graph graph, PassContext context) {
        return runAnew(graph, context, () -> inlining.expand(graph));
    }

    /** Expands the calls in one method that box numbers unless inlining is disabled. */
    void expandBoxing(Inlining inlining, Graph graph, PassContext context) {
        runAnew(graph, context, () -> inlining.expandBoxing(graph));
    }

    /** Inlining depends on other graphs too, so it is never known to have nothing to do. */
    private boolean runAnew(Graph graph, PassContext context, BooleanSupplier inlining) {
        boolean changed = run(INLINING, graph, context, inlining);
        if (changed) {
            histories.remove(graph);
        }
        return changed;
    }

    private boolean run(String name, Graph graph, PassContext context, BooleanSupplier pass) {
        if (plan.disabled().contains(name) || applications.get() >= plan.limit()) {
            return false;
        }
        int number = applications.incrementAndGet();
        long start = System.nanoTime();
        boolean changed = Work.run(name, graph.method(), () -> {
            boolean better = pass.getAsBoolean();
            if (better) {
                // A check or branch that went may have been the only way to a block; no pass leaves such blocks behind.
                Cfg.removeUnreachable(graph);
            }
            return better;
        });
        long nanos = System.nanoTime() - start;
        nanosByPass.merge(name, nanos, Long::sum);
        if (verify) {
            Work.run(name, graph.method(), () -> Verifier.check(graph, name, context.types(graph)));
        }
        listener.applied(new PassApplication(number, name, graph.method(), changed, nanos), graph);
        return changed;
    }

    /** How many times a pass was applied to a method so far. */
    public int applications() {
        return applications.get();
    }

    /** Time spent so far in each pass by all threads together, in nanoseconds, in the order of first use. */
    public Map<String, Long> nanosByPass() {
        Map<String, Long> inOrder = new LinkedHashMap<>();
        for (String name : plan.names()) {
            Long nanos = nanosByPass.get(name);
            if (nanos != null) {
                inOrder.put(name, nanos);
            }
        }
        return inOrder;
    }

    /** The names that can be disabled, in order of first use. */
    public static List<String> names() {
        return PassPlan.standard().names();
    }
}
