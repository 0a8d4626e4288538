package skink.compiler.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may call whom in the closed world, before inlining.
 *
 * <p>Every live call, run-time class initialisation included, is a {@link Site}. Targets with no body to compile (stubs,
 * intrinsics, natives) are listed as well; ask the {@link Method}.
 */
public final class CallGraph {
    /**
     * One call.
     *
     * @param caller where it stands
     * @param instructionIndex which instruction it is
     * @param line its source line, or 0
     * @param targets what may run, in order of discovery; empty if the receiver can only be null
     */
    public record Site(Method caller, int instructionIndex, int line, List<Method> targets) {
        public Site {
            targets = List.copyOf(targets);
        }

        /** As a stack trace shows it. */
        public String text() {
            return AnalyzedWorld.position(caller, line);
        }
    }

    private final Map<Method, List<Site>> sites = new LinkedHashMap<>();
    private final Map<Method, List<Site>> callers = new HashMap<>();

    CallGraph(List<Site> all) {
        for (Site site : all) {
            sites.computeIfAbsent(site.caller, k -> new ArrayList<>()).add(site);
            site.targets.forEach(target ->
                    callers.computeIfAbsent(target, k -> new ArrayList<>()).add(site));
        }
    }

    /** The calls in a method, in instruction order. */
    public List<Site> sites(Method caller) {
        return Collections.unmodifiableList(sites.getOrDefault(caller, List.of()));
    }

    /** The calls that may run a method. */
    public List<Site> callersOf(Method target) {
        return Collections.unmodifiableList(callers.getOrDefault(target, List.of()));
    }

    /** Every method that makes a call. */
    public Set<Method> callers() {
        return Collections.unmodifiableSet(sites.keySet());
    }
}
