package skink.tests.kernel;

import skink.user.Ipc;
import skink.user.Message;

/** Answers each request with its own payload and the primitive by which it came. */
public final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        Servant.serve(() -> {
            Message.OUT.copyFrom(Message.IN);
            Message.OUT.type(Ipc.primitive());
        });
    }
}
