package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.user.Ipc;
import skink.user.Message;

/** A server that answers each request with its payload and the primitive by which it came, and a notification with one. */
public final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        int client = Endpoint.NONE;
        while (true) {
            Ipc.replyReceive(client);
            client = Message.IN.source();
            if (Ipc.primitive() == Primitive.NOTIFY) {
                Ipc.notify(client);
                client = Endpoint.NONE;
            } else {
                Message.OUT.copyFrom(Message.IN);
                Message.OUT.type(Ipc.primitive());
            }
        }
    }
}
