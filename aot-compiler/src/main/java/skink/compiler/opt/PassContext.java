package skink.compiler.opt;

import java.util.List;
import skink.compiler.ssa.ConcreteTypes;
import skink.compiler.ssa.FlowTypes;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** What passes may ask about the program. */
public record PassContext(ClosedWorld closed, BuildHeap heap, ConcreteTypes concrete, FlowTypes flow) {
    public PassContext(ClosedWorld closed, BuildHeap heap) {
        this(closed, heap, new ConcreteTypes(closed), FlowTypes.DECLARED);
    }

    /** The same program, about which more is known. */
    PassContext with(FlowTypes known) {
        return new PassContext(closed, heap, concrete, known);
    }

    public World world() {
        return closed.world();
    }

    /** Types of the graph as it is now. */
    StaticTypes types(Graph graph) {
        return new StaticTypes(graph, world(), heap, concrete, flow);
    }

    /** The only method that a virtual call on this receiver can run, or null. */
    Method onlyTarget(Method resolved, StaticTypes.Bound receiver) {
        if (!StaticTypes.isSubtype(receiver.type(), resolved.owner())) {
            return null;
        }
        List<Method> targets = closed.targets(resolved, receiver.type());
        if (targets.size() == 1) {
            return targets.get(0);
        }
        if (receiver.exact() && receiver.type() instanceof ClassType type) {
            Method selected = world().select(resolved, type);
            return selected != null && targets.contains(selected) ? selected : null;
        }
        return null;
    }

    /** Whether objects of the two types may be the same object. */
    boolean mayMeet(JavaType a, JavaType b) {
        return StaticTypes.isSubtype(a, b)
                || StaticTypes.isSubtype(b, a)
                || a instanceof ClassType x && x.isInterface()
                || b instanceof ClassType y && y.isInterface();
    }

    /** Whether the value is null on no path that reaches it, as its own operation tells. */
    static boolean isNeverNull(Value value, Graph graph) {
        return StaticTypes.isNeverNull(value, graph.method());
    }
}
