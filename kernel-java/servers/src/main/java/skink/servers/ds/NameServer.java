package skink.servers.ds;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Exists;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;
import skink.user.protocol.DsDispatcher;
import skink.user.protocol.DsServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** The server: {@link Names} behind the protocol {@link Ds}. */
public final class NameServer implements Server, DsServer {
    private static final Ds.Entry NOTHING = new Ds.Entry("", Ds.Kind.NUMBER, Endpoint.NONE);

    private final Names names;

    NameServer(Processes processes) {
        this.names = new Names(processes);
    }

    public static void main(String[] args) {
        NameServer server = new NameServer(new KernelProcesses());
        ServerLoop.run(args, server, new DsDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        return Errno.OK;
    }

    @Override
    public void publishNumber(int caller, String name, long value) throws Exists, TableFull, BadArgument {
        names.publish(caller, name, Value.ofNumber(value));
    }

    @Override
    public void publishText(int caller, String name, String value) throws Exists, TableFull, BadArgument {
        names.publish(caller, name, Value.ofText(value));
    }

    @Override
    public void publishEndpoint(int caller, String name, int endpoint)
            throws Exists, TableFull, BadArgument, DeadProcess {
        names.publishEndpoint(caller, name, endpoint);
    }

    @Override
    public long number(int caller, String name) throws NotFound {
        return names.value(name, Ds.Kind.NUMBER).number();
    }

    @Override
    public String text(int caller, String name) throws NotFound {
        return names.value(name, Ds.Kind.TEXT).text();
    }

    @Override
    public int endpoint(int caller, String name) throws NotFound {
        return names.value(name, Ds.Kind.ENDPOINT).endpoint();
    }

    @Override
    public void delete(int caller, String name) throws NotFound, NotPermitted {
        names.delete(caller, name);
    }

    @Override
    public void subscribe(int caller, String prefix, boolean now) throws TableFull, NotPermitted {
        names.subscribe(caller, prefix, now);
    }

    @Override
    public void unsubscribe(int caller) throws NotFound {
        names.unsubscribe(caller);
    }

    @Override
    public String nextChange(int caller) throws NotFound {
        return names.nextChange(caller);
    }

    @Override
    public Ds.Entry entry(int caller, int index) {
        Name name = names.entry(index);
        return name == null ? NOTHING : new Ds.Entry(name.text, name.value.kind(), name.owner);
    }
}
