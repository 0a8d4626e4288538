package skink.drivers.tty;

import skink.abi.ipc.Errno;

/** A process that waits until what it has to say is taken: bytes of its message, or of its memory by a grant, or nothing. */
final class Writer {
    /** So much is copied at a time, so that copies are few. */
    private static final int BATCH = 512;

    private enum Kind {
        WRITE,
        WRITE_FROM,
        DRAIN
    }

    final int caller;
    private final Kind kind;
    private final byte[] data;
    private final int grant;
    private final int total;
    private int done;

    private Writer(int caller, Kind kind, byte[] data, int grant, int total) {
        this.caller = caller;
        this.kind = kind;
        this.data = data;
        this.grant = grant;
        this.total = total;
    }

    static Writer ofBytes(int caller, byte[] data) {
        return new Writer(caller, Kind.WRITE, data, 0, data.length);
    }

    static Writer ofGrant(int caller, int grant, int bytes) {
        return new Writer(caller, Kind.WRITE_FROM, null, grant, bytes);
    }

    /** One that waits until all who came before have been served and everything has been sent. */
    static Writer ofNothing(int caller) {
        return new Writer(caller, Kind.DRAIN, null, 0, 0);
    }

    /** Writes as much as there is room for; tells whether the process need not wait any longer, and has been answered. */
    boolean advance(Output output, Transmitter transmitter, Clients clients) {
        if (kind == Kind.DRAIN) {
            return transmitter.isIdle() && answered(clients);
        }
        while (done < total && output.room() >= Math.min(total - done, BATCH)) {
            int error = kind == Kind.WRITE ? writeBytes(output) : writeGranted(output, clients);
            if (error != Errno.OK) {
                return done > 0 ? answered(clients) : refused(clients);
            }
            transmitter.start();
        }
        return done == total && answered(clients);
    }

    private int writeBytes(Output output) {
        done = output.write(data, done, total);
        return Errno.OK;
    }

    private int writeGranted(Output output, Clients clients) {
        int bytes = Math.min(total - done, Math.min(output.room(), clients.buffer().length));
        int error = clients.copyFrom(caller, grant, done, bytes);
        if (error == Errno.OK) {
            done += output.write(clients.buffer(), 0, bytes);
        }
        return error;
    }

    private boolean answered(Clients clients) {
        switch (kind) {
            case WRITE -> clients.answerWrite(caller);
            case WRITE_FROM -> clients.answerWriteFrom(caller, done);
            case DRAIN -> clients.answerDrain(caller);
        }
        return true;
    }

    private boolean refused(Clients clients) {
        clients.refuse(caller, Errno.EFAULT);
        return true;
    }
}
