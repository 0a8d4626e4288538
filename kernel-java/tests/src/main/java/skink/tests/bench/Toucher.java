package skink.tests.bench;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.Message;

/** Touches pages that are not there, and measures how long it takes until they are. */
public final class Toucher {
    /** Enough for a warm-up and the samples of a row. */
    static final int PAGES = 1100;

    private static final int PAGER = Endpoint.of(0, 1);
    private static final int SAMPLES = 1000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(PAGES * MemoryMapAbi.PAGE_BYTES, MemoryMapAbi.PAGE_BYTES);

    private static int next;
    private static int sum;

    private Toucher() {}

    public static void main(String[] args) {
        Stopwatch watch = new Stopwatch();
        Message.OUT.type(MemoryBench.BEGIN);
        Ipc.sendRec(PAGER);
        watch.row("page-fault-by-pager", Toucher::touch, SAMPLES);
        Message.OUT.type(MemoryBench.END).word(0, sum);
        Ipc.send(PAGER);
    }

    private static void touch() {
        sum += BUFFER.getByte(next);
        next += MemoryMapAbi.PAGE_BYTES;
    }
}
