package skink.kernel.proc;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.KernelCall;

/**
 * Which messages of other processes a process may receive for now: a list of rules, of which the first that fits a message
 * decides.
 *
 * <p>A rule names a source or {@link Endpoint#ANY}, and a type or {@link KernelCall#FILTER_ANY_TYPE}. A name whose process
 * has ended fits nobody.
 */
public final class Filter {
    private final int[] sources = new int[KernelCall.FILTER_RULES];
    private final int[] types = new int[KernelCall.FILTER_RULES];
    private int rules;
    private int accepted;

    Filter() {}

    /**
     * Forgets all rules.
     *
     * @param acceptedRules bit n tells whether what fits rule n may be received; the bit behind the last rule, what fits none
     */
    public void begin(int acceptedRules) {
        rules = 0;
        accepted = acceptedRules;
    }

    /** Adds a rule. Requires that there are fewer than {@link KernelCall#FILTER_RULES}. */
    public void add(int source, int type) {
        sources[rules] = source;
        types[rules] = type;
        rules++;
    }

    /** Whether a message may be received. */
    public boolean accepts(int source, int type) {
        int rule = 0;
        while (rule < rules && !fits(rule, source, type)) {
            rule++;
        }
        return (accepted >>> rule & 1) != 0;
    }

    private boolean fits(int rule, int source, int type) {
        return (sources[rule] == Endpoint.ANY || sources[rule] == source)
                && (types[rule] == KernelCall.FILTER_ANY_TYPE || types[rule] == type);
    }
}
