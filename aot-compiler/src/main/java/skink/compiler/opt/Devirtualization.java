package skink.compiler.opt;

import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.Method;

/** Makes a virtual call direct where the types of the receiver leave one target. */
public final class Devirtualization implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        StaticTypes types = context.types(graph);
        boolean changed = false;
        for (Block block : graph.blocks()) {
            for (Value value : List.copyOf(block.values())) {
                if (value.op() != Op.CALL_VIRTUAL) {
                    continue;
                }
                StaticTypes.Bound receiver = types.of(value.arg(0));
                Method target = receiver == null ? null : context.onlyTarget(value.aux(Method.class), receiver);
                if (target != null) {
                    Value direct = graph.newValue(
                            Op.CALL_DIRECT,
                            value.kind(),
                            target,
                            0,
                            value.position(),
                            value.args().toArray(Value[]::new));
                    Cfg.substitute(value, direct);
                    changed = true;
                }
            }
        }
        return changed;
    }
}
