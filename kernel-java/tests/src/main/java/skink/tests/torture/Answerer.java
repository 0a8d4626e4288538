package skink.tests.torture;

import skink.tests.kernel.Servant;
import skink.user.Message;

/** Answers each request with its words, turned around. */
public final class Answerer {
    private Answerer() {}

    public static void main(String[] args) {
        Servant.serve(() -> Message.OUT.type(0).word(0, ~Message.IN.word(0)).word(13, ~Message.IN.word(13)));
    }
}
