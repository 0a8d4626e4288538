package skink.magic;

/** Operations of the processor that executes them. Each is one or a few instructions; the privileged ones trap in ring 3. */
public final class Cpu {
    private Cpu() {}

    /** Masks interrupts on this processor. */
    public static void cli() {
        Machine.current().cpu("cli");
    }

    /** Allows interrupts on this processor. */
    public static void sti() {
        Machine.current().cpu("sti");
    }

    /** Waits for an interrupt. */
    public static void hlt() {
        Machine.current().cpu("hlt");
    }

    /** {@code sti; hlt} with no instruction between, so that no interrupt slips in before the wait. */
    public static void stiHlt() {
        Machine.current().cpu("stiHlt");
    }

    /** A hint in a spin loop. */
    public static void pause() {
        Machine.current().cpu("pause");
    }

    /** {@code int3}. */
    public static void breakpoint() {
        Machine.current().cpu("breakpoint");
    }

    /** {@code ud2}: an invalid opcode trap. */
    public static void undefined() {
        Machine.current().cpu("undefined");
    }

    /** The time stamp counter. */
    public static long readTsc() {
        return Machine.current().cpu("readTsc");
    }

    /** EFLAGS. */
    public static int flags() {
        return (int) Machine.current().cpu("flags");
    }

    public static int readCr0() {
        return (int) Machine.current().cpu("readCr0");
    }

    public static void writeCr0(int value) {
        Machine.current().cpu("writeCr0", value);
    }

    /** The address of the last page fault. */
    public static int readCr2() {
        return (int) Machine.current().cpu("readCr2");
    }

    public static int readCr3() {
        return (int) Machine.current().cpu("readCr3");
    }

    /** Loads the page directory and drops all non-global TLB entries. */
    public static void writeCr3(int value) {
        Machine.current().cpu("writeCr3", value);
    }

    public static int readCr4() {
        return (int) Machine.current().cpu("readCr4");
    }

    public static void writeCr4(int value) {
        Machine.current().cpu("writeCr4", value);
    }

    /** {@code invlpg}. */
    public static void invalidatePage(Address page) {
        Machine.current().cpu("invalidatePage", page.toInt());
    }

    /** {@code rdmsr}. */
    public static long readMsr(int register) {
        return Machine.current().cpu("readMsr", register);
    }

    /** {@code wrmsr}. */
    public static void writeMsr(int register, long value) {
        Machine.current().cpu("writeMsr", register, value);
    }

    /** EAX of {@code cpuid} with ECX = 0. */
    public static int cpuidEax(int leaf) {
        return (int) Machine.current().cpu("cpuidEax", leaf);
    }

    /** EBX of {@code cpuid} with ECX = 0. */
    public static int cpuidEbx(int leaf) {
        return (int) Machine.current().cpu("cpuidEbx", leaf);
    }

    /** ECX of {@code cpuid} with ECX = 0. */
    public static int cpuidEcx(int leaf) {
        return (int) Machine.current().cpu("cpuidEcx", leaf);
    }

    /** EDX of {@code cpuid} with ECX = 0. */
    public static int cpuidEdx(int leaf) {
        return (int) Machine.current().cpu("cpuidEdx", leaf);
    }

    /** The 4-byte word at FS:offset; FS addresses the data of this processor in the kernel. */
    public static int fsWord(int offset) {
        return (int) Machine.current().cpu("fsWord", offset);
    }

    /** {@code lgdt} of a 6-byte limit and base. */
    public static void loadGdt(Address descriptor) {
        Machine.current().cpu("loadGdt", descriptor.toInt());
    }

    /** {@code lidt} of a 6-byte limit and base. */
    public static void loadIdt(Address descriptor) {
        Machine.current().cpu("loadIdt", descriptor.toInt());
    }

    /** {@code ltr}. */
    public static void loadTaskRegister(int selector) {
        Machine.current().cpu("loadTaskRegister", selector);
    }

    /** Loads FS. */
    public static void loadFs(int selector) {
        Machine.current().cpu("loadFs", selector);
    }

    /** {@code fxsave} to 512 bytes, 16-byte aligned. */
    public static void fxsave(Address area) {
        Machine.current().cpu("fxsave", area.toInt());
    }

    /** {@code fxrstor} from 512 bytes, 16-byte aligned. */
    public static void fxrstor(Address area) {
        Machine.current().cpu("fxrstor", area.toInt());
    }

    /** {@code clts}. */
    public static void clearTaskSwitched() {
        Machine.current().cpu("clearTaskSwitched");
    }

    /** ESP. */
    public static Address stackPointer() {
        return Address.of((int) Machine.current().cpu("stackPointer"));
    }
}
