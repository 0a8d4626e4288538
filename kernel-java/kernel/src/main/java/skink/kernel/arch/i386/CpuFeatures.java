package skink.kernel.arch.i386;

import skink.magic.Cpu;

/** What the processor can do, from CPUID leaf 1 (Intel SDM volume 2, CPUID). */
public final class CpuFeatures {
    private static final int TSC = 1 << 4;
    private static final int CMPXCHG8B = 1 << 8;
    private static final int APIC = 1 << 9;
    private static final int APIC_BASE_MSR = 0x1B;
    private static final int APIC_ENABLED = 1 << 11;

    private CpuFeatures() {}

    /** Throws if the processor lacks what compiled kernel code relies on. */
    public static void require() {
        int features = Cpu.cpuidEdx(1);
        if ((features & TSC) == 0) {
            throw new UnsupportedOperationException("the processor has no time stamp counter");
        }
        if ((features & CMPXCHG8B) == 0) {
            throw new UnsupportedOperationException("the processor has no cmpxchg8b");
        }
    }

    /** Whether there is a local APIC, switched on, at its usual address. */
    public static boolean hasLocalApic() {
        if ((Cpu.cpuidEdx(1) & APIC) == 0) {
            return false;
        }
        long base = Cpu.readMsr(APIC_BASE_MSR);
        return (base & APIC_ENABLED) != 0 && (base & ~0xFFFL) == Integer.toUnsignedLong(LocalApic.BASE);
    }
}
