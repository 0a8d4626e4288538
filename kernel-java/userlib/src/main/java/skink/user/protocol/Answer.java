package skink.user.protocol;

import skink.abi.ipc.Errno;
import skink.user.Ipc;
import skink.user.Message;

/** How requests are answered that were not answered at once. Never waits: an answer that nobody waits for is dropped. */
public final class Answer {
    private Answer() {}

    /**
     * Sends {@link Message#OUT} as the answer; what lies behind its words is cleared.
     *
     * @return whether the caller still waited
     */
    public static boolean send(int caller, int words) {
        Message.OUT.type(Errno.OK).clearFrom(words);
        return Ipc.sendNb(caller) == Errno.OK;
    }

    /** Answers with an {@link Errno} that the protocol names for the request. */
    public static boolean refuse(int caller, int error) {
        if (error >= Errno.OK) {
            throw new IllegalArgumentException(error + " is no error");
        }
        Message.OUT.type(error).clearFrom(0);
        return Ipc.sendNb(caller) == Errno.OK;
    }
}
