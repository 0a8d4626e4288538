package skink.compiler.opt;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.ReferenceFacts;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.JavaType;

/**
 * Removes null checks and casts that cannot fail where they stand.
 *
 * <p>{@link GlobalValueNumbering} removes a check behind the same check; this one looks into phis and selections, and through
 * the checks that lie between a reference and the branch that tells something about it. All proofs are made on the graph as
 * it came in: each uses only what ran before its check, so removing one spoils none of the others.
 */
public final class ReferenceCheckElimination implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        List<Value> superfluous = new ArrayList<>();
        ReferenceFacts facts = null;
        for (Block block : graph.blocks()) {
            for (int i = 0; i < block.values().size(); i++) {
                Value value = block.values().get(i);
                if (value.op() == Op.NULL_CHECK || value.op() == Op.CHECKCAST) {
                    if (facts == null) {
                        facts = new ReferenceFacts(graph, new Dominators(graph), context.types(graph));
                    }
                    if (isSuperfluous(facts, value, i)) {
                        superfluous.add(value);
                    }
                }
            }
        }
        superfluous.forEach(check -> Cfg.replace(check, check.arg(0)));
        return Cfg.removeUnreachable(graph) || !superfluous.isEmpty();
    }

    private static boolean isSuperfluous(ReferenceFacts facts, Value check, int index) {
        Value reference = check.arg(0);
        if (check.op() == Op.NULL_CHECK) {
            return facts.isNeverNull(reference, check.block(), index);
        }
        JavaType type = check.aux(JavaType.class);
        return facts.isInstance(reference, known -> StaticTypes.isSubtype(known, type), check.block(), index);
    }
}
