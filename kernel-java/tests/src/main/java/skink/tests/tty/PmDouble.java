package skink.tests.tty;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Servant;
import skink.user.Message;

/**
 * Plays the process manager for the terminal: processes are numbered by their slots; all but the one in
 * {@link Clients#STRANGER}'s place are of session 1 and user 0. It remembers the last signal.
 */
public final class PmDouble {
    /** Asks for the last signal. Words of the answer: group, signal, how many there were. */
    static final int LAST_SIGNAL = 0x401;

    static final int ENDPOINT = Endpoint.of(1, 1);
    /** A group that has ended. */
    static final int NO_GROUP = 999;

    private static final int IDENTITY = 0x905;
    private static final int SIGNAL_GROUP = 0x90C;
    private static final int PID_OF = 0x90E;
    private static final int STRANGER_USER = 5;

    private static int group;
    private static int signal;
    private static int count;

    private PmDouble() {}

    public static void main(String[] args) {
        Servant.serve(PmDouble::answer);
    }

    private static void answer() {
        int first = Message.IN.word(0);
        int second = Message.IN.word(1);
        int type = Message.IN.type();
        Message.OUT.type(Errno.OK).clearFrom(0);
        switch (type) {
            case LAST_SIGNAL -> Message.OUT.word(0, group).word(1, signal).word(2, count);
            case PID_OF -> Message.OUT.word(0, Endpoint.slot(first));
            case IDENTITY -> identity(first);
            case SIGNAL_GROUP -> signal(first, second);
            default -> Message.OUT.type(Errno.ENOSYS);
        }
    }

    private static void identity(int pid) {
        boolean isStranger = pid == Endpoint.slot(Clients.STRANGER);
        Message.OUT
                .word(0, pid)
                .word(1, 1)
                .word(2, pid)
                .word(3, isStranger ? pid : 1)
                .word(4, isStranger ? STRANGER_USER : 0);
    }

    private static void signal(int toGroup, int number) {
        if (toGroup == NO_GROUP) {
            Message.OUT.type(Errno.ESRCH);
        } else {
            group = toGroup;
            signal = number;
            count++;
        }
    }
}
