package skink.compiler.ssa;

/** The processor operations behind {@code skink.magic}, as the back end sees them; see the Java method of that name. */
public enum MagicOp {
    CLI(Kind.VOID),
    STI(Kind.VOID),
    HLT(Kind.VOID),
    STI_HLT(Kind.VOID),
    PAUSE(Kind.VOID),
    BREAKPOINT(Kind.VOID),
    UNDEFINED(Kind.VOID),
    READ_TSC(Kind.LONG),
    FLAGS(Kind.INT),
    READ_CR0(Kind.INT),
    WRITE_CR0(Kind.VOID),
    READ_CR2(Kind.INT),
    READ_CR3(Kind.INT),
    WRITE_CR3(Kind.VOID),
    READ_CR4(Kind.INT),
    WRITE_CR4(Kind.VOID),
    INVALIDATE_PAGE(Kind.VOID),
    READ_MSR(Kind.LONG),
    WRITE_MSR(Kind.VOID),
    CPUID_EAX(Kind.INT),
    CPUID_EBX(Kind.INT),
    CPUID_ECX(Kind.INT),
    CPUID_EDX(Kind.INT),
    FS_WORD(Kind.INT),
    LOAD_GDT(Kind.VOID),
    LOAD_IDT(Kind.VOID),
    LOAD_TASK_REGISTER(Kind.VOID),
    LOAD_FS(Kind.VOID),
    FXSAVE(Kind.VOID),
    FXRSTOR(Kind.VOID),
    CLEAR_TASK_SWITCHED(Kind.VOID),
    STACK_POINTER(Kind.INT),
    IN8(Kind.INT),
    IN16(Kind.INT),
    IN32(Kind.INT),
    OUT8(Kind.VOID),
    OUT16(Kind.VOID),
    OUT32(Kind.VOID),
    /** (number) → error. */
    KERNEL_CALL(Kind.INT),
    /** (primitive, peer) → LONG error and, in its high word, receive status. */
    MESSAGE(Kind.LONG),
    FENCE_FULL(Kind.VOID),
    FENCE_ACQUIRE(Kind.VOID),
    FENCE_RELEASE(Kind.VOID),
    /** (address, expected, replacement) → old. */
    COMPARE_AND_EXCHANGE(Kind.INT),
    /** (address, LONG expected, LONG replacement) → LONG old. */
    COMPARE_AND_EXCHANGE8(Kind.LONG),
    /** (address, value) → old. */
    EXCHANGE(Kind.INT),
    /** (address, delta) → old. */
    FETCH_AND_ADD(Kind.INT),
    /** (address) → word. */
    LOAD_ACQUIRE(Kind.INT),
    /** (address, value). */
    STORE_RELEASE(Kind.VOID),
    /** (destination, source, bytes): ascending, {@code rep movs}. */
    COPY(Kind.VOID),
    /** (destination, byte value, bytes): {@code rep stos}. */
    FILL(Kind.VOID);

    private final Kind result;

    MagicOp(Kind result) {
        this.result = result;
    }

    public Kind result() {
        return result;
    }
}
