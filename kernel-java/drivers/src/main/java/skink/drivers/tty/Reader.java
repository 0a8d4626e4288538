package skink.drivers.tty;

import java.util.Arrays;
import skink.abi.ipc.Errno;

/**
 * A process that waits for what is typed.
 *
 * @param grant where it wants it, if {@code isGranted}; otherwise in its message
 * @param most how many bytes it takes
 */
record Reader(int caller, boolean isGranted, int grant, int most) {
    /** Gives it the first bytes of the buffer; tells whether it has got them. */
    boolean give(Clients clients, int bytes) {
        if (!isGranted) {
            return clients.answerRead(caller, Arrays.copyOf(clients.buffer(), bytes));
        }
        int error = bytes == 0 ? Errno.OK : clients.copyTo(caller, grant, bytes);
        if (error != Errno.OK) {
            clients.refuse(caller, Errno.EFAULT);
            return false;
        }
        return clients.answerReadInto(caller, bytes);
    }
}
