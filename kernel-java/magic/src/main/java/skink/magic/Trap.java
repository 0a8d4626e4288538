package skink.magic;

/** The two ways from a process into the kernel; one instruction each. All registers but the results' are kept. */
public final class Trap {
    private Trap() {}

    /** A kernel call: {@code int 0x90} with EAX = number; returns EAX. */
    public static int kernelCall(int number) {
        return (int) Machine.current().cpu("kernelCall", number);
    }

    /** A message primitive: {@code int 0x91} with EAX = primitive, EDX = peer; returns EAX in the low word, EDX in the high. */
    public static long message(int primitive, int peer) {
        return Machine.current().cpu("message", primitive, peer);
    }
}
