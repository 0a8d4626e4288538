package skink.abi.ipc;

/** How a received message came: the primitive that carried it in the low bits, and whether the kernel itself sent it. */
public final class ReceiveStatus {
    /** The kernel sent it; nobody else can make this bit. */
    public static final int FROM_KERNEL = 1 << 16;

    private static final int PRIMITIVE_MASK = 0x3F;

    private ReceiveStatus() {}

    /** The {@link Primitive} by which it was sent. */
    public static int primitive(int status) {
        return status & PRIMITIVE_MASK;
    }

    public static boolean isFromKernel(int status) {
        return (status & FROM_KERNEL) != 0;
    }
}
