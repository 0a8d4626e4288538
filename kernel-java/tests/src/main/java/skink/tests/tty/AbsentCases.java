package skink.tests.tty;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Message;

/** A machine without the serial port. */
final class AbsentCases {
    static final List<Case> ALL = List.of(new Case("WriterToAnAbsentPortDoesNotHang", AbsentCases::writer));

    private AbsentCases() {}

    private static void writer() {
        for (int i = 0; i < 1000; i++) {
            Tty.write("to nobody\n");
        }
        Tty.done(Tty.DRAIN, 0);
        Rate rate = new Rate();
        Clients.tell(Clients.FIRST, Client.POUR, Client.BUFFER_BYTES);
        Check.equal(Errno.OK, Clients.report(Clients.FIRST), "writing");
        rate.tell("out", Client.BUFFER_BYTES);
        Check.equal(Client.BUFFER_BYTES, Message.IN.word(1), "bytes written");
        Check.equal(0, Tty.done(Tty.AVAILABLE, 0), "bytes to be read");
    }
}
