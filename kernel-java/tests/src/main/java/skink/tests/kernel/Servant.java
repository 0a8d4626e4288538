package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.user.Ipc;
import skink.user.Message;

/** The loop of a server that answers each request, and a notification with one. */
public final class Servant {
    private Servant() {}

    /** Never returns; {@code answer} makes the OUT message from the IN message. */
    public static void serve(Runnable answer) {
        int client = Endpoint.NONE;
        while (true) {
            Ipc.replyReceive(client);
            client = Message.IN.source();
            if (Ipc.primitive() == Primitive.NOTIFY) {
                Ipc.notify(client);
                client = Endpoint.NONE;
            } else {
                answer.run();
            }
        }
    }
}
