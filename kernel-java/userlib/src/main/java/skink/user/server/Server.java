package skink.user.server;

import skink.abi.ipc.Errno;
import skink.abi.protocol.InitKind;

/** What a server does besides its protocols; the object is the root of its state. */
public interface Server {
    /**
     * Begins; called once, before everything else.
     *
     * @return 0, or an {@link Errno}: then the process ends
     */
    int initialize(InitKind kind);

    /** The alarm that the server has set is due. */
    default void alarm() {}

    /** Interrupts have come: the set of their hooks. */
    default void interrupts(int hooks) {}

    /** Processes whose signals this server manages have some: to be asked for by GETKSIG. */
    default void signals() {}

    /** A process tells that something has happened. */
    default void notified(int source) {}

    /**
     * Brings the state into a form from which a new version can go on.
     *
     * @return 0, or an {@link Errno}: then nothing is updated
     */
    default int prepareUpdate() {
        return Errno.ENOSYS;
    }

    /** The process is about to end at RS's word. */
    default void terminate() {}

    /** A message has been refused that only the kernel, or RS, may send. */
    default void refused(int source, int type) {}
}
