package skink.compiler.frame;

import java.util.List;

/**
 * What the run-time system must know at one return address.
 *
 * @param returnOffset offset in the method's code of the instruction after the call
 * @param landingPadOffset offset of the code that receives an exception thrown by the call, or -1
 * @param referenceOffsets byte offsets from the frame's ESP of the words that hold live references, ascending
 */
public record CallSite(int returnOffset, int landingPadOffset, List<Integer> referenceOffsets) {
    public CallSite {
        referenceOffsets = List.copyOf(referenceOffsets);
    }
}
