package skink.tests.bench;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.NotPermitted;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.protocol.RsClient;

/** What messages and the kernel's door cost: under {@code -icount shift=0} in instructions. */
public final class IpcBench {
    private static final int SERVER = Endpoint.of(1, 1);
    private static final RsClient TYPED = new RsClient(Endpoint.of(2, 1));

    private IpcBench() {}

    public static void main(String[] args) {
        Stopwatch watch = new Stopwatch();
        watch.row("kernel-call-null", KernelCalls::nothing);
        watch.row("ipc-round-trip", () -> Ipc.sendRec(SERVER));
        watch.row("typed-round-trip", IpcBench::typedRoundTrip);
        watch.row("notify-round-trip", IpcBench::notifyRoundTrip);
        KernelCalls.abort(0);
    }

    /** The same through a generated client, the frame of a server and a generated dispatcher. */
    private static void typedRoundTrip() {
        try {
            TYPED.initialized(1);
        } catch (NotPermitted refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void notifyRoundTrip() {
        Ipc.notify(SERVER);
        Ipc.receive(SERVER);
    }
}
