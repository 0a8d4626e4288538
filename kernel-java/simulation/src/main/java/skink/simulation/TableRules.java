package skink.simulation;

import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;

/** What becomes of asynchronous messages, as {@link AsyncTable} describes it. */
final class TableRules {
    private final Model model;
    private final MessageRules messages;

    TableRules(Model model, MessageRules messages) {
        this.model = model;
        this.messages = messages;
    }

    int send(Tenant caller, int entries) {
        if (!caller.hasOwnRights()) {
            return Errno.ETRAPDENIED;
        }
        if (entries < 0 || entries > AsyncTable.MAX_ENTRIES) {
            return Errno.ERANGE;
        }
        caller.asyncEntries = entries;
        boolean tell = false;
        for (int i = 0; i < entries; i++) {
            if (isPending(caller, i) && tryNow(caller, i)) {
                tell |= wantsNotification(caller, i);
            }
        }
        if (tell) {
            messages.notify(caller, Endpoint.SYSTEM);
        }
        return Errno.OK;
    }

    /** Delivers an entry, or fails it; tells whether it is done. */
    private boolean tryNow(Tenant caller, int index) {
        Tenant receiver = model.find(field(caller, index, AsyncTable.DESTINATION));
        if (receiver == null) {
            finish(caller, index, Errno.EDEADSRCDST);
        } else if (!caller.rights.mayReach(receiver.rights) || !receiver.hasOwnRights()) {
            finish(caller, index, Errno.ECALLDENIED);
        } else if (MessageRules.accepts(receiver, caller.endpoint, false) && passes(receiver, caller, index)) {
            deliverEntry(receiver, caller, index);
        } else {
            return false;
        }
        return true;
    }

    private static boolean passes(Tenant receiver, Tenant sender, int index) {
        return FilterRules.lets(
                receiver, sender.endpoint, field(sender, index, AsyncTable.MESSAGE + MessageLayout.TYPE));
    }

    /** The first entry in a process's table that {@code receiver} may receive; -1 if there is none. */
    int entry(Tenant sender, Tenant receiver) {
        for (int i = 0; i < sender.asyncEntries; i++) {
            if (isPending(sender, i)
                    && field(sender, i, AsyncTable.DESTINATION) == receiver.endpoint
                    && passes(receiver, sender, i)) {
                return i;
            }
        }
        return -1;
    }

    /** A name has died: messages for it fail. */
    void failEntriesFor(Tenant dead) {
        for (Tenant sender : model.all(Tenant::hasOwnRights)) {
            boolean tell = false;
            for (int i = 0; i < sender.asyncEntries; i++) {
                if (isPending(sender, i) && field(sender, i, AsyncTable.DESTINATION) == dead.endpoint) {
                    finish(sender, i, Errno.EDEADSRCDST);
                    tell |= wantsNotification(sender, i);
                }
            }
            if (tell && sender.lives()) {
                messages.notify(sender, Endpoint.SYSTEM);
            }
        }
    }

    /** Receives the first message that a process has for {@code receiver}. */
    void take(Tenant receiver, Tenant sender) {
        int index = entry(sender, receiver);
        deliverEntry(receiver, sender, index);
        if (wantsNotification(sender, index)) {
            messages.notify(sender, Endpoint.SYSTEM);
        }
    }

    private static void deliverEntry(Tenant receiver, Tenant sender, int index) {
        MessageRules.deliver(
                receiver,
                sender,
                AsyncTable.OFFSET + index * AsyncTable.ENTRY_BYTES + AsyncTable.MESSAGE,
                Primitive.SENDA);
        finish(sender, index, Errno.OK);
    }

    private static void finish(Tenant sender, int index, int result) {
        sender.page[word(index, AsyncTable.RESULT)] = result;
        sender.page[word(index, AsyncTable.FLAGS)] |= AsyncTable.DONE;
    }

    static boolean isPending(Tenant sender, int index) {
        int flags = field(sender, index, AsyncTable.FLAGS);
        return (flags & AsyncTable.VALID) != 0 && (flags & AsyncTable.DONE) == 0;
    }

    private static boolean wantsNotification(Tenant sender, int index) {
        return (field(sender, index, AsyncTable.FLAGS) & AsyncTable.NOTIFY_WHEN_DONE) != 0;
    }

    private static int field(Tenant sender, int index, int field) {
        return sender.page[word(index, field)];
    }

    private static int word(int index, int field) {
        return (AsyncTable.OFFSET + index * AsyncTable.ENTRY_BYTES + field) / 4;
    }
}
