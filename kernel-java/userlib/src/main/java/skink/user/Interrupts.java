package skink.user;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;

/**
 * A driver's hooks on interrupt lines; which lines it may hook is in its privileges.
 *
 * <pre>{@code
 * Interrupts.hook(0, 8, 0);
 * Interrupts.open(0);
 * while (true) {
 *     Ipc.receive(Endpoint.ANY);
 *     if (Interrupts.areTold() && Interrupts.hasTold(0)) {
 *         // serve the device, then
 *         Interrupts.open(0);
 *     }
 * }
 * }</pre>
 *
 * <p>Each call returns 0 or an {@link Errno}; {@link KernelCall#IRQCTL} tells which. Ids of hooks are 0 to 31.
 */
public final class Interrupts {
    private Interrupts() {}

    /** Makes a hook on a line, closed; {@code policy}: a set of {@link KernelCall#IRQ_REOPENS}, {@link KernelCall#IRQ_OF_PCI}. */
    public static int hook(int id, int line, int policy) {
        return KernelCalls.interruptControl(KernelCall.IRQ_HOOK, id, line, policy);
    }

    public static int unhook(int id) {
        return KernelCalls.interruptControl(KernelCall.IRQ_UNHOOK, id, 0, 0);
    }

    /** Lets the hook be told once: at first, and whenever its device has been served. */
    public static int open(int id) {
        return KernelCalls.interruptControl(KernelCall.IRQ_OPEN, id, 0, 0);
    }

    public static int close(int id) {
        return KernelCalls.interruptControl(KernelCall.IRQ_CLOSE, id, 0, 0);
    }

    /** Whether the message just received tells of interrupts. */
    public static boolean areTold() {
        return Message.IN.source() == Endpoint.HARDWARE && Ipc.isFromKernel() && Ipc.primitive() == Primitive.NOTIFY;
    }

    /** Whether that message tells of this hook. */
    public static boolean hasTold(int id) {
        return (Message.IN.word(0) >>> id & 1) != 0;
    }
}
