package skink.simulation;

import java.util.List;
import java.util.SplittableRandom;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.kernel.ipc.FastPath;
import skink.kernel.ipc.Ipc;
import skink.kernel.proc.Proc;
import skink.kernel.sched.CpuState;

/** An actor that uses a primitive, soundly or not. */
final class Messenger {
    /** How many entries of their tables actors use; SENDA may name more. */
    private static final int USED_ENTRIES = 6;

    private static final int[] PRIMITIVES = {
        Primitive.SEND,
        Primitive.SEND,
        Primitive.RECEIVE,
        Primitive.RECEIVE,
        Primitive.RECEIVE,
        Primitive.RECEIVE,
        Primitive.SENDREC,
        Primitive.SENDREC,
        Primitive.SENDREC,
        Primitive.SENDREC,
        Primitive.NOTIFY,
        Primitive.NOTIFY,
        Primitive.SENDNB,
        Primitive.SENDNB,
        Primitive.SENDA,
        Primitive.SENDA,
        Primitive.SENDA,
        Primitive.REPLY_RECEIVE,
        Primitive.REPLY_RECEIVE,
        Primitive.REPLY_RECEIVE,
        Primitive.REPLY_RECEIVE
    };

    private static final String[] VERBS = {
        "0", "SEND", "RECEIVE", "SENDREC", "NOTIFY", "SENDNB", "SENDA", "REPLY_RECEIVE"
    };

    private final Model model;
    private final MessageRules rules;
    private final Names names;
    private final Ledger ledger;
    private final Trace trace;

    Messenger(Model model, MessageRules rules, Names names, Ledger ledger, Trace trace) {
        this.model = model;
        this.rules = rules;
        this.names = names;
        this.ledger = ledger;
        this.trace = trace;
    }

    /** The process that runs does something; returns the process with which its processor goes straight on, or null. */
    Proc act(Proc proc, Tenant caller, SplittableRandom random) {
        int primitive =
                random.nextInt(64) == 0 ? random.nextInt(-3, 40) : PRIMITIVES[random.nextInt(PRIMITIVES.length)];
        int peer = peer(caller, primitive, random);
        Tenant client = firstClient(caller);
        if (random.nextInt(3) != 0 && client != null) {
            primitive = Primitive.REPLY_RECEIVE;
            peer = client.endpoint;
        }
        return perform(proc, caller, primitive, peer, random);
    }

    /** A process that awaits an answer of the caller's, or null. */
    private Tenant firstClient(Tenant caller) {
        List<Tenant> clients = model.all(
                tenant -> tenant.isOnlyReceiving() && tenant.awaitsReply && tenant.receiveFrom == caller.endpoint);
        return clients.isEmpty() ? null : clients.get(0);
    }

    private Proc perform(Proc proc, Tenant caller, int primitive, int peer, SplittableRandom random) {
        boolean usesOut =
                primitive != Primitive.RECEIVE && primitive != Primitive.SENDA && primitive != Primitive.NOTIFY;
        int serial = usesOut ? ledger.write(caller, MessageLayout.OUT, peer) : 0;
        if (primitive == Primitive.SENDA) {
            fillTable(caller, random);
        }
        boolean mayBeFast = random.nextInt(4) != 0;
        Proc next = mayBeFast ? FastPath.perform(CpuState.get(proc.runsOn), proc, primitive, peer) : null;
        int result = next == null ? Ipc.perform(proc, primitive, peer) : Errno.OK;
        trace.tell(() -> caller + " " + verb(primitive) + " " + peer + ": " + (next == null ? result : "fast"));
        int expected = rules.perform(caller, primitive, peer);
        if (next == null) {
            proc.frame.store(result, TrapFrame.EAX);
        }
        if (next == null || next == proc) {
            caller.setResult(expected);
        }
        Violation.unless(result == expected, "result", verb(primitive) + " returns " + result + ", not " + expected);
        if (usesOut) {
            ledger.sent(caller, primitive, serial, result);
        }
        if (primitive == Primitive.SENDA && result != Errno.OK) {
            withdrawAll(caller);
        }
        return next;
    }

    private static String verb(int primitive) {
        return Primitive.exists(primitive) ? VERBS[primitive] : "primitive " + primitive;
    }

    private int peer(Tenant caller, int primitive, SplittableRandom random) {
        int choice = random.nextInt(20);
        int partner = names.partner(caller, random);
        if (primitive == Primitive.SENDA) {
            return choice == 0 ? partner : choice == 1 ? AsyncTable.MAX_ENTRIES : random.nextInt(USED_ENTRIES + 1);
        }
        if (primitive == Primitive.RECEIVE && choice < 13) {
            return choice < 11 ? Endpoint.ANY : Endpoint.CLOCK - random.nextInt(3);
        }
        return partner;
    }

    /** Writes messages to entries that are not under way; sometimes spoils or takes back one that is. */
    private void fillTable(Tenant caller, SplittableRandom random) {
        for (int i = 0; i < USED_ENTRIES; i++) {
            int at = AsyncTable.OFFSET + i * AsyncTable.ENTRY_BYTES;
            int choice = random.nextInt(16);
            int receiver = names.partner(caller, random);
            int flags = AsyncTable.VALID
                    | (random.nextInt(3) == 0 ? AsyncTable.NOTIFY_WHEN_DONE : 0)
                    | (random.nextInt(8) == 0 ? random.nextInt() & -8 : 0);
            if (TableRules.isPending(caller, i)) {
                spoil(caller, at, choice);
            } else if (choice < 8) {
                ledger.write(caller, at + AsyncTable.MESSAGE, receiver);
                model.write(caller, at + AsyncTable.DESTINATION, receiver);
                model.write(caller, at + AsyncTable.RESULT, choice);
                model.write(caller, at + AsyncTable.FLAGS, choice == 0 ? flags & ~AsyncTable.VALID : flags);
                trace.tell(() -> caller + " writes an asynchronous message for " + receiver);
            }
        }
    }

    private void spoil(Tenant caller, int at, int choice) {
        int receiver = caller.page[(at + AsyncTable.DESTINATION) / 4];
        if (choice == 0) {
            model.write(caller, at + AsyncTable.FLAGS, 0);
        } else if (choice == 1) {
            ledger.write(caller, at + AsyncTable.MESSAGE, receiver);
        }
    }

    /** The kernel has not looked at the table: what was written to it is taken back. */
    private void withdrawAll(Tenant caller) {
        for (int i = 0; i < USED_ENTRIES; i++) {
            model.write(caller, AsyncTable.OFFSET + i * AsyncTable.ENTRY_BYTES + AsyncTable.FLAGS, 0);
        }
    }
}
