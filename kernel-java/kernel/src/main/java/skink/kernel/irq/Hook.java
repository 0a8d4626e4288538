package skink.kernel.irq;

import skink.kernel.proc.Privilege;
import skink.magic.HoldsKernelLock;

/** The wish of a process to be told of the interrupts of one line. */
@HoldsKernelLock
public final class Hook {
    /** Whose owner is told; null: nobody has this hook. */
    Privilege privilege;
    /** Its name there: bit {@code id} of the notification's set. */
    int id;

    Line line;
    /** Whether being told does not close it. */
    boolean reopens;
    /** Whether its owner wants to be told now. */
    boolean isOpen;
    /** Whether an edge has come while it was closed. */
    boolean hasMissed;

    /** Behind this one on the line. */
    Hook nextOnLine;
    /** Behind this one among those of the same privilege. */
    Hook nextOfOwner;

    Hook() {}

    /** Its owner has served the device, or begins to care: it may be told. */
    public void open() {
        line.open(this);
    }

    /** Its owner does not want to be told; a level-triggered line is masked until it does. */
    public void close() {
        line.close(this);
    }
}
