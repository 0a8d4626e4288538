package skink.compiler.driver;

import java.util.List;
import java.util.stream.Stream;
import skink.compiler.lir.BackEndPass;
import skink.compiler.opt.PassPlan;

/** The names of all optimisations that {@link CompileOptions} can leave out. */
public final class PassNames {
    private PassNames() {}

    /** Those on graphs, then those of the back end, each in order of work. */
    public static List<String> all() {
        return of(PassPlan.standard());
    }

    /** As {@link #all} when the passes on graphs are those of a plan. */
    public static List<String> of(PassPlan plan) {
        return Stream.concat(plan.names().stream(), BackEndPass.names().stream())
                .toList();
    }
}
