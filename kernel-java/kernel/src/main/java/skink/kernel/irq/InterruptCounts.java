package skink.kernel.irq;

import skink.kernel.lock.AtomicWord;
import skink.magic.HoldsKernelLock;

/** How many interrupts of devices there were, and how many that nobody had asked for. All counts wrap around. */
public final class InterruptCounts {
    private static int hooked;
    private static int unhooked;
    private static final AtomicWord OF_LOCAL_APIC = new AtomicWord();
    private static final AtomicWord OF_PIC = new AtomicWord();

    private InterruptCounts() {}

    @HoldsKernelLock
    static void count(boolean isHooked) {
        if (isHooked) {
            hooked++;
        } else {
            unhooked++;
        }
    }

    /** A local APIC had an interrupt to deliver, and then none. */
    public static void countSpuriousOfLocalApic() {
        OF_LOCAL_APIC.getAndAdd(1);
    }

    /** The same of an 8259. */
    public static void countSpuriousOfPic() {
        OF_PIC.getAndAdd(1);
    }

    /** Interrupts of lines that had hooks. */
    @HoldsKernelLock
    public static int hooked() {
        return hooked;
    }

    /** Interrupts of lines that had none any more. */
    @HoldsKernelLock
    public static int unhooked() {
        return unhooked;
    }

    public static int spuriousOfLocalApic() {
        return OF_LOCAL_APIC.get();
    }

    public static int spuriousOfPic() {
        return OF_PIC.get();
    }
}
