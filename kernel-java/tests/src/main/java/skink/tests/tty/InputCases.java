package skink.tests.tty;

import java.util.List;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** What is typed is read, by whoever waits for it. */
final class InputCases {
    static final List<Case> ALL = List.of(
            new Case("TypedLineIsSeenAndRead", InputCases::line),
            new Case("EditedLineIsReadAsItWasLeft", InputCases::editing),
            new Case("ReadersAreServedInTheirOrder", InputCases::order),
            new Case("MemoryIsReadIntoByGrant", InputCases::readInto),
            new Case("ControlDEndsTheFile", InputCases::end),
            new Case("RawModeGivesKeysAtOnceAndUnseen", InputCases::raw),
            new Case("SignalsReachTheForegroundAndInterruptReaders", InputCases::signals),
            new Case("ReaderThatDiesCostsNoInput", InputCases::deadReader));

    private static final int SIGINT = 2;
    private static final int SIGQUIT = 3;
    private static final int SIGTSTP = 20;
    private static final int PATIENCE_MILLIS = 5000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(100);

    private InputCases() {}

    private static void expect(String expected, String actual) {
        Check.that(actual.equals(expected), "read \"" + actual.strip() + "\", not \"" + expected.strip() + "\"");
    }

    private static void awaitAvailable(int bytes) {
        for (int i = 0; i < PATIENCE_MILLIS && Tty.done(Tty.AVAILABLE, 0) < bytes; i++) {
            Pause.millis(1);
        }
        Check.equal(bytes, Tty.done(Tty.AVAILABLE, 0), "bytes to be read");
    }

    private static void line() {
        Keys.type("hello\r");
        Keys.see("hello\r\n");
        awaitAvailable(6);
        expect("hello\n", Tty.read());
        Keys.type("a\nbc\n");
        Keys.see("a\r\nbc\r\n");
        awaitAvailable(5);
        Check.equal(1, Tty.done(Tty.READ, 0, 1), "one byte");
        expect("\n", Tty.read());
        expect("bc\n", Tty.read());
        Check.equal(0, Tty.done(Tty.AVAILABLE, 0), "bytes that are left");
    }

    private static void editing() {
        Keys.type("x y\u0017\u0015abc\u007F\bd\u00C3\u00A4\b\n");
        Keys.see("x y\b \b\b \b\b \babc\b \b\b \bd\u00C3\u00A4\b \b\r\n");
        expect("ad\n", Tty.read());
    }

    private static void order() {
        Clients.wait(Clients.FIRST, Tty.READ, 0, 40);
        Clients.wait(Clients.SECOND, Tty.READ, 0, 40);
        Keys.type("one\ntwo\nthree\n");
        expect("one\n", Clients.readBy(Clients.FIRST));
        expect("two\n", Clients.readBy(Clients.SECOND));
        expect("three\n", Tty.read());
        Keys.see("one\r\ntwo\r\nthree\r\n");
    }

    private static void readInto() {
        int grant = Grants.direct(Tty.DRIVER, BUFFER, 0, 20, GrantTable.WRITE);
        Keys.type("abcdef\n0123456789012345678901234\n");
        awaitAvailable(33);
        Check.equal(7, Tty.done(Tty.READ_INTO, 0, grant, 20), "bytes read");
        Check.equal('f', BUFFER.getByte(5), "one of them");
        Check.equal(Errno.EFAULT, Tty.ask(Tty.READ_INTO, 0, grant, 21), "more than is granted");
        Check.equal(20, Tty.done(Tty.READ_INTO, 0, grant, 20), "as many as are granted");
        Grants.revoke(grant);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.READ_INTO, 0, grant, 20), "a grant that is gone");
        grant = Grants.direct(Tty.DRIVER, BUFFER, 0, 20, GrantTable.READ);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.READ_INTO, 0, grant, 20), "memory that may only be read");
        Grants.revoke(grant);
        expect("01234\n", Tty.read());
        Keys.see("abcdef\r\n0123456789012345678901234\r\n");
    }

    private static void end() {
        Keys.type("ab\u0004");
        expect("ab", Tty.read());
        Clients.wait(Clients.FIRST, Tty.READ, 0, 40);
        Keys.type("\u0004");
        expect("", Clients.readBy(Clients.FIRST));
        Keys.see("ab");
    }

    private static void raw() {
        Tty.done(Tty.SET_MODE, 0, Tty.RAW);
        String keys = "\u001B[A\u0003\u0004\u001A\u001C\u007F\u0015\u00E2\u0082\u00AC\u0001\u0000\u00FF";
        Keys.type(keys);
        awaitAvailable(keys.length());
        expect(keys, Tty.read());
        Clients.wait(Clients.FIRST, Tty.READ, 0, 40);
        Keys.type("q");
        expect("q", Clients.readBy(Clients.FIRST));
        Keys.seeNothing();
        Tty.done(Tty.SET_MODE, 0, Tty.COOKED);
    }

    private static void expectSignal(int group, int signal, int count) {
        for (int i = 0; i < PATIENCE_MILLIS && askPm() < count; i++) {
            Pause.millis(1);
        }
        Check.equal(count, askPm(), "signals so far");
        Check.equal(group, Message.IN.word(0), "the group");
        Check.equal(signal, Message.IN.word(1), "the signal");
    }

    private static int askPm() {
        Message.OUT.type(PmDouble.LAST_SIGNAL).clearFrom(0);
        Check.equal(Errno.OK, Ipc.sendRec(PmDouble.ENDPOINT), "asking PM");
        return Message.IN.word(2);
    }

    private static void signals() {
        Tty.done(Tty.SET_FOREGROUND, 0, 77);
        Clients.wait(Clients.FIRST, Tty.READ, 0, 40);
        Clients.wait(Clients.SECOND, Tty.READ_INTO, 0, 0, 40);
        Keys.type("gone\u0003");
        Check.equal(Errno.EINTR, Clients.report(Clients.FIRST), "the first reader");
        Check.equal(Errno.EINTR, Clients.report(Clients.SECOND), "the second reader");
        expectSignal(77, SIGINT, 1);
        Keys.type("\u001C");
        expectSignal(77, SIGQUIT, 2);
        Keys.type("\u001A");
        expectSignal(77, SIGTSTP, 3);
        Keys.see("gone^C^\\^Z");
        Tty.done(Tty.SET_FOREGROUND, 0, PmDouble.NO_GROUP);
        Keys.type("\u0003x\n");
        Keys.see("^Cx\r\n");
        expect("x\n", Tty.read());
        Tty.done(Tty.SET_FOREGROUND, 0, 0);
        Keys.type("y\u0003z\n");
        expect("z\n", Tty.read());
        expectSignal(77, SIGTSTP, 3);
        Keys.see("y^Cz\r\n");
    }

    private static void deadReader() {
        Clients.wait(Clients.STRANGER, Tty.READ, 0, 40);
        Clients.wait(Clients.FIRST, Tty.READ, 0, 40);
        Check.equal(Errno.OK, KernelCalls.clear(Clients.STRANGER), "the end of a reader");
        Keys.type("alive\n");
        expect("alive\n", Clients.readBy(Clients.FIRST));
        Keys.see("alive\r\n");
    }
}
