package skink.compiler.opt;

import java.util.HashSet;
import java.util.Set;

/**
 * Which passes would find nothing to do in one graph.
 *
 * <p>I1: each settled pass reported no change when it was last applied in {@code context}, and none that was applied since
 * has reported one.
 */
final class History {
    private final Set<String> settled = new HashSet<>();
    private PassContext context;

    boolean isSettled(Pass pass, PassContext now) {
        return now == context && settled.contains(pass.name());
    }

    void applied(Pass pass, PassContext now, boolean changed) {
        if (changed || now != context) {
            settled.clear();
            context = now;
        }
        if (!changed) {
            settled.add(pass.name());
        }
    }
}
