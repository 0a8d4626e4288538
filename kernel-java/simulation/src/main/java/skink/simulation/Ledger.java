package skink.simulation;

import java.util.HashMap;
import java.util.Map;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;

/**
 * Follows each message by its number from its sender to its receiver, and knows no rules beside: each is received once, by
 * whom it is for, as it was sent; or never, and then its sender has been told, goes on waiting, or has ended.
 */
final class Ledger {
    /** In a process's IN message where nothing has been received since it was read. */
    private static final int NOTHING = 0x7EAD_0000;

    /** Messages have these types. */
    static final int FIRST_TYPE = 0x400;

    static final int TYPES = 4;

    /** Words of a numbered message. */
    private static final int SERIAL = MessageLayout.PAYLOAD;

    private static final int RECEIVER = MessageLayout.PAYLOAD + 4;
    private static final int REST = MessageLayout.PAYLOAD + 8;

    private record Entry(int sender, int receiver) {}

    private record Sent(Tenant caller, int endpoint, int primitive, int serial, int result) {}

    private final Model model;
    private final PageMemory memory;
    private final Map<Integer, Entry> underWay = new HashMap<>();
    /** The number of the message that each slot's process sends and waits for, or 0. */
    private final int[] blockedWith;

    private int lastSerial;
    private Sent sending;

    Ledger(Model model, PageMemory memory) {
        this.model = model;
        this.memory = memory;
        this.blockedWith = new int[model.slots()];
    }

    /** A process writes a numbered message for {@code receiver} at an offset of its page. Returns the number. */
    int write(Tenant sender, int offset, int receiver) {
        int serial = ++lastSerial;
        model.write(sender, offset + MessageLayout.SOURCE, mix(serial, 0));
        model.write(sender, offset + MessageLayout.TYPE, FIRST_TYPE + serial % TYPES);
        model.write(sender, offset + SERIAL, serial);
        model.write(sender, offset + RECEIVER, receiver);
        for (int i = REST; i < MessageLayout.BYTES; i += 4) {
            model.write(sender, offset + i, mix(serial, i));
        }
        underWay.put(serial, new Entry(sender.endpoint, receiver));
        return serial;
    }

    private static int mix(int serial, int offset) {
        return serial * 0x9E37_79B1 + offset * 0x85EB_CA6B;
    }

    /** The process has read what it had received. */
    void read(Tenant tenant) {
        model.write(tenant, MessageLayout.IN + MessageLayout.SOURCE, NOTHING);
    }

    /** The tenants of two slots have exchanged their names: what either has sent goes on under its new one. */
    void exchange(Tenant a, Tenant b) {
        int serial = blockedWith[a.slot];
        blockedWith[a.slot] = blockedWith[b.slot];
        blockedWith[b.slot] = serial;
        underWay.replaceAll((number, entry) -> {
            int sender =
                    entry.sender == a.endpoint ? b.endpoint : entry.sender == b.endpoint ? a.endpoint : entry.sender;
            return new Entry(sender, entry.receiver);
        });
    }

    /** A primitive that sends the message {@code serial} has returned. */
    void sent(Tenant caller, int primitive, int serial, int result) {
        sending = new Sent(caller, caller.endpoint, primitive, serial, result);
    }

    /** The step has ended: looks at what has become of all messages. */
    void check() {
        receive();
        if (sending != null) {
            settle(sending);
            sending = null;
        }
        release();
    }

    private void settle(Sent sent) {
        Proc proc = Procs.get(sent.caller.slot);
        if (sent.result == Errno.OK && sendsItself(proc)) {
            blockedWith[sent.caller.slot] = sent.serial;
        } else if (Procs.find(sent.endpoint) == null) {
            // It has ended in the same step, after that.
            underWay.remove(sent.serial);
        } else if (sent.result == Errno.OK && sent.primitive != Primitive.REPLY_RECEIVE) {
            Violation.unless(
                    !underWay.containsKey(sent.serial),
                    "lost",
                    sent.caller + " has sent " + sent.serial + " and nobody received it");
        } else {
            underWay.remove(sent.serial);
        }
    }

    private static boolean sendsItself(Proc proc) {
        return proc.isBlocked(Blocked.SENDING) && !ReceiveStatus.isFromKernel(proc.sendStatus);
    }

    /** Looks at what has been received since the last look. */
    private void receive() {
        for (int slot = 0; slot < model.slots(); slot++) {
            int[] page = memory.pageWords(slot);
            if (page[(MessageLayout.IN + MessageLayout.SOURCE) / 4] != NOTHING) {
                int status = memory.frameWords(slot)[TrapFrame.EDX / 4];
                boolean isNumbered =
                        !ReceiveStatus.isFromKernel(status) && ReceiveStatus.primitive(status) != Primitive.NOTIFY;
                if (isNumbered && Procs.get(slot).isFree()) {
                    // It has ended in the same step, after that.
                    underWay.remove(page[(MessageLayout.IN + SERIAL) / 4]);
                } else if (isNumbered) {
                    check(Procs.get(slot), page);
                }
                read(model.get(slot));
            }
        }
    }

    private void check(Proc receiver, int[] page) {
        int serial = page[(MessageLayout.IN + SERIAL) / 4];
        Entry entry = underWay.remove(serial);
        Violation.unless(entry != null, "twice", "message " + serial + " is received that is not under way");
        Violation.unless(
                entry.receiver == receiver.endpoint,
                "astray",
                "message " + serial + " for " + entry.receiver + " went astray");
        Violation.unless(
                entry.sender == page[(MessageLayout.IN + MessageLayout.SOURCE) / 4],
                "forged",
                "message " + serial + " of " + entry.sender + " comes from another");
        for (int i = REST; i < MessageLayout.BYTES; i += 4) {
            Violation.unless(page[(MessageLayout.IN + i) / 4] == mix(serial, i), "altered", "message " + serial);
        }
    }

    /** Looks at those who sent and waited: they wait still, or their message has been received, or they were told. */
    private void release() {
        for (int slot = 0; slot < blockedWith.length; slot++) {
            Proc proc = Procs.get(slot);
            Entry entry = underWay.get(blockedWith[slot]);
            if (entry != null && !(sendsItself(proc) && proc.endpoint == entry.sender)) {
                boolean wasTold = memory.frameWords(slot)[TrapFrame.EAX / 4] != Errno.OK;
                Violation.unless(
                        wasTold || Procs.find(entry.sender) == null,
                        "lost",
                        "message " + blockedWith[slot] + " is lost and its sender goes on");
                underWay.remove(blockedWith[slot]);
                blockedWith[slot] = 0;
            }
        }
        underWay.entrySet().removeIf(each -> isFailedEntry(each.getKey(), each.getValue()));
    }

    /** Whether the message lies in a table and has failed, or its sender's table is gone. */
    private boolean isFailedEntry(int serial, Entry entry) {
        Tenant sender = model.find(entry.sender);
        if (sender == null) {
            return true;
        }
        if (blockedWith[sender.slot] == serial) {
            return false;
        }
        int[] page = memory.pageWords(sender.slot);
        for (int i = 0; i < AsyncTable.MAX_ENTRIES; i++) {
            int at = AsyncTable.OFFSET + i * AsyncTable.ENTRY_BYTES;
            if (page[(at + AsyncTable.MESSAGE + SERIAL) / 4] == serial) {
                int flags = page[(at + AsyncTable.FLAGS) / 4];
                boolean isDone = (flags & AsyncTable.DONE) != 0;
                Violation.unless(
                        !isDone || page[(at + AsyncTable.RESULT) / 4] != Errno.OK,
                        "lost",
                        "asynchronous message " + serial + " is done and nobody received it");
                return isDone || (flags & AsyncTable.VALID) == 0;
            }
        }
        return true;
    }
}
