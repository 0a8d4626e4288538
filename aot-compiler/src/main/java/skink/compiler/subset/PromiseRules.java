package skink.compiler.subset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Bytecode;
import skink.compiler.world.CallGraph.Site;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;

/**
 * What annotations promise about everything that a method may call: no allocation, no safepoint, the kernel lock.
 *
 * <p>For each promise the call graph is searched from the marked methods. What leads to a throw is not followed, be it a
 * run-time method that never returns or code that makes an exception: it leaves the marked code for good.
 */
final class PromiseRules {
    private static final String NO_ALLOC = "NoAlloc";
    private static final String UNINTERRUPTIBLE = "Uninterruptible";
    private static final String HOLDS_LOCK = "HoldsKernelLock";
    private static final String TAKES_LOCK = "TakesKernelLock";

    private final AnalyzedWorld world;
    private final Violations violations;

    PromiseRules(AnalyzedWorld world, Violations violations) {
        this.world = world;
        this.violations = violations;
    }

    void check() {
        noAllocation(NO_ALLOC, Rule.NO_ALLOC);
        noAllocation(UNINTERRUPTIBLE, Rule.UNINTERRUPTIBLE);
        lockRequired();
        lockTwice();
    }

    private boolean isMarked(Method method, String annotation) {
        return method.isCoveredBy(annotation) && !method.isClassInitializer();
    }

    /** One breach for each call (or allocation) in marked code by which the nearest allocation is reached. */
    private void noAllocation(String annotation, Rule rule) {
        List<Method> marked = new ArrayList<>();
        world.reachableMethods().stream().filter(m -> isMarked(m, annotation)).forEach(marked::add);
        Set<String> reported = new HashSet<>();
        visitReached(marked, (method, path) -> {
            var code = method.node().instructions;
            BitSet runs = world.liveBeforeThrow(method);
            for (int i = runs.nextSetBit(0); i >= 0; i = runs.nextSetBit(i + 1)) {
                String allocated = Allocations.describe(world, code.get(i));
                if (allocated == null && callsAllocator(method, i)) {
                    allocated = "a call of the allocator";
                }
                int line = Bytecode.lineOf(method.node(), i);
                String from = path.isEmpty() ? AnalyzedWorld.position(method, line) : path.get(path.size() - 1);
                if (allocated != null && reported.add(from)) {
                    violations.atLine(rule, method, line, allocated, path);
                }
            }
        });
    }

    private boolean callsAllocator(Method method, int index) {
        return world.callGraph().sites(method).stream()
                .anyMatch(s ->
                        s.instructionIndex() == index && s.targets().stream().anyMatch(Allocations::isAllocator));
    }

    /**
     * Shows every method that the starts may call, themselves included, with the path from a start, innermost first. Calls
     * on the way to a throw are left out, as failed checks are.
     */
    private void visitReached(List<Method> starts, BiConsumer<Method, List<String>> visitor) {
        Map<Method, Site> reachedBy = new LinkedHashMap<>();
        Deque<Method> work = new ArrayDeque<>();
        for (Method start : starts) {
            reachedBy.put(start, null);
            work.add(start);
        }
        while (!work.isEmpty()) {
            Method method = work.remove();
            visitor.accept(method, path(reachedBy, method));
            BitSet runs = world.liveBeforeThrow(method);
            for (Site site : world.callGraph().sites(method)) {
                for (Method target : site.targets()) {
                    boolean isNew = runs.get(site.instructionIndex()) && isFollowed(target);
                    if (isNew && !reachedBy.containsKey(target)) {
                        reachedBy.put(target, site);
                        if (world.reachableMethods().contains(target)) {
                            work.add(target);
                        }
                    }
                }
            }
        }
    }

    private static boolean isFollowed(Method target) {
        RuntimeMethods entry = RuntimeMethods.of(target);
        return !Allocations.isAllocator(target) && (entry == null || !entry.neverReturns());
    }

    private static List<String> path(Map<Method, Site> reachedBy, Method method) {
        List<String> steps = new ArrayList<>();
        for (Site site = reachedBy.get(method); site != null; site = reachedBy.get(site.caller())) {
            steps.add(site.text());
        }
        return steps;
    }

    /** Whoever calls a method that needs the lock needs it too, or takes it. */
    private void lockRequired() {
        for (Method caller : world.callGraph().callers()) {
            if (isMarked(caller, HOLDS_LOCK) || caller.hasMagic(TAKES_LOCK)) {
                continue;
            }
            for (Site site : world.callGraph().sites(caller)) {
                for (Method target : site.targets()) {
                    if (isMarked(target, HOLDS_LOCK)) {
                        violations.atLine(Rule.LOCK_REQUIRED, caller, site.line(), target.qualifiedName());
                    }
                }
            }
        }
    }

    /** Nothing that runs with the lock held leads to a method that takes it. */
    private void lockTwice() {
        List<Method> holders = new ArrayList<>();
        for (Method method : world.reachableMethods()) {
            if (isMarked(method, HOLDS_LOCK) || method.hasMagic(TAKES_LOCK)) {
                holders.add(method);
            }
        }
        visitReached(holders, (method, path) -> {
            for (Site site : world.callGraph().sites(method)) {
                for (Method target : site.targets()) {
                    if (target.hasMagic(TAKES_LOCK)) {
                        violations.atLine(Rule.LOCK_TWICE, method, site.line(), target.qualifiedName(), path);
                    }
                }
            }
        });
    }
}
