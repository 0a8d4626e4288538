package skink.compiler.opt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import skink.compiler.diag.InternalError;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Verifier;

/**
 * The ordered lists of passes, with the reason for each place.
 *
 * <p>{@code EARLY} makes bodies small before they are inlined elsewhere; {@code LATE} works on bodies that are complete.
 */
public final class PassPipeline {
    /** A pass in the list; {@code because} is the constraint on its place. */
    public record Entry(Pass pass, String because) {}

    private static final List<Entry> TIDY = List.of(
            new Entry(new ConstantFolding(), "first: everything else matches canonical forms"),
            new Entry(new GlobalValueNumbering(), "after folding: equal values look equal"),
            new Entry(new Devirtualization(), "after numbering: receivers are as precise as they get"),
            new Entry(new ConstantFolding(), "conditions that dominating branches decided are constants now"),
            new Entry(new BranchFolding(), "after folding: constant conditions; makes straight-line code longer"),
            new Entry(new CopyPropagation(), "after branch folding: phis lost arguments"),
            new Entry(new DeadCode(), "last: the others leave unused values behind"));

    private static final String INLINING = "Inlining";

    private final Set<String> disabled;
    private final boolean verify;
    private final BiConsumer<String, Graph> dump;
    private final Map<String, Long> nanosByPass = new LinkedHashMap<>();

    /**
     * Leaves out passes whose names are in {@code disabled}; checks the graph after each pass if {@code verify}; gives
     * each pass's name and the graph after it to {@code dump}.
     */
    public PassPipeline(Set<String> disabled, boolean verify, BiConsumer<String, Graph> dump) {
        this.disabled = Set.copyOf(disabled);
        this.verify = verify;
        this.dump = dump;
    }

    /** Passes before inlining, in order. */
    public static List<Entry> early() {
        return TIDY;
    }

    /** Passes after each round of inlining, in order. */
    public static List<Entry> afterInlining() {
        return TIDY;
    }

    /** Passes on complete bodies, in order. */
    public static List<Entry> late() {
        List<Entry> list = new ArrayList<>(TIDY);
        list.add(new Entry(new LoadElimination(), "before bounds checks: loaded arrays and lengths become one value"));
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

    /** Runs one pass unless it is disabled. */
    public void run(Pass pass, Graph graph, PassContext context) {
        run(pass.name(), graph, () -> pass.run(graph, context));
    }

    /** Expands calls in one method unless inlining is disabled; tells whether there were any. */
    boolean expand(Inlining inlining, Graph graph) {
        return run(INLINING, graph, () -> inlining.expand(graph));
    }

    private boolean run(String name, Graph graph, BooleanSupplier pass) {
        if (disabled.contains(name)) {
            return false;
        }
        long start = System.nanoTime();
        boolean changed;
        try {
            changed = pass.getAsBoolean();
            if (changed) {
                // A check or branch that went may have been the only way to a block; no pass leaves such blocks behind.
                Cfg.removeUnreachable(graph);
            }
        } catch (RuntimeException e) {
            throw new InternalError(name, String.valueOf(graph.method()), String.valueOf(e.getMessage()), e);
        }
        nanosByPass.merge(name, System.nanoTime() - start, Long::sum);
        if (verify) {
            Verifier.check(graph, name);
        }
        dump.accept(name, graph);
        return changed;
    }

    /** Time spent so far in each pass, in nanoseconds, in the order of first use. */
    public Map<String, Long> nanosByPass() {
        return new LinkedHashMap<>(nanosByPass);
    }

    /** The names that can be disabled, in order of first use. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        early().forEach(entry -> names.add(entry.pass().name()));
        names.add(INLINING);
        late().forEach(entry -> names.add(entry.pass().name()));
        return names.stream().distinct().toList();
    }
}
