package skink.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;

/** What the primitives do, as {@link Primitive} and the kernel's own promises describe it. */
final class MessageRules {
    private final Model model;
    private final TableRules tables;

    MessageRules(Model model) {
        this.model = model;
        this.tables = new TableRules(model, this);
    }

    TableRules tables() {
        return tables;
    }

    /** Performs a primitive; what the caller finds in EAX if it does not wait. */
    int perform(Tenant caller, int primitive, int peer) {
        if (primitive < Primitive.SEND || primitive > Primitive.REPLY_RECEIVE) {
            return Errno.EBADCALL;
        }
        if (!caller.rights.mayUse(primitive)) {
            return Errno.ETRAPDENIED;
        }
        return switch (primitive) {
            case Primitive.RECEIVE -> receiveFrom(caller, peer);
            case Primitive.SENDA -> tables.send(caller, peer);
            case Primitive.REPLY_RECEIVE -> {
                answer(caller, peer);
                yield receive(caller, Endpoint.ANY);
            }
            default -> sendTo(caller, primitive, peer);
        };
    }

    private int sendTo(Tenant caller, int primitive, int peer) {
        Tenant receiver = model.find(peer);
        if (receiver == null) {
            return Errno.EDEADSRCDST;
        }
        if (!caller.rights.mayReach(receiver.rights)) {
            return Errno.ECALLDENIED;
        }
        if (receiver == caller) {
            return Errno.ELOCKED;
        }
        if (primitive == Primitive.NOTIFY) {
            return notify(caller, receiver);
        }
        if (accepts(receiver, caller.endpoint, true) && (receiver.awaitsReply || lets(receiver, caller))) {
            deliver(receiver, caller, MessageLayout.OUT, primitive);
        } else if (primitive == Primitive.SENDNB) {
            return Errno.ENOTREADY;
        } else if (model.wouldLock(caller, receiver)) {
            return Errno.ELOCKED;
        } else {
            waitToSend(caller, receiver, primitive, false);
        }
        if (primitive == Primitive.SENDREC) {
            waitToReceive(caller, receiver.endpoint, true);
        }
        return Errno.OK;
    }

    private int notify(Tenant caller, Tenant receiver) {
        if (!caller.hasOwnRights() || !receiver.hasOwnRights()) {
            return Errno.ECALLDENIED;
        }
        notify(receiver, caller.endpoint);
        return Errno.OK;
    }

    /** A notification of a process or of the kernel: received now, or kept. */
    void notify(Tenant receiver, int source) {
        receiver.notifiers.add(source);
        if (accepts(receiver, source, false) && letsNotification(receiver, source)) {
            deliverNotification(receiver, source);
        }
    }

    private int receiveFrom(Tenant caller, int from) {
        boolean isKernel = from == Endpoint.CLOCK || from == Endpoint.HARDWARE || from == Endpoint.SYSTEM;
        if (from != Endpoint.ANY && !isKernel && model.find(from) == null) {
            return Errno.EDEADSRCDST;
        }
        return receive(caller, from);
    }

    private int receive(Tenant caller, int from) {
        if (take(caller, from)) {
            return Errno.OK;
        }
        Tenant source = model.find(from);
        if (source != null && (source == caller || caller.filter == null && model.wouldLock(caller, source))) {
            return Errno.ELOCKED;
        }
        waitToReceive(caller, from, false);
        return Errno.OK;
    }

    /** The order of delivery; tells whether there was anything. */
    boolean take(Tenant receiver, int from) {
        List<Integer> notifiers = receiver.notifiers.stream()
                .filter(source -> matches(source, from) && letsNotification(receiver, source))
                .toList();
        if (!notifiers.isEmpty()) {
            int source = model.observed(receiver, MessageLayout.IN + MessageLayout.SOURCE);
            Violation.unless(
                    notifiers.contains(source),
                    "order",
                    receiver + " must receive one of the notifications " + notifiers + ", not from " + source);
            deliverNotification(receiver, source);
            return true;
        }
        Tenant faulter = firstSender(receiver, from, true);
        if (faulter != null) {
            takeFromSender(receiver, faulter);
            return true;
        }
        return takeInTurn(receiver, from);
    }

    /** The filter of a process has changed: if it waits, it gets what it may receive now. */
    void lookAgain(Tenant receiver) {
        if (!receiver.isOnlyReceiving() || receiver.awaitsReply || take(receiver, receiver.receiveFrom)) {
            return;
        }
        Tenant source = model.find(receiver.receiveFrom);
        if (source != null && receiver.filter == null && model.wouldLock(receiver, source)) {
            receiver.reasons &= ~Blocked.RECEIVING;
            receiver.setResult(Errno.ELOCKED);
        }
    }

    private static boolean letsNotification(Tenant receiver, int source) {
        return source < 0 || FilterRules.lets(receiver, source, MessageLayout.NOTIFICATION);
    }

    /** Whether a process receives the message that another one sends, or would send. */
    private static boolean lets(Tenant receiver, Tenant sender) {
        int type = sender.page[(MessageLayout.OUT + MessageLayout.TYPE) / 4];
        return FilterRules.lets(receiver, sender.endpoint, type);
    }

    private static boolean matches(int source, int from) {
        return from == Endpoint.ANY || from == source;
    }

    /** Who has waited longest to send to {@code receiver} what will do. */
    private Tenant firstSender(Tenant receiver, int from, boolean ofKernel) {
        Tenant first = null;
        for (Tenant sender : model.all(Tenant::isSending)) {
            if (sender.sendTo == receiver.endpoint
                    && sender.isSentByKernel == ofKernel
                    && matches(sender.endpoint, from)
                    && (ofKernel || lets(receiver, sender))
                    && (first == null || sender.sendSince < first.sendSince)) {
                first = sender;
            }
        }
        return first;
    }

    /** Receives a message of a blocked sender or one from a table; tells whether there was one. */
    private boolean takeInTurn(Tenant caller, int from) {
        Tenant blocked = firstSender(caller, from, false);
        List<Tenant> sources = model.all(source -> source.hasOwnRights()
                && source.lives()
                && matches(source.endpoint, from)
                && tables.entry(source, caller) >= 0);
        if (blocked == null && sources.isEmpty()) {
            return false;
        }
        boolean takesTable = sources.isEmpty() || blocked == null ? blocked == null : isTurnOfTables(caller, from);
        Tenant taken = takesTable ? observedSource(caller, sources) : blocked;
        if (from == Endpoint.ANY) {
            noteTurn(caller, taken, takesTable, sources);
        }
        if (takesTable) {
            tables.take(caller, taken);
        } else {
            takeFromSender(caller, taken);
        }
        return true;
    }

    private boolean isTurnOfTables(Tenant caller, int from) {
        Tenant.Turn turn = from == Endpoint.ANY ? caller.turn : Tenant.Turn.EITHER;
        boolean isObserved = model.observedStatus(caller) == Primitive.SENDA;
        return turn == Tenant.Turn.EITHER ? isObserved : turn == Tenant.Turn.ASYNCHRONOUS;
    }

    private Tenant observedSource(Tenant caller, List<Tenant> sources) {
        int source = model.observed(caller, MessageLayout.IN + MessageLayout.SOURCE);
        return sources.stream()
                .filter(tenant -> tenant.endpoint == source)
                .findFirst()
                .orElseThrow(() -> new Violation(
                        "order",
                        caller + " must receive an asynchronous message of " + sources + ", not of " + source));
    }

    /** Nobody is passed over twice for the same other one, and none of the two kinds twice for the other. */
    private static void noteTurn(Tenant caller, Tenant taken, boolean isAsync, List<Tenant> sources) {
        if (isAsync) {
            caller.turn = Tenant.Turn.SENDER;
        } else if (!sources.isEmpty()) {
            caller.turn = Tenant.Turn.ASYNCHRONOUS;
        } else if (caller.turn == Tenant.Turn.SENDER) {
            caller.turn = Tenant.Turn.EITHER;
        }
        Set<Integer> waiting = new HashSet<>();
        for (Tenant source : sources) {
            if (source != taken || !isAsync) {
                waiting.add(source.endpoint);
            }
        }
        caller.overtakers.keySet().retainAll(waiting);
        if (isAsync) {
            for (int source : waiting) {
                boolean first = caller.overtakers
                        .computeIfAbsent(source, s -> new HashSet<>())
                        .add(taken.endpoint);
                Violation.unless(first, "order", taken + " overtakes " + source + " twice at " + caller);
            }
        }
    }

    private static void takeFromSender(Tenant receiver, Tenant sender) {
        int from = sender.isSentByKernel ? MessageLayout.KERNEL_OUT : MessageLayout.OUT;
        int origin = sender.isSentByKernel ? ReceiveStatus.FROM_KERNEL : 0;
        deliver(receiver, sender, from, sender.sendPrimitive | origin);
        sender.reasons &= ~Blocked.SENDING;
    }

    /** An answer for one who waits for it and for nothing else. */
    private void answer(Tenant server, int peer) {
        Tenant client = model.find(peer);
        if (client != null && client.awaitsReply && accepts(client, server.endpoint, true)) {
            deliver(client, server, MessageLayout.OUT, Primitive.REPLY_RECEIVE);
        }
    }

    static boolean accepts(Tenant receiver, int source, boolean mayBeAnswer) {
        return receiver.isOnlyReceiving()
                && matches(source, receiver.receiveFrom)
                && (mayBeAnswer || !receiver.awaitsReply);
    }

    private void waitToSend(Tenant sender, Tenant receiver, int primitive, boolean ofKernel) {
        sender.sendTo = receiver.endpoint;
        sender.sendPrimitive = primitive;
        sender.isSentByKernel = ofKernel;
        sender.sendSince = model.nextWait();
        sender.reasons |= Blocked.SENDING;
    }

    private static void waitToReceive(Tenant receiver, int from, boolean forReply) {
        receiver.receiveFrom = from;
        receiver.awaitsReply = forReply;
        receiver.reasons |= Blocked.RECEIVING;
    }

    /** The kernel writes its message on behalf of a process. */
    static void write(Tenant subject, int type, int... payload) {
        int first = (MessageLayout.KERNEL_OUT + MessageLayout.PAYLOAD) / 4;
        subject.page[(MessageLayout.KERNEL_OUT + MessageLayout.TYPE) / 4] = type;
        System.arraycopy(payload, 0, subject.page, first, payload.length);
    }

    /** Whether the kernel can send a message for a process that its receiver will ever answer. */
    boolean canBeAsked(Tenant receiver, Tenant subject) {
        return receiver != null && (accepts(receiver, subject.endpoint, false) || !model.wouldLock(subject, receiver));
    }

    /** The kernel sends the message at KERNEL_OUT of a process. */
    void sendForKernel(Tenant subject, Tenant receiver) {
        if (accepts(receiver, subject.endpoint, false)) {
            deliver(receiver, subject, MessageLayout.KERNEL_OUT, Primitive.SEND | ReceiveStatus.FROM_KERNEL);
        } else {
            waitToSend(subject, receiver, Primitive.SEND, true);
        }
    }

    static void deliver(Tenant receiver, Tenant sender, int offset, int status) {
        System.arraycopy(sender.page, offset / 4, receiver.page, MessageLayout.IN / 4, MessageLayout.BYTES / 4);
        receiver.page[(MessageLayout.IN + MessageLayout.SOURCE) / 4] = sender.endpoint;
        received(receiver, status);
    }

    private static void received(Tenant receiver, int status) {
        receiver.setResult(Errno.OK);
        receiver.setStatus(status);
        receiver.reasons &= ~Blocked.RECEIVING;
        receiver.awaitsReply = false;
    }

    private static void deliverNotification(Tenant receiver, int source) {
        int payload = 0;
        if (source == Endpoint.HARDWARE) {
            payload = receiver.interrupts;
            receiver.interrupts = 0;
        } else if (source == Endpoint.SYSTEM) {
            payload = receiver.systemSignals;
            receiver.systemSignals = 0;
        }
        receiver.notifiers.remove(source);
        receiver.page[(MessageLayout.IN + MessageLayout.SOURCE) / 4] = source;
        receiver.page[(MessageLayout.IN + MessageLayout.TYPE) / 4] = MessageLayout.NOTIFICATION;
        receiver.page[(MessageLayout.IN + MessageLayout.PAYLOAD) / 4] = payload;
        received(receiver, Primitive.NOTIFY | (source < 0 ? ReceiveStatus.FROM_KERNEL : 0));
    }
}
