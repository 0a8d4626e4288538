package skink.compiler.subset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.CallGraph.Site;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;

/** What is proved for the kernel over its whole call graph: no recursion, all initialisers evaluated, targets known. */
final class KernelRules {
    private final AnalyzedWorld world;
    private final Violations violations;

    KernelRules(AnalyzedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    void check() {
        world.initTimes().forEach((type, time) -> {
            if (time == ClosedWorld.InitTime.RUN) {
                initializer(type);
            }
        });
        for (Method caller : world.callGraph().callers()) {
            for (Site site : world.callGraph().sites(caller)) {
                if (site.targets().isEmpty()) {
                    violations.atLine(Rule.KERNEL_CALL, caller, site.line(), "the receiver can only be null");
                }
            }
        }
        new CycleSearch().run();
    }

    private void initializer(ClassType type) {
        String file = type.sourceFile() != null ? type.sourceFile() : type.javaName();
        String why = type.javaName() + ": " + world.heap().whyNotAtBuild(type);
        violations.add(Rule.KERNEL_INITIALIZER.at(file, 0, why, world.pathToUse(type)));
    }

    /**
     * Depth-first search for calls that lead back to a method still on the path; each such call is one cycle.
     *
     * <p>A panic does not come back, so calls of the run-time methods that never return are no edges.
     */
    private final class CycleSearch {
        private final Map<Method, Boolean> onPath = new HashMap<>();
        private final Deque<Site> path = new ArrayDeque<>();

        void run() {
            for (Method method : world.reachableMethods()) {
                visit(method);
            }
        }

        private void visit(Method method) {
            if (onPath.putIfAbsent(method, true) != null) {
                return;
            }
            for (Site site : world.callGraph().sites(method)) {
                for (Method target : site.targets()) {
                    RuntimeMethods entry = RuntimeMethods.of(target);
                    if (entry != null && entry.neverReturns()) {
                        continue;
                    }
                    path.push(site);
                    if (Boolean.TRUE.equals(onPath.get(target))) {
                        report(site, target);
                    } else {
                        visit(target);
                    }
                    path.pop();
                }
            }
            onPath.put(method, false);
        }

        /** {@code site}, innermost on the path, calls {@code target}, which is on it. */
        private void report(Site site, Method target) {
            List<String> cycle = new ArrayList<>();
            for (Site step : path) {
                cycle.add(step.text());
                if (step.caller() == target) {
                    break;
                }
            }
            String detail = target.qualifiedName() + " is called again";
            violations.atLine(Rule.KERNEL_RECURSION, site.caller(), site.line(), detail, cycle);
        }
    }
}
