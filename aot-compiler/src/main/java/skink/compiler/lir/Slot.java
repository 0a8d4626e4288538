package skink.compiler.lir;

/**
 * A cell of the stack frame.
 *
 * @param area which part of the frame
 * @param offset byte offset in that part
 * @param sizeBytes 4 or 8
 */
public record Slot(Area area, int offset, int sizeBytes) implements Operand {
    /** The parts of a frame. */
    public enum Area {
        /** Spilled values of this method; above the outgoing arguments. */
        SPILL,
        /** Stack parameters of this method, in the caller's frame. */
        INCOMING,
        /** Stack arguments of the calls that this method makes; offset 0 is at ESP. */
        OUTGOING
    }

    @Override
    public String toString() {
        return switch (area) {
            case SPILL -> "spill[" + offset + "]";
            case INCOMING -> "in[" + offset + "]";
            case OUTGOING -> "out[" + offset + "]";
        };
    }
}
