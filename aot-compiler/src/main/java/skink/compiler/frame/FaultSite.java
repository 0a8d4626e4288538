package skink.compiler.frame;

/**
 * An access to memory that finds out whether a reference is null.
 *
 * @param startOffset offset in the method's code of the first byte that belongs to the access
 * @param endOffset offset behind it; no other access is in between
 * @param targetOffset offset of the code that throws, with the registers as they are when the access faults
 */
public record FaultSite(int startOffset, int endOffset, int targetOffset) {
    private static final int LONGEST = 0xFF;

    public FaultSite {
        if (endOffset <= startOffset || endOffset - startOffset > LONGEST) {
            throw new IllegalArgumentException("an access of " + (endOffset - startOffset) + " bytes");
        }
    }

    /** The second word of the site's row in the table {@code faults}. */
    int word() {
        return targetOffset - startOffset << 8 | endOffset - startOffset;
    }
}
