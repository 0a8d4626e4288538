package skink.kernel.smp;

import skink.magic.Cpu;

/** What a started processor does: work when there is some, sleep otherwise. */
public final class Idle {
    private Idle() {}

    /** Sleeps until an interrupt has been served. Interrupts are off before and after, so none that is pending is missed. */
    public static void untilInterrupt() {
        CrossCall.serve();
        Cpu.stiHlt();
        Cpu.cli();
    }

    /**
     * Never returns. Looking for work and going to sleep are one step for interrupts, so the interrupt that announces
     * work is never missed.
     */
    public static void loop() {
        Processor self = Processors.current();
        while (true) {
            Cpu.cli();
            CrossCall.serve();
            if (!Parallel.runShare(self)) {
                Cpu.stiHlt();
            }
        }
    }
}
