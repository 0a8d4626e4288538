package skink.tests.bench;

import skink.tests.kernel.Servant;

/** Answers requests and notifications as fast as it can: with whatever is in its OUT message. */
public final class BenchServer {
    private BenchServer() {}

    public static void main(String[] args) {
        Servant.serve(() -> {});
    }
}
