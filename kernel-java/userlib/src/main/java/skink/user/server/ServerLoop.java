package skink.user.server;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.InitKind;
import skink.user.Ipc;
import skink.user.Message;
import skink.user.protocol.Dispatcher;

/**
 * Receives, dispatches, answers, for ever.
 *
 * <p><b>Idea.</b> One primitive does it all: {@code replyReceive} answers the last request and waits for the next message. How
 * that came tells what it is: a notification, a message of the kernel on behalf of a process, or a request.
 *
 * <ul>
 *   <li>I1: nothing is served before the server is initialised. Until then only RS's messages are received; those of others
 *       wait in their senders. A server that has no RS begins at once.
 *   <li>I2: every request that somebody waits for is answered, at once or, where the protocol says so, later by the server. The kernel drops the answer to one who does not wait, so a
 *       message that was only sent needs no case of its own.
 *   <li>I3: an answer is nothing but itself: the words of the payload behind it are cleared, and with an error all are.
 *   <li>I4: types below {@link MessageLayout#FIRST_OF_SERVERS} are believed if the receive status names the kernel, and
 *       {@code Sef} is if RS sent it. Otherwise they have no effect, and the server is told.
 * </ul>
 */
public final class ServerLoop {
    private static final int PROTOCOL_MASK = -0x100;

    private final Server server;
    private final Dispatcher[] protocols;
    private final int[] bases;
    private final ServiceControl control;
    private int client = Endpoint.NONE;

    /** A loop that takes orders from this RS, or from nobody if it is {@link Endpoint#NONE}. */
    ServerLoop(Server server, int rs, Dispatcher... protocols) {
        this.server = server;
        this.protocols = protocols;
        this.bases = new int[protocols.length];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = protocols[i].base();
        }
        this.control = new ServiceControl(server, rs);
    }

    /**
     * Serves these protocols; never returns.
     *
     * @param args of the main method; {@code rs=} gives the endpoint of RS
     */
    public static void run(String[] args, Server server, Dispatcher... protocols) {
        int rs = (int) new ServiceArguments(args).number("rs", Endpoint.NONE);
        ServerLoop loop = new ServerLoop(server, rs, protocols);
        loop.begin();
        while (true) {
            loop.next();
        }
    }

    /** Initialises the server, when RS says how. */
    void begin() {
        if (!control.hasRs()) {
            control.begin(InitKind.FRESH);
        }
        while (!control.hasBegun()) {
            received(Ipc.receive(control.rs()));
            if (Ipc.primitive() == Primitive.NOTIFY) {
                control.ping();
            } else if (Message.IN.type() >= MessageLayout.FIRST_OF_SERVERS) {
                control.request();
            }
        }
    }

    /** Answers the last request and deals with the next message. */
    void next() {
        received(Ipc.replyReceive(client));
        client = Endpoint.NONE;
        int source = Message.IN.source();
        if (Ipc.primitive() == Primitive.NOTIFY) {
            notification(source);
        } else if (Ipc.isFromKernel()) {
            fromKernel(source);
        } else {
            int words = request(source);
            if (words != Dispatcher.LATER) {
                Message.OUT.type(Math.min(words, Errno.OK)).clearFrom(Math.max(words, 0));
                client = source;
            }
        }
    }

    private static void received(int error) {
        if (error != Errno.OK) {
            throw new IllegalStateException("a server cannot receive: error " + error);
        }
    }

    private void notification(int source) {
        switch (source) {
            case Endpoint.CLOCK -> server.alarm();
            case Endpoint.HARDWARE -> server.interrupts(Message.IN.word(0));
            case Endpoint.SYSTEM -> server.signals();
            default -> {
                if (control.isRs(source)) {
                    control.ping();
                } else {
                    server.notified(source);
                }
            }
        }
    }

    private void fromKernel(int process) {
        for (Dispatcher protocol : protocols) {
            if (protocol.fromKernel(process)) {
                return;
            }
        }
        server.refused(process, Message.IN.type());
    }

    /** The words of the answer, or an error. */
    private int request(int source) {
        int type = Message.IN.type();
        int base = type & PROTOCOL_MASK;
        for (int i = 0; i < bases.length; i++) {
            if (bases[i] == base) {
                return protocols[i].request(source);
            }
        }
        if (type < MessageLayout.FIRST_OF_SERVERS || base == control.base() && !control.isRs(source)) {
            server.refused(source, type);
            return Errno.EPERM;
        }
        return base == control.base() ? control.request() : Errno.ENOSYS;
    }
}
