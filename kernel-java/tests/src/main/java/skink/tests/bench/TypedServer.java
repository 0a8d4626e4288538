package skink.tests.bench;

import skink.abi.protocol.InitKind;
import skink.user.protocol.RsDispatcher;
import skink.user.protocol.RsServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** A whole server, with the least that one can do: its requests have a number and no reply. */
public final class TypedServer implements Server, RsServer {
    private int last;

    private TypedServer() {}

    public static void main(String[] args) {
        TypedServer server = new TypedServer();
        ServerLoop.run(args, server, new RsDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        return 0;
    }

    @Override
    public void initialized(int caller, int result) {
        last = result;
    }

    @Override
    public void prepared(int caller, int result) {
        last += result;
    }
}
