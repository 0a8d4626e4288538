package skink.kernel.entry;

import skink.kernel.debug.Panic;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.EntryPoint;
import skink.magic.NoInline;
import skink.runtime.KernelPanic;
import skink.runtime.Stubs;

/** Checks that failed and exceptions that were thrown in kernel code, as {@link KernelPanic} reports them. */
public final class CheckEntry {
    private CheckEntry() {}

    /** Never returns. The parameters are those of {@code KernelPanic.enter}. */
    @EntryPoint("kernel_panic")
    @NoInline
    public static void failed(int kind, int first, int second, String text, String detail) {
        Address stackPointer = Cpu.stackPointer();
        Address pc = Stubs.returnPc();
        switch (kind) {
            case KernelPanic.NULL_POINTER -> Panic.atCheck("null-pointer", null, null, pc, stackPointer);
            case KernelPanic.ARRAY_INDEX -> Panic.atIndex("array-index", first, second, pc, stackPointer);
            case KernelPanic.ARITHMETIC -> Panic.atCheck("arithmetic", "division by zero", null, pc, stackPointer);
            case KernelPanic.CLASS_CAST -> Panic.atCheck("class-cast", null, null, pc, stackPointer);
            case KernelPanic.ARRAY_STORE -> Panic.atCheck("array-store", null, null, pc, stackPointer);
            default -> Panic.atCheck("thrown", text, detail, pc, stackPointer);
        }
    }
}
