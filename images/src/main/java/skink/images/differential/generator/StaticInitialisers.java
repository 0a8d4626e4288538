package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Classes whose initialisers show when they run: on the first use of a static member, and once. */
final class StaticInitialisers implements Declarations {
    private record Holder(String name, String type, boolean isInterface) {}

    private final Workshop w;
    private final List<Holder> holders = new ArrayList<>();

    StaticInitialisers(Workshop w) {
        this.w = w;
    }

    @Override
    public void declare() {
        for (int i = 1 + w.below(3); i > 0; i--) {
            holders.add(new Holder(w.name("S"), w.type(), w.oneIn(4)));
        }
    }

    @Override
    public List<SourceNode> members(Scope statics) {
        List<SourceNode> nodes = new ArrayList<>();
        for (Holder holder : holders) {
            nodes.add(text(holder, statics));
            Scope.Access access = holder.isInterface ? Scope.Access.FINAL : Scope.Access.STATIC;
            statics.declare(holder.name + ".v", holder.type, access);
        }
        return nodes;
    }

    private SourceNode text(Holder holder, Scope statics) {
        w.allow(10);
        Place at = Place.body(new Scope(statics), 2, 0, null);
        if (holder.isInterface) {
            return w.fill(
                    Types.MEMBER,
                    "\ninterface " + holder.name + " {\nint TRACE = trace(" + w.below(100) + ", 1);\n" + holder.type
                            + " v = #;\n}\n",
                    at,
                    holder.type);
        }
        return w.fill(
                Types.MEMBER,
                "\nstatic class " + holder.name + " {\nstatic " + holder.type + " v = #;\nstatic {\nshow(\"init "
                        + holder.name + "\");\n#}\n}\n",
                at,
                holder.type,
                w.block(at));
    }
}
