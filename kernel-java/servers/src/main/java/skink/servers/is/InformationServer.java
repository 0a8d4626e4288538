package skink.servers.is;

import skink.abi.ipc.Errno;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.Is;
import skink.abi.protocol.NotFound;
import skink.user.protocol.IsDispatcher;
import skink.user.protocol.IsServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** The server: {@link Report} behind the protocol {@link Is}. */
public final class InformationServer implements Server, IsServer {
    private final Facts facts;
    private final Report report;

    InformationServer(Facts facts) {
        this.facts = facts;
        this.report = new Report(facts);
    }

    public static void main(String[] args) {
        InformationServer server = new InformationServer(new KernelFacts());
        ServerLoop.run(args, server, new IsDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        return Errno.OK;
    }

    @Override
    public Is.Piece log(int caller, long position) {
        return facts.log(position);
    }

    @Override
    public Is.Service service(int caller, int index) throws NotFound {
        return report.service(index);
    }

    @Override
    public Is.Machine machine(int caller) {
        return report.machine();
    }

    @Override
    public Is.Processor processor(int caller, int number) throws NotFound {
        return report.processor(number);
    }
}
