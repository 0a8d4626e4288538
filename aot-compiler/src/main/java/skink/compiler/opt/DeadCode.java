package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Boxing;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Phis;
import skink.compiler.ssa.Value;
import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * Removes values that nothing uses and whose computation nobody can notice.
 *
 * <p>Loads of object memory go, volatile ones stay; raw loads stay, since a device may answer. Checks stay. A new object
 * into which only its own fields are stored is removed with the stores: no one ever reads them. A number that was boxed for
 * nobody is not boxed.
 */
public final class DeadCode implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        boolean changed = Phis.removeDead(graph);
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : graph.blocks()) {
            work.addAll(block.values());
        }
        while (!work.isEmpty()) {
            Value value = work.removeLast();
            if (value.block() == null) {
                continue;
            }
            boolean unseen = value.op() == Op.NEW && value.controls().isEmpty() && isOnlyFilled(value);
            if (unseen) {
                List.copyOf(value.uses()).forEach(store -> remove(store, work));
            }
            if (value.isUnused() && (unseen || isRemovable(value))) {
                remove(value, work);
                changed = true;
            }
        }
        return Cfg.removeUnreachable(graph) || changed;
    }

    private static void remove(Value value, Deque<Value> work) {
        List<Value> args = List.copyOf(value.args());
        Cfg.remove(value);
        work.addAll(args);
    }

    private static boolean isOnlyFilled(Value object) {
        for (Value user : object.uses()) {
            boolean fills = user.op() == Op.PUT_FIELD && user.arg(0) == object && user.arg(1) != object;
            if (!fills) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRemovable(Value value) {
        return switch (value.op()) {
            case PARAM, EXCEPTION, LOAD -> false;
            case GET_FIELD, GET_STATIC -> !value.aux(Field.class).isVolatile();
            case ARRAY_LOAD, REF_TO_ADDRESS, ADDRESS_TO_REF, NEW -> true;
            case CALL_DIRECT -> Boxing.isBoxing(value.aux(Method.class));
            case NEW_ARRAY ->
                Simplifier.isConstant(value.arg(0)) && value.arg(0).auxInt() >= 0;
            default -> value.op().isFloating();
        };
    }
}
