package skink.tests.tty;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Message;

/** More than there is room for, in both directions. */
final class FloodCases {
    static final List<Case> ALL = List.of(
            new Case("FullTypeAheadRingsTheBell", FloodCases::bell),
            new Case("LongPasteIsReadWhole", FloodCases::paste),
            new Case("WriterWaitsForAFullDevice", FloodCases::fullDevice));

    /** What the plan says. */
    private static final int TYPE_AHEAD = 1024;

    private static final int LINES = 300;
    private static final int PATIENCE_MILLIS = 5000;

    private FloodCases() {}

    private static void bell() {
        int fits = TYPE_AHEAD - 1;
        for (int i = 0; i < fits + 20; i++) {
            Keys.type('x');
        }
        Keys.see("x".repeat(fits) + "\u0007".repeat(20));
        Keys.type("\n");
        Keys.see("\r\n");
        int read = 0;
        while (read < TYPE_AHEAD) {
            read += Tty.done(Tty.READ, 0, Tty.MOST);
        }
        Check.equal(TYPE_AHEAD, read, "bytes read");
        Check.equal(0, Tty.done(Tty.AVAILABLE, 0), "bytes that are left");
    }

    /** Typed much faster than it is read, and more than fits. */
    private static void paste() {
        Tty.done(Tty.SET_MODE, 0, skink.abi.protocol.Tty.CANONICAL);
        int bytes = LINES * Pattern.LINE_BYTES;
        Clients.tell(Clients.FIRST, Client.COLLECT, bytes);
        int sum = 0;
        Rate rate = new Rate();
        for (int i = 0; i < bytes; i++) {
            Keys.type(Pattern.byteAt(i));
            sum = Pattern.sum(sum, Pattern.byteAt(i));
        }
        Check.equal(Errno.OK, Clients.report(Clients.FIRST), "reading");
        Check.equal(bytes, Message.IN.word(1), "bytes read");
        Check.equal(sum, Message.IN.word(2), "their sum");
        rate.tell("in", bytes);
        Tty.done(Tty.SET_MODE, 0, Tty.COOKED);
    }

    /** Nobody looks until the writer waits; then everything is there, and the rest of the world has gone on. */
    private static void fullDevice() {
        int bytes = Client.BUFFER_BYTES;
        Clients.tell(Clients.FIRST, Client.POUR, bytes);
        Clients.awaitBlocked(Clients.FIRST);
        Check.equal(Tty.COOKED, Tty.done(Tty.MODE, 0), "the driver serves others");
        Clients.wait(Clients.SECOND, Tty.DRAIN, 0);
        Rate rate = new Rate();
        int right = 0;
        for (int i = 0; i < bytes; i++) {
            byte expected = Pattern.byteAt(i);
            right += expected != '\n' || Keys.seen(PATIENCE_MILLIS) == '\r' ? 0 : -1;
            right += Keys.seen(PATIENCE_MILLIS) == expected ? 1 : 0;
        }
        rate.tell("out", bytes + bytes / Pattern.LINE_BYTES);
        Check.equal(bytes, right, "bytes as they were written");
        Check.equal(Errno.OK, Clients.report(Clients.FIRST), "writing");
        Check.equal(bytes, Message.IN.word(1), "bytes written");
        Check.equal(Errno.OK, Clients.report(Clients.SECOND), "waiting for the end");
        Keys.seeNothing();
    }
}
