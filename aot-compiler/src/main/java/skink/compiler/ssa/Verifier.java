package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that a graph is well formed; run between passes in tests and on demand.
 *
 * <p>What holds of every graph, besides I1 (use lists) and I2 (parallel edges):
 *
 * <ul>
 *   <li>V1: edges stand on both sides equally often, among blocks of the list; the entry has no predecessor.
 *   <li>V2: each kind of block has the control and the number of successors that {@link Block.Kind} tells.
 *   <li>V3: phis come first in a block and have one argument per predecessor; parameters are in the entry.
 *   <li>V4: a value's aux, arguments and result are of the kinds that {@link Op} tells.
 *   <li>V5: a definition dominates its uses; a phi's argument dominates the end of the predecessor it stands for.
 *   <li>V6: a TRY block ends with a value that may throw and has no other; its landing pad has no other predecessor
 *       and alone starts with EXCEPTION; the throwing value is not used where control came through the pad.
 *   <li>V7: every block can be reached.
 *   <li>V8: where an access, an array length or a call with a receiver stands, its object is not null and of a type that
 *       has the member, by what the reference is or by a branch or check that dominates ({@link ReferenceFacts}). Checked only with
 *       the types of the world at hand.
 * </ul>
 */
public final class Verifier {
    private final Graph graph;
    private final List<String> faults = new ArrayList<>();
    private final Map<Value, Integer> indexInBlock = new IdentityHashMap<>();
    private Dominators dominators;

    private final StaticTypes types;

    private Verifier(Graph graph, StaticTypes types) {
        this.graph = graph;
        this.types = types;
    }

    /** What is wrong, one sentence each, each with the number of the rule; empty if nothing is. */
    public static List<String> faults(Graph graph) {
        return new Verifier(graph, null).run();
    }

    /** As above, V8 included; {@code types} are those of this graph as it is now. */
    public static List<String> faults(Graph graph, StaticTypes types) {
        return new Verifier(graph, types).run();
    }

    /** Throws {@link IllegalStateException} with the faults and the graph's text if there are any. */
    public static void check(Graph graph, String after) {
        require(faults(graph), graph, after);
    }

    /** As above, V8 included; {@code types} are those of this graph as it is now. */
    public static void check(Graph graph, String after, StaticTypes types) {
        require(faults(graph, types), graph, after);
    }

    private static void require(List<String> faults, Graph graph, String after) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("after " + after + ":\n" + String.join("\n", faults) + "\n"
                    + GraphPrinter.print(graph, String::valueOf, false));
        }
    }

    private List<String> run() {
        for (Block block : graph.blocks()) {
            List<Value> values = block.values();
            for (int i = 0; i < values.size(); i++) {
                if (indexInBlock.put(values.get(i), i) != null || values.get(i).block() != block) {
                    fault("V1", block, values.get(i) + " is in more than one place");
                }
            }
        }
        checkEdges();
        if (!faults.isEmpty()) {
            return faults;
        }
        dominators = new Dominators(graph);
        for (Block block : graph.blocks()) {
            if (!dominators.isReachable(block)) {
                fault("V7", block, "cannot be reached");
            }
            checkExit(block);
            checkPhis(block);
            checkTry(block);
            block.values().forEach(this::checkValue);
        }
        if (faults.isEmpty()) {
            graph.blocks().forEach(this::checkDominance);
        }
        if (faults.isEmpty() && types != null) {
            checkReferences();
        }
        return faults;
    }

    private void fault(String rule, Object where, String what) {
        faults.add(rule + ": " + where + " " + what);
    }

    private void checkEdges() {
        Set<Block> listed = new HashSet<>(graph.blocks());
        if (listed.size() != graph.blocks().size()) {
            fault("V1", "the block list", "has a block twice");
        }
        if (!graph.entry().preds().isEmpty()) {
            fault("V1", graph.entry(), "is the entry and has a predecessor");
        }
        for (Block block : graph.blocks()) {
            for (Block succ : block.succs()) {
                if (!listed.contains(succ)) {
                    fault("V1", block, "leads to " + succ + " outside of the graph");
                }
                if (Collections.frequency(block.succs(), succ) != Collections.frequency(succ.preds(), block)) {
                    fault("V1", block, "and " + succ + " disagree about their edges");
                }
            }
            for (Block pred : block.preds()) {
                if (!listed.contains(pred) || !pred.succs().contains(block)) {
                    fault("V1", block, "has predecessor " + pred + ", which does not lead to it");
                }
            }
        }
    }

    private void checkExit(Block block) {
        int succs = block.succs().size();
        Kind control = block.control() == null ? Kind.VOID : block.control().kind();
        Kind result = graph.method() == null
                ? control
                : Kind.ofDescriptor(graph.method().returnDescriptor());
        boolean right =
                switch (block.kind()) {
                    case GOTO -> succs == 1 && block.control() == null;
                    case IF -> succs == 2 && control == Kind.INT;
                    case SWITCH -> succs == block.switchKeys().length + 1 && control == Kind.INT;
                    case TRY -> succs == 2 && block.control() == null && block.succ(0) != block.succ(1);
                    case RETURN -> succs == 0 && control == result;
                    case THROW -> succs == 0 && control == Kind.REF;
                    case UNREACHABLE -> succs == 0 && block.control() == null;
                };
        if (!right) {
            fault(
                    "V2",
                    block,
                    "of kind " + block.kind() + " has control " + block.control() + " and successors " + block.succs());
        }
        if (block.control() != null && !block.control().controls().contains(block)) {
            fault("I1", block, "is not among the blocks that " + block.control() + " controls");
        }
    }

    private void checkPhis(Block block) {
        boolean phisOver = false;
        for (Value value : block.values()) {
            if (value.op() != Op.PHI) {
                phisOver = true;
                if (value.op() == Op.PARAM && block != graph.entry()) {
                    fault("V3", value, "is a parameter outside of the entry");
                }
                continue;
            }
            if (phisOver) {
                fault("V3", value, "is a phi after other values");
            }
            if (value.args().size() != block.preds().size()) {
                fault(
                        "V3",
                        value,
                        "has " + value.args().size() + " arguments for "
                                + block.preds().size() + " predecessors");
                continue;
            }
            for (int i = 0; i < block.preds().size(); i++) {
                int first = block.preds().indexOf(block.preds().get(i));
                if (value.arg(i) != value.arg(first)) {
                    fault(
                            "I2",
                            value,
                            "differs on parallel edges from " + block.preds().get(i));
                }
            }
        }
    }

    private void checkTry(Block block) {
        boolean isPad = block.preds().stream().anyMatch(p -> p.kind() == Block.Kind.TRY && p.succ(1) == block);
        if (isPad && block.preds().size() != 1) {
            fault("V6", block, "is a landing pad with several predecessors");
        }
        for (int i = 0; i < block.values().size(); i++) {
            Value value = block.values().get(i);
            if ((value.op() == Op.EXCEPTION) != (isPad && i == 0)) {
                fault("V6", value, "EXCEPTION and the start of a landing pad do not meet");
            }
            boolean last = i == block.values().size() - 1;
            if (block.kind() == Block.Kind.TRY && !last && value.op().mayThrow()) {
                fault("V6", value, "may throw before the end of its TRY block");
            }
        }
        if (block.kind() == Block.Kind.TRY
                && (block.values().isEmpty()
                        || !block.values().get(block.values().size() - 1).op().mayThrow())) {
            fault("V6", block, "is a TRY block without a throwing value at its end");
        }
    }

    private void checkValue(Value value) {
        String fault = OpRules.checkAux(value);
        if (fault == null) {
            fault = OpRules.checkKinds(value);
        }
        if (fault != null) {
            fault("V4", value, value.op() + " " + fault);
        }
        for (Value arg : value.args()) {
            if (!indexInBlock.containsKey(arg)) {
                fault("V5", value, "uses " + arg + ", which is in no block");
            }
            if (Collections.frequency(arg.uses(), value) != Collections.frequency(value.args(), arg)) {
                fault("I1", value, "is not as often among the uses of " + arg + " as it uses it");
            }
        }
        for (Block controlled : value.controls()) {
            if (controlled.control() != value) {
                fault("I1", value, "is listed as control of " + controlled);
            }
        }
        for (Value user : value.uses()) {
            if (!indexInBlock.containsKey(user) || !user.args().contains(value)) {
                fault("I1", value, "has a use " + user + " that does not use it");
            }
        }
    }

    private void checkDominance(Block block) {
        for (Value value : block.values()) {
            for (int i = 0; i < value.args().size(); i++) {
                Value arg = value.arg(i);
                boolean right = value.op() == Op.PHI
                        ? availableAtEnd(arg, block.preds().get(i), block)
                        : availableAt(arg, block, indexInBlock.get(value));
                if (!right) {
                    fault("V5", value, "in " + block + " uses " + arg + " where it is not defined");
                }
            }
        }
        Value control = block.control();
        if (control != null && (!indexInBlock.containsKey(control) || !availableAtEnd(control, block, null))) {
            fault("V5", block, "is controlled by " + control + ", which is not defined there");
        }
    }

    private void checkReferences() {
        ReferenceFacts facts = new ReferenceFacts(graph, dominators, types);
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                String missing = facts.whatIsMissing(value, block, indexInBlock.get(value));
                if (missing != null) {
                    fault("V8", value, value.op() + " " + missing);
                }
            }
        }
    }

    /** Whether {@code value} is defined at the end of {@code pred}, on its edge to {@code target} if that is not null. */
    private boolean availableAtEnd(Value value, Block pred, Block target) {
        if (value.block() == pred) {
            return target == null || target == pred.succ(0) || !endsTry(value);
        }
        return availableAt(value, pred, 0);
    }

    private boolean availableAt(Value value, Block block, int index) {
        Block home = value.block();
        if (home == block) {
            return indexInBlock.get(value) < index;
        }
        if (endsTry(value)) {
            Block normal = home.succ(0);
            return normal.preds().size() == 1 && dominators.dominates(normal, block);
        }
        return dominators.dominates(home, block);
    }

    private static boolean endsTry(Value value) {
        Block home = value.block();
        return home.kind() == Block.Kind.TRY && home.values().get(home.values().size() - 1) == value;
    }
}
