package skink.tests.hostile;

/**
 * The snippets that should fault, and how.
 *
 * <p>The numbers of those with a certain vector are consecutive; so are those of the others, of which some do not fault at
 * all, depending on registers.
 */
final class Instructions {
    private static final int GENERAL_PROTECTION = 13;
    private static final int BREAKPOINT = 3;
    private static final int OVERFLOW = 4;
    private static final int VECTORS = 256;

    /** Privileged: general protection, whatever the registers hold. */
    private static final int[][] PRIVILEGED = {
        {0xF4}, // hlt
        {0xFA}, // cli
        {0xFB}, // sti
        {0xEC}, // in al, dx
        {0xED}, // in eax, dx
        {0xEE}, // out dx, al
        {0xEF}, // out dx, eax
        {0xE4, 0x64}, // in al, 0x64
        {0xE6, 0xF4}, // out 0xf4, al: the debug exit
        {0x0F, 0x20, 0xC0}, // mov eax, cr0
        {0x0F, 0x20, 0xD8}, // mov eax, cr3
        {0x0F, 0x22, 0xC0}, // mov cr0, eax
        {0x0F, 0x22, 0xD8}, // mov cr3, eax
        {0x0F, 0x22, 0xE0}, // mov cr4, eax
        {0x0F, 0x21, 0xF8}, // mov eax, dr7
        {0x0F, 0x23, 0xF8}, // mov dr7, eax
        {0x0F, 0x01, 0x13}, // lgdt [ebx]
        {0x0F, 0x01, 0x1B}, // lidt [ebx]
        {0x0F, 0x01, 0xF0}, // lmsw ax
        {0x0F, 0x01, 0x3B}, // invlpg [ebx]
        {0x0F, 0x00, 0xD0}, // lldt ax
        {0x0F, 0x00, 0xD8}, // ltr ax
        {0x0F, 0x06}, // clts
        {0x0F, 0x08}, // invd
        {0x0F, 0x09}, // wbinvd
        {0x0F, 0x30}, // wrmsr
        {0x0F, 0x32}, // rdmsr
        {0x0F, 0x34}, // sysenter
        {0x0F, 0x35} // sysexit
    };

    /** Whatever happens, they come back. */
    private static final int[][] OTHERS = {
        {0x90}, // nop
        {0xCC}, // int3
        {0xCE}, // into
        {0xF1}, // int1
        {0x0F, 0x0B}, // ud2
        {0x0F, 0x05}, // syscall
        {0x0F, 0x07}, // sysret
        {0x0F, 0x01, 0xC1}, // vmcall
        {0x0F, 0x01, 0xC8}, // monitor
        {0x0F, 0x01, 0xD1}, // xsetbv
        {0x0F, 0xAA}, // rsm
        {0x0F, 0xA2}, // cpuid
        {0x0F, 0x31}, // rdtsc
        {0xF7, 0xF1}, // div ecx
        {0xF7, 0xF9}, // idiv ecx
        {0xD4, 0x00}, // aam 0
        {0x62, 0x03}, // bound eax, [ebx]
        {0x8E, 0xD0}, // mov ss, eax
        {0x8E, 0xD8}, // mov ds, eax
        {0x8E, 0xE8}, // mov gs, eax
        {0x0F, 0x00, 0xE0}, // verr ax
        {0x0F, 0x02, 0xC8}, // lar ecx, eax
        {0xEA, 0, 0, 0, 0, 0x08, 0}, // jmp to the kernel's code segment
        {0xEA, 0, 0, 0, 0, 0x10, 0}, // to its data
        {0xEA, 0, 0, 0, 0, 0x30, 0}, // to the task segment
        {0xEA, 0, 0, 0, 0, 0x38, 0}, // to that of double faults
        {0x9A, 0, 0, 0, 0, 0x3B, 0}, // call it
        {0x9A, 0, 0, 0, 0, 0x0B, 0} // call the kernel's code segment
    };

    /** Those that take what they return to from the stack. */
    private static final int[][] RETURNS = {{0xCF}, {0xCB}};

    private final int[] vectors = new int[VECTORS];
    private final int[] privileged = install(PRIVILEGED);
    private final int[] others = install(OTHERS);
    private final int[] returns = install(RETURNS);

    Instructions() {
        for (int i = 0; i < VECTORS; i++) {
            vectors[i] = Gadget.snippet(0xCD, i);
        }
    }

    private static int[] install(int[][] instructions) {
        int[] snippets = new int[instructions.length];
        for (int i = 0; i < snippets.length; i++) {
            snippets[i] = Gadget.snippet(instructions[i]);
        }
        return snippets;
    }

    /** {@code int vector}. */
    int trap(int vector) {
        return vectors[vector];
    }

    /** {@code int} of a vector that is no call's must give the general protection fault, but for two that are open to all. */
    static int faultOf(int vector) {
        return vector == BREAKPOINT || vector == OVERFLOW ? vector : GENERAL_PROTECTION;
    }

    int privileged(Dice dice) {
        return dice.of(privileged);
    }

    static int faultOfPrivileged() {
        return GENERAL_PROTECTION;
    }

    int other(Dice dice) {
        return dice.of(others);
    }

    int returning(Dice dice) {
        return dice.of(returns);
    }
}
