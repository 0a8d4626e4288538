package skink.tests.tty;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.NotPermitted;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;
import skink.user.protocol.Answer;
import skink.user.protocol.TtyClient;

/** Every request, right and wrong. */
final class RequestCases {
    static final List<Case> FIRST = List.of(new Case("DriverDoesWithoutScreenIfVmRefuses", RequestCases::noScreen));

    static final List<Case> ALL = List.of(
            new Case("TerminalIsAsItsPlanSays", RequestCases::defaults),
            new Case("ModesAreSetWholeOrNotAtAll", RequestCases::modes),
            new Case("ForegroundIsForItsSessionToSet", RequestCases::foreground),
            new Case("UnknownMinorsAreRefused", RequestCases::minors),
            new Case("ArgumentsWithoutSenseAreRefused", RequestCases::arguments),
            new Case("RequestsThatNobodyKnowsAreRefused", RequestCases::unknown));

    private static final int MAP_PHYSICAL = 0x803;
    private static final TtyClient CLIENT = new TtyClient(Tty.DRIVER);
    private static final int[] STRANGE_MINORS = {1, -1, 255, Integer.MIN_VALUE, Integer.MAX_VALUE};

    private RequestCases() {}

    /** A question that must be answered. */
    private interface Asking<T> {
        T ask() throws NoDevice, BadArgument, NotPermitted;
    }

    private static <T> T answered(Asking<T> question) {
        try {
            return question.ask();
        } catch (NoDevice | BadArgument | NotPermitted refused) {
            throw new AssertionError(refused);
        }
    }

    /** The driver begins only now: it waits for VM, whose place these tests have. */
    private static void noScreen() {
        Check.equal(Errno.OK, Ipc.receive(Tty.DRIVER), "being asked");
        Check.equal(MAP_PHYSICAL, Message.IN.type(), "for memory of a device");
        Check.equal(0xB8000, Message.IN.word(0), "namely the screen's");
        Check.equal(4096, Message.IN.word(1), "whole");
        Check.equal(1, Message.IN.word(2), "to write it");
        Check.that(Answer.refuse(Tty.DRIVER, Errno.EPERM), "the driver waits for an answer");
    }

    private static void defaults() {
        Check.equal(Tty.COOKED, answered(() -> CLIENT.mode(0)), "its mode");
        Check.equal(0, answered(() -> CLIENT.foreground(0)), "its foreground");
        skink.abi.protocol.Tty.Size size = answered(() -> CLIENT.size(0));
        Check.equal(100, size.columns(), "its columns");
        Check.equal(24, size.rows(), "its rows");
    }

    private static void modes() {
        for (int mode = 0; mode <= Tty.COOKED; mode++) {
            Check.equal(Errno.OK, Tty.ask(Tty.SET_MODE, 0, mode), "mode " + mode);
            Check.equal(mode, Tty.done(Tty.MODE, 0), "which is then its mode");
        }
        for (int mode : new int[] {8, -1, 15, Integer.MIN_VALUE}) {
            Check.equal(Errno.EINVAL, Tty.ask(Tty.SET_MODE, 0, mode), "mode " + mode);
            Check.equal(Tty.COOKED, Tty.done(Tty.MODE, 0), "its mode stays");
        }
    }

    private static void foreground() {
        Tty.done(Tty.SET_FOREGROUND, 0, 77);
        Check.equal(77, Tty.done(Tty.FOREGROUND, 0), "whose terminal it is");
        Check.equal(Errno.EPERM, Tty.ask(Tty.SET_FOREGROUND, 0, -1), "no group");
        Clients.order(Clients.STRANGER, Tty.SET_FOREGROUND, 0, 78);
        Check.equal(Errno.EPERM, Clients.report(Clients.STRANGER), "another session");
        Clients.order(Clients.FIRST, Tty.SET_FOREGROUND, 0, 79);
        Check.equal(Errno.OK, Clients.report(Clients.FIRST), "another process of the session");
        Check.equal(79, Tty.done(Tty.FOREGROUND, 0), "whose terminal it is then");
        Tty.done(Tty.SET_FOREGROUND, 0, 0);
    }

    private static void minors() {
        for (int minor : STRANGE_MINORS) {
            for (int type = Tty.WRITE; type <= Tty.AVAILABLE; type++) {
                Check.equal(Errno.ENODEV, Tty.ask(type, minor, 1, 1), "request " + type + " to " + minor);
            }
            for (int type = Tty.MODE; type <= Tty.DRAIN; type++) {
                Check.equal(Errno.ENODEV, Tty.ask(type, minor, 1), "request " + type + " to " + minor);
            }
        }
    }

    private static void arguments() {
        for (int length : new int[] {0, -1, Tty.MOST + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Check.equal(Errno.EINVAL, Tty.ask(Tty.READ, 0, length), "reading " + length);
        }
        for (int length : new int[] {-1, Tty.MOST + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Check.equal(Errno.EINVAL, Tty.ask(Tty.WRITE, 0, length), "writing " + length);
        }
        for (int length : new int[] {0, -1, Integer.MIN_VALUE}) {
            Check.equal(Errno.EINVAL, Tty.ask(Tty.READ_INTO, 0, 0, length), "reading " + length + " into a grant");
        }
        for (int length : new int[] {-1, Integer.MIN_VALUE}) {
            Check.equal(Errno.EINVAL, Tty.ask(Tty.WRITE_FROM, 0, 0, length), "writing " + length + " from a grant");
        }
        for (int grant : new int[] {0, -1, 12345, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, 10), "writing from grant " + grant);
            Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, Integer.MAX_VALUE), "and much of it");
            Check.equal(0, Tty.done(Tty.WRITE_FROM, 0, grant, 0), "nothing needs no grant");
        }
        Keys.seeNothing();
    }

    private static void unknown() {
        for (int type : new int[] {Tty.AVAILABLE + 1, Tty.DRAIN + 1, Tty.WRITE + 0xFF, 0xD00, Integer.MAX_VALUE}) {
            Check.equal(Errno.ENOSYS, Tty.ask(type), "request " + type);
        }
        for (int type : new int[] {MessageLayout.NOTIFICATION, MessageLayout.PAGE_FAULT, 0, -1}) {
            Check.equal(Errno.EPERM, Tty.ask(type, -1), "what only the kernel says: " + type);
        }
        Keys.seeNothing();
    }
}
