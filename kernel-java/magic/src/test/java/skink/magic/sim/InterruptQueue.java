package skink.magic.sim;

import java.util.BitSet;

/**
 * The vectors of one local APIC: requested, and in service. A request is taken if its class, the upper four bits, is above
 * all in service; an end of interrupt ends the highest in service.
 */
public final class InterruptQueue {
    private static final int NONE = -1;

    private final BitSet requests = new BitSet();
    private final BitSet inService = new BitSet();

    /** A vector is requested; once more changes nothing. */
    public void request(int vector) {
        requests.set(vector);
    }

    /** Whether the processor would be interrupted now. */
    public boolean isReady() {
        return !requests.isEmpty() && (inService.isEmpty() || highest(requests) >>> 4 > highest(inService) >>> 4);
    }

    /** The processor takes the interrupt; its vector. */
    public int take() {
        int vector = highest(requests);
        requests.clear(vector);
        inService.set(vector);
        return vector;
    }

    /** An interrupt ends; its vector, or -1 if none was in service. */
    public int end() {
        int vector = highest(inService);
        if (vector != NONE) {
            inService.clear(vector);
        }
        return vector;
    }

    public boolean hasInService() {
        return !inService.isEmpty();
    }

    private static int highest(BitSet vectors) {
        return vectors.length() - 1;
    }
}
