package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.JavaType;

/**
 * Replaces a computation by an equal one that dominates it, and a condition by what a dominating branch tells.
 *
 * <p>The dominator tree is walked from the root with a table from expressions to values; leaving a subtree undoes what it
 * added. Guards take part: after NULL_CHECK(x) the same check is that value, and on the way where {@code x != null} held it
 * is x itself. So are bounds, zero and cast checks. A branch also makes its comparison and the opposite one constants
 * below, and where {@code x == constant} held for an INT, x is that constant.
 */
public final class GlobalValueNumbering implements Pass {
    /** An expression over argument values; commutative operands are in the order of their numbers. */
    private record Key(Op op, Kind kind, Object aux, long auxInt, List<Value> args) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.op == op
                    && key.kind == kind
                    && key.auxInt == auxInt
                    && (key.aux == aux || op == Op.SYMBOL && Objects.equals(key.aux, aux))
                    && key.args.equals(args);
        }

        @Override
        public int hashCode() {
            int auxHash = op == Op.SYMBOL ? aux.hashCode() : System.identityHashCode(aux);
            return ((op.ordinal() * 31 + auxHash) * 31 + Long.hashCode(auxInt)) * 31 + args.hashCode();
        }
    }

    /** Values with more uses are not rewritten below a branch on them. */
    private static final int MAX_USES = 100;

    /** What the table held before. */
    private record Undo(Key key, Object before) {}

    @Override
    public boolean run(Graph graph, PassContext context) {
        return new Walk(graph).run();
    }

    /** The work on one graph. */
    private static final class Walk {
        private final Graph graph;
        private final Dominators dominators;
        /**
         * Values by what they compute; for a condition that is decided, the outcome as a Boolean: few are asked for, and a
         * constant that nobody uses would count as a change of the graph.
         */
        private final Map<Key, Object> table = new HashMap<>();

        private final Deque<Undo> trail = new ArrayDeque<>();
        private boolean changed;

        Walk(Graph graph) {
            this.graph = graph;
            this.dominators = new Dominators(graph);
        }

        boolean run() {
            record Step(Block block, int mark) {}
            Deque<Step> stack = new ArrayDeque<>();
            stack.push(new Step(graph.entry(), -1));
            while (!stack.isEmpty()) {
                Step step = stack.pop();
                if (step.mark >= 0) {
                    undoTo(step.mark);
                    continue;
                }
                stack.push(new Step(step.block, trail.size()));
                enter(step.block);
                List<Block> children = dominators.children(step.block);
                for (int i = children.size() - 1; i >= 0; i--) {
                    stack.push(new Step(children.get(i), -1));
                }
            }
            return Cfg.removeUnreachable(graph) || changed;
        }

        private void undoTo(int mark) {
            while (trail.size() > mark) {
                Undo undo = trail.pop();
                if (undo.before == null) {
                    table.remove(undo.key);
                } else {
                    table.put(undo.key, undo.before);
                }
            }
        }

        private void put(Key key, Object known) {
            trail.push(new Undo(key, table.put(key, known)));
        }

        /** The value that the table has, or null. */
        private Value find(Key key) {
            Object known = table.get(key);
            return known instanceof Boolean holds ? graph.constInt(holds ? 1 : 0) : (Value) known;
        }

        private void enter(Block block) {
            if (block.preds().size() == 1) {
                factsOfEdge(block.preds().get(0), block);
            }
            for (Value value : new ArrayList<>(block.values())) {
                if (value.block() != block || !takesPart(value)) {
                    continue;
                }
                Key key = keyOf(value);
                Value known = find(key);
                if (known != null) {
                    Cfg.replace(value, known);
                    changed = true;
                } else if (!Cfg.endsTry(value)) {
                    put(key, value);
                }
            }
            if (block.kind() == Block.Kind.IF) {
                Value known = find(keyOf(block.control()));
                if (known != null && known != block.control()) {
                    block.setControl(known);
                    changed = true;
                }
            }
        }

        private static boolean takesPart(Value value) {
            return switch (value.op()) {
                case PARAM -> false;
                case CLASS_INIT -> true;
                case PHI -> false;
                default -> value.op().isFloating() || value.op().effect() == Op.Effect.GUARD;
            };
        }

        private void factsOfEdge(Block pred, Block block) {
            if (pred.kind() == Block.Kind.TRY && pred.succ(0) == block) {
                Value last = pred.values().get(pred.values().size() - 1);
                if (takesPart(last)) {
                    put(keyOf(last), last);
                }
            } else if (pred.kind() == Block.Kind.IF && pred.succ(0) != pred.succ(1)) {
                factsOfCondition(pred.control(), pred.succ(0) == block, block);
            } else if (pred.kind() == Block.Kind.SWITCH) {
                int[] keys = pred.switchKeys();
                for (int i = 0; i < keys.length; i++) {
                    if (pred.succ(i) == block) {
                        int key = keys[i];
                        replaceBelow(pred.control(), () -> graph.constInt(key), block);
                    }
                }
            }
        }

        private void factsOfCondition(Value condition, boolean holds, Block block) {
            put(keyOf(condition), holds);
            if (condition.op() == Op.INSTANCEOF && holds) {
                Value object = condition.arg(0);
                put(key(Op.CHECKCAST, Kind.REF, condition.aux(JavaType.class), 0, object), object);
                put(key(Op.NULL_CHECK, Kind.REF, null, 0, object), object);
            } else if (condition.op() == Op.CMP) {
                factsOfComparison(condition, holds);
                boolean equal = condition.aux() == (holds ? Cond.EQ : Cond.NE);
                if (equal && condition.arg(1).op() == Op.CONST_INT) {
                    Value constant = condition.arg(1);
                    replaceBelow(condition.arg(0), () -> constant, block);
                }
            }
        }

        /** Uses of {@code value} where {@code root} dominates become uses of {@code replacement}. */
        private void replaceBelow(Value value, Supplier<Value> replacement, Block root) {
            if (value.uses().size() > MAX_USES) {
                return;
            }
            for (Value user : List.copyOf(value.uses())) {
                for (int i = 0; i < user.args().size(); i++) {
                    Block at = user.op() == Op.PHI ? user.block().preds().get(i) : user.block();
                    if (user.arg(i) == value && dominators.dominates(root, at)) {
                        user.setArg(i, replacement.get());
                        changed = true;
                    }
                }
            }
        }

        private void factsOfComparison(Value v, boolean holds) {
            Value a = v.arg(0);
            Value b = v.arg(1);
            Cond cond = holds ? v.aux(Cond.class) : v.aux(Cond.class).negate();
            boolean floating = a.kind().isFloating();
            if (floating) {
                long unordered = holds ? v.auxInt() : 1 - v.auxInt();
                put(key(Op.CMP, Kind.INT, cond.negate(), 1 - unordered, a, b), false);
                put(key(Op.CMP, Kind.INT, cond, unordered, a, b), true);
                return;
            }
            putBoth(cond, a, b, true);
            putBoth(cond.negate(), a, b, false);
            if (cond == Cond.NE && b.op() == Op.NULL) {
                put(key(Op.NULL_CHECK, Kind.REF, null, 0, a), a);
            }
            if (cond == Cond.NE && Simplifier.isConstant(b, 0)) {
                put(key(Op.ZERO_CHECK, a.kind(), null, 0, a), a);
            }
            if (cond == Cond.BELOW) {
                put(key(Op.BOUNDS_CHECK, Kind.INT, null, 0, a, b), a);
            }
            if (cond == Cond.LT || cond == Cond.GT || cond == Cond.EQ) {
                strictFacts(cond, a, b);
            }
        }

        private void strictFacts(Cond cond, Value a, Value b) {
            if (cond == Cond.EQ) {
                putBoth(Cond.LE, a, b, true);
                putBoth(Cond.GE, a, b, true);
                putBoth(Cond.LT, a, b, false);
                putBoth(Cond.GT, a, b, false);
                return;
            }
            putBoth(Cond.EQ, a, b, false);
            putBoth(Cond.NE, a, b, true);
            putBoth(cond == Cond.LT ? Cond.LE : Cond.GE, a, b, true);
            putBoth(cond == Cond.LT ? Cond.GT : Cond.LT, a, b, false);
        }

        private void putBoth(Cond cond, Value a, Value b, boolean outcome) {
            put(key(Op.CMP, Kind.INT, cond, 0, a, b), outcome);
            put(key(Op.CMP, Kind.INT, cond.swap(), 0, b, a), outcome);
        }

        private static Key key(Op op, Kind kind, Object aux, long auxInt, Value... args) {
            return new Key(op, kind, aux, auxInt, Arrays.asList(args));
        }

        private static Key keyOf(Value value) {
            List<Value> args = new ArrayList<>(value.args());
            boolean commutative =
                    switch (value.op()) {
                        case ADD, MUL, AND, OR, XOR, MUL_WIDE_UNSIGNED -> true;
                        default -> false;
                    };
            if (commutative && args.get(0).id() > args.get(1).id()) {
                args = List.of(args.get(1), args.get(0));
            }
            return new Key(value.op(), value.kind(), value.aux(), value.auxInt(), args);
        }
    }
}
