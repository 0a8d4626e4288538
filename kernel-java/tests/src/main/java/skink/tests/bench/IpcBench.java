package skink.tests.bench;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.NotPermitted;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.TimeStamp;
import skink.user.protocol.RsClient;

/**
 * What the kernel's ways cost, in time stamps, less what measuring costs: under {@code -icount shift=0} these are
 * instructions.
 *
 * <p>Each row is printed as {@code row NAME MIN MEDIAN P99 SAMPLES}; the machine ends with status 0.
 */
public final class IpcBench {
    private static final int SAMPLES = 1000;
    private static final int WARM_UP = 50;
    private static final int SERVER = Endpoint.of(1, 1);
    private static final RsClient TYPED = new RsClient(Endpoint.of(2, 1));

    private interface Step {
        void run();
    }

    private IpcBench() {}

    public static void main(String[] args) {
        long empty = measure(() -> {}).median();
        report("kernel-call-null", measure(KernelCalls::nothing), empty);
        report("ipc-round-trip", measure(() -> Ipc.sendRec(SERVER)), empty);
        report("typed-round-trip", measure(IpcBench::typedRoundTrip), empty);
        report("notify-round-trip", measure(IpcBench::notifyRoundTrip), empty);
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

    private static Samples measure(Step step) {
        Samples samples = new Samples(SAMPLES);
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            long start = TimeStamp.read();
            step.run();
            long ticks = TimeStamp.read() - start;
            if (i >= 0) {
                samples.add(ticks);
            }
        }
        return samples;
    }

    private static void report(String name, Samples samples, long base) {
        System.out.println("row " + name + " " + (samples.least() - base) + " " + (samples.median() - base) + " "
                + (samples.percentile99() - base) + " " + SAMPLES);
    }
}
