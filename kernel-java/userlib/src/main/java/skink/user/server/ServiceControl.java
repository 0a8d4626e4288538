package skink.user.server;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotPermitted;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.protocol.RsClient;
import skink.user.protocol.SefDispatcher;
import skink.user.protocol.SefServer;

/**
 * SEF: what a service does at RS's word.
 *
 * <p>Results go to RS as requests: while the service waits for the answer it is in a known place, can be exchanged, and
 * serves nobody. So RS decides when a new instance begins to serve, and an old one that was asked to prepare goes on only
 * when its update is off.
 */
final class ServiceControl implements SefServer {
    private final Server server;
    private final int rs;
    private final RsClient client;
    private final SefDispatcher dispatcher = new SefDispatcher(this);
    private boolean begun;

    ServiceControl(Server server, int rs) {
        this.server = server;
        this.rs = rs;
        this.client = new RsClient(rs);
    }

    boolean hasRs() {
        return rs != Endpoint.NONE;
    }

    boolean isRs(int source) {
        return source == rs && hasRs();
    }

    int rs() {
        return rs;
    }

    int base() {
        return dispatcher.base();
    }

    boolean hasBegun() {
        return begun;
    }

    /** Deals with the IN message, which RS sent. */
    int request() {
        return dispatcher.request(rs);
    }

    /** RS asks whether the service is well: it is, since it hears that. */
    void ping() {
        Ipc.notify(rs);
    }

    @Override
    public void init(int caller, InitKind kind) {
        if (!begun) {
            begin(kind);
        }
    }

    /** Initialises the server and tells RS, if there is one; a server that cannot begin ends. */
    void begin(InitKind kind) {
        int result = server.initialize(kind);
        begun = true;
        if (hasRs()) {
            try {
                client.initialized(result);
            } catch (NotPermitted refused) {
                result = Errno.EPERM;
            }
        }
        if (result != Errno.OK) {
            KernelCalls.exit(result);
        }
    }

    @Override
    public void prepareUpdate(int caller) {
        try {
            client.prepared(server.prepareUpdate());
        } catch (NotPermitted nothingPlanned) {
            // Then there is no update, and the service goes on.
        }
    }

    @Override
    public void terminate(int caller) {
        server.terminate();
        KernelCalls.exit(Errno.OK);
    }
}
