package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.ReferenceFacts;
import skink.compiler.ssa.Value;
import skink.compiler.world.Field;

/**
 * Moves what a loop computes anew each time with the same result in front of the loop.
 *
 * <p>Arithmetic may move from anywhere in the loop, loads if nothing in the loop can change the place and the access is
 * known to be safe. A check moves only if it is sure to be reached on every entry before anything that could be noticed: it
 * stands in the straight run of code at the header, behind nothing but what moved as well. Cheap operations move only with
 * what needs them: a register is worth more than an addition.
 */
public final class LoopInvariantCodeMotion implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        Dominators dominators = new Dominators(graph);
        boolean changed = false;
        ReferenceFacts facts = new ReferenceFacts(graph, dominators, context.types(graph));
        for (Loops.Loop loop : new Loops(graph, dominators).innermostFirst()) {
            changed |= new Motion(loop, facts).run();
        }
        return changed;
    }

    /** The work on one loop. */
    private static final class Motion {
        private final Loops.Loop loop;
        private final MemoryEffects effects;
        private final ReferenceFacts facts;
        private final Block target;
        private final Set<Value> invariant = new HashSet<>();
        private boolean changed;

        Motion(Loops.Loop loop, ReferenceFacts facts) {
            this.loop = loop;
            this.facts = facts;
            this.effects = MemoryEffects.of(loop.blocks);
            this.target = preheader();
        }

        /** The block that leads to the header and nowhere else from outside, or null if there is none. */
        private Block preheader() {
            Block result = null;
            for (Block pred : loop.header.preds()) {
                if (!loop.contains(pred)) {
                    if (result != null || pred.kind() != Block.Kind.GOTO) {
                        return null;
                    }
                    result = pred;
                }
            }
            return result;
        }

        boolean run() {
            if (target == null) {
                return false;
            }
            straightRun();
            boolean again = true;
            while (again) {
                again = false;
                for (Block block : loop.blocks) {
                    for (Value value : new ArrayList<>(block.values())) {
                        if (!invariant.contains(value) && isInvariant(value) && isSafeAnywhere(value)) {
                            invariant.add(value);
                            again = true;
                            if (isWorthMoving(value)) {
                                move(value);
                            }
                        }
                    }
                }
            }
            return changed;
        }

        /** Moves checks and loads from the start of the loop as long as nothing noticeable stays behind before them. */
        private void straightRun() {
            Block block = loop.header;
            Set<Block> seen = new HashSet<>();
            while (seen.add(block)) {
                for (Value value : new ArrayList<>(block.values())) {
                    boolean moves = isInvariant(value)
                            && !Cfg.endsTry(value)
                            && (isGuard(value) || isLoad(value) || value.op().isFloating());
                    if (moves && (value.op() == Op.PARAM || value.op() == Op.PHI)) {
                        continue;
                    }
                    if (moves) {
                        invariant.add(value);
                        if (isGuard(value) || isWorthMoving(value)) {
                            move(value);
                        }
                    } else if (!value.op().isFloating() && value.op().effect() != Op.Effect.READ) {
                        return;
                    }
                }
                boolean goesOn = block.kind() == Block.Kind.GOTO
                        && loop.contains(block.succ(0))
                        && block.succ(0).preds().size() == 1;
                if (!goesOn) {
                    return;
                }
                block = block.succ(0);
            }
        }

        private static boolean isGuard(Value value) {
            return value.op().effect() == Op.Effect.GUARD;
        }

        /** A load whose place the loop does not change. */
        private boolean isLoad(Value value) {
            return switch (value.op()) {
                case GET_FIELD, GET_STATIC ->
                    !value.aux(Field.class).isVolatile() && !effects.mayChange(value.op(), value.aux());
                case ARRAY_LOAD -> !effects.mayChange(value.op(), value.aux());
                default -> false;
            };
        }

        private boolean isInvariant(Value value) {
            if (value.op() == Op.PHI || value.op() == Op.EXCEPTION) {
                return false;
            }
            for (Value arg : value.args()) {
                if (loop.contains(arg.block()) && !invariant.contains(arg)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Whether the value may be computed in front of the loop even if the loop would not have come to it. A branch in the
         * loop may have told that a reference is not null or has the type: what an access relies on must be sure there.
         */
        private boolean isSafeAnywhere(Value value) {
            return switch (value.op()) {
                case GET_STATIC -> isLoad(value);
                case GET_FIELD -> isLoad(value) && isSafeInFront(value);
                case ARRAY_LENGTH -> isSafeInFront(value);
                case ARRAY_LOAD -> isLoad(value) && isCheckedFor(value.arg(1), value.arg(0)) && isSafeInFront(value);
                case DIV, REM ->
                    value.kind().isFloating()
                            || value.arg(1).op() == Op.ZERO_CHECK
                            || Simplifier.isConstant(value.arg(1));
                default -> value.op().isFloating();
            };
        }

        private boolean isSafeInFront(Value access) {
            return facts.whatIsMissing(access, target, Integer.MAX_VALUE) == null;
        }

        private static boolean isCheckedFor(Value index, Value array) {
            return index.op() == Op.BOUNDS_CHECK
                    && index.arg(1).op() == Op.ARRAY_LENGTH
                    && index.arg(1).arg(0) == array;
        }

        private static boolean isWorthMoving(Value value) {
            return switch (value.op()) {
                case MUL,
                        DIV,
                        REM,
                        SQRT,
                        I2D,
                        I2F,
                        L2D,
                        L2F,
                        D2I,
                        F2I,
                        D2L,
                        F2L,
                        F2D,
                        D2F,
                        INSTANCEOF,
                        ARRAY_LENGTH,
                        GET_FIELD,
                        GET_STATIC,
                        ARRAY_LOAD,
                        BIT_COUNT,
                        LEADING_ZEROS,
                        TRAILING_ZEROS,
                        MUL_WIDE_UNSIGNED -> true;
                case ADD, SUB, NEG -> value.kind().isFloating();
                default -> false;
            };
        }

        private void move(Value value) {
            for (Value arg : List.copyOf(value.args())) {
                if (loop.contains(arg.block())) {
                    move(arg);
                }
            }
            value.block().detach(value);
            target.append(value);
            changed = true;
        }
    }
}
