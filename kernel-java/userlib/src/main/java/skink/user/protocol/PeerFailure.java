package skink.user.protocol;

import skink.abi.ipc.Errno;

/** A request that its peer could not be asked, or that it answered with what the protocol does not name. */
public final class PeerFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int error;

    PeerFailure(int peer, int type, int error) {
        super("request 0x" + Integer.toHexString(type) + " to process " + peer + ": error " + error);
        this.error = error;
    }

    /** An {@link Errno}: EDEADSRCDST if the peer is dead, ENOSYS if it does not know the request. */
    public int error() {
        return error;
    }
}
