package skink.compiler.target.i386;

/**
 * A position in the code of one {@link Assembler}.
 *
 * <p>A label may be used before it is bound. Its byte offset exists only after {@link Assembler#finish}, because
 * branches grow until then; that makes labels the way to remember return addresses, handler entries and line rows.
 */
public final class Label {
    private static final int UNKNOWN = -1;

    private int rawPosition = UNKNOWN;
    private int siteCount;
    private int offset = UNKNOWN;

    /** Whether the label has a place. */
    public boolean isBound() {
        return rawPosition != UNKNOWN;
    }

    /** Final byte offset from the start of the code; only after {@link Assembler#finish}. */
    public int offset() {
        if (offset == UNKNOWN) {
            throw new IllegalStateException(isBound() ? "code is not finished" : "label is not bound");
        }
        return offset;
    }

    void bind(int position, int sitesBefore) {
        if (isBound()) {
            throw new IllegalStateException("label is bound twice");
        }
        rawPosition = position;
        siteCount = sitesBefore;
    }

    /** Position if no branch had grown. */
    int rawPosition() {
        return rawPosition;
    }

    /** Number of sites of variable size before the label. */
    int siteCount() {
        return siteCount;
    }

    void resolve(int finalOffset) {
        offset = finalOffset;
    }

    @Override
    public String toString() {
        return offset != UNKNOWN ? "label@" + offset : isBound() ? "bound label" : "unbound label";
    }
}
