package skink.tests.bench;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.user.Ipc;
import skink.user.Message;

/** Answers requests and notifications as fast as it can. */
public final class BenchServer {
    private BenchServer() {}

    public static void main(String[] args) {
        int client = Endpoint.NONE;
        while (true) {
            Ipc.replyReceive(client);
            client = Message.IN.source();
            if (Ipc.primitive() == Primitive.NOTIFY) {
                Ipc.notify(client);
                client = Endpoint.NONE;
            }
        }
    }
}
