package skink.tests.tty;

import java.util.List;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Message;

/** What is written is seen. */
final class OutputCases {
    static final List<Case> ALL = List.of(
            new Case("WhatIsWrittenIsSeen", OutputCases::write),
            new Case("MemoryIsWrittenByGrant", OutputCases::writeFrom),
            new Case("MemoryBeyondAGrantIsNotWritten", OutputCases::beyond));

    private static final int BYTES = 5000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(100);

    private OutputCases() {}

    private static void write() {
        Tty.write("hello\n");
        Keys.see("hello\r\n");
        Tty.write("");
        Tty.write("x".repeat(Tty.MOST));
        Keys.see("x".repeat(Tty.MOST));
        Tty.write("\u001B[1m\u00E9\u0000\u00FF");
        Keys.see("\u001B[1m\u00E9\u0000\u00FF");
        Tty.done(Tty.DRAIN, 0);
        Keys.seeNothing();
    }

    private static int grant(int bytes, int access) {
        return Grants.direct(Tty.DRIVER, BUFFER, 0, bytes, access);
    }

    private static void writeFrom() {
        Clients.tell(Clients.FIRST, Client.POUR, BYTES);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BYTES; i++) {
            text.append((char) Pattern.byteAt(i));
        }
        Keys.see(text.toString().replace("\n", "\r\n"));
        Check.equal(Errno.OK, Clients.report(Clients.FIRST), "writing");
        Check.equal(BYTES, Message.IN.word(1), "bytes written");
        int grant = grant(10, GrantTable.READ);
        BUFFER.putByte(0, (byte) 'a');
        Check.equal(1, Tty.done(Tty.WRITE_FROM, 0, grant, 1), "one byte written");
        Keys.see("a");
        Grants.revoke(grant);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, 1), "a grant that is gone");
        Keys.seeNothing();
    }

    private static void beyond() {
        int grant = grant(10, GrantTable.READ);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, 11), "a byte too many");
        Grants.revoke(grant);
        grant = grant(10, GrantTable.WRITE);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, 10), "memory that may only be written");
        Grants.revoke(grant);
        grant = Grants.direct(Clients.FIRST, BUFFER, 0, 10, GrantTable.READ);
        Check.equal(Errno.EFAULT, Tty.ask(Tty.WRITE_FROM, 0, grant, 10), "a grant to another");
        Grants.revoke(grant);
        Keys.seeNothing();
    }
}
