package skink.kernel.ipc;

import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Messages that their sender does not wait for: they lie in a table in its message page until they are received.
 *
 * <p>The sender may run and write its table while the kernel reads it: each field is read once, and checked after that.
 * Whoever spoils its own table spoils its own messages. A filter ({@link Filters}) decides about the type that was read, and
 * that one is delivered.
 *
 * <p>A1: if a valid entry that is not done names a process, and the kernel has looked at it, that process has the sender's
 * bit in {@code asyncSenders}; the bit may also stand for nothing.
 */
@HoldsKernelLock
final class Asynchronous {
    private Asynchronous() {}

    /** Takes over the caller's table of {@code entries} entries; delivers what can be delivered now. */
    static int send(Proc caller, int entries) {
        if (entries < 0 || entries > AsyncTable.MAX_ENTRIES) {
            return Errno.ERANGE;
        }
        caller.privilege.asyncEntries = entries;
        boolean tell = false;
        for (int i = 0; i < entries; i++) {
            Address entry = entry(caller, i);
            int flags = entry.loadInt(AsyncTable.FLAGS);
            if (isPending(flags)) {
                tell |= tryNow(caller, entry) && (flags & AsyncTable.NOTIFY_WHEN_DONE) != 0;
            }
        }
        if (tell) {
            Notification.ofSignals(caller, 0);
        }
        return Errno.OK;
    }

    /** Delivers an entry or notes it for its receiver; tells whether it is done. */
    private static boolean tryNow(Proc caller, Address entry) {
        Proc receiver = Procs.find(entry.loadInt(AsyncTable.DESTINATION));
        if (receiver == null) {
            finish(entry, Errno.EDEADSRCDST);
        } else if (!caller.privilege.maySendTo(receiver.privilege) || !receiver.privilege.belongsTo(receiver)) {
            finish(entry, Errno.ECALLDENIED);
        } else if (!Delivery.isOpenTo(receiver, caller.endpoint) || !tryToDeliver(receiver, caller, entry)) {
            receiver.privilege.asyncSenders |= caller.privilege.bit();
            return false;
        }
        return true;
    }

    /** Receives an asynchronous message that will do, from each source in turn; tells whether there was one. */
    static boolean take(Proc receiver, int from) {
        Privilege own = receiver.privilege;
        int first = own.asyncNext;
        long left = Long.rotateRight(own.asyncSenders, first);
        while (left != 0) {
            int number = first + Long.numberOfTrailingZeros(left) & Privilege.COUNT - 1;
            left &= left - 1;
            Privilege source = Privileges.get(number);
            Proc sender = source.owner;
            if (from == Endpoint.ANY || from == sender.endpoint) {
                if (takeFrom(receiver, sender)) {
                    own.asyncNext = from == Endpoint.ANY ? number + 1 & Privilege.COUNT - 1 : first;
                    return true;
                }
                if (own.filter == null) {
                    own.asyncSenders &= ~source.bit();
                }
            }
        }
        return false;
    }

    private static boolean takeFrom(Proc receiver, Proc sender) {
        for (int i = 0; i < sender.privilege.asyncEntries; i++) {
            Address entry = entry(sender, i);
            int flags = entry.loadInt(AsyncTable.FLAGS);
            if (isPending(flags)
                    && entry.loadInt(AsyncTable.DESTINATION) == receiver.endpoint
                    && tryToDeliver(receiver, sender, entry)) {
                if ((flags & AsyncTable.NOTIFY_WHEN_DONE) != 0) {
                    Notification.ofSignals(sender, 0);
                }
                return true;
            }
        }
        return false;
    }

    private static Address entry(Proc proc, int index) {
        return proc.messages.plus(AsyncTable.OFFSET + index * AsyncTable.ENTRY_BYTES);
    }

    private static boolean isPending(int flags) {
        return (flags & (AsyncTable.VALID | AsyncTable.DONE)) == AsyncTable.VALID;
    }

    /** Delivers an entry, unless the receiver's filter keeps it back; tells whether it did. */
    private static boolean tryToDeliver(Proc receiver, Proc sender, Address entry) {
        Address message = entry.plus(AsyncTable.MESSAGE);
        int type = message.loadInt(MessageLayout.TYPE);
        if (!receiver.privilege.mayReceive(sender.endpoint, type)) {
            return false;
        }
        Delivery.deliver(receiver, sender.endpoint, message, Primitive.SENDA);
        receiver.messages.store(type, MessageLayout.IN + MessageLayout.TYPE);
        finish(entry, Errno.OK);
        return true;
    }

    private static void finish(Address entry, int result) {
        entry.store(result, AsyncTable.RESULT);
        entry.store(entry.loadInt(AsyncTable.FLAGS) | AsyncTable.DONE, AsyncTable.FLAGS);
    }

    /** A process has ended: what others have for it fails. */
    static void failMessagesTo(Proc receiver) {
        for (int number = 0; number < Privilege.COUNT; number++) {
            Proc sender = Privileges.get(number).owner;
            if (sender != null && failMessages(sender, receiver.endpoint) && Procs.find(sender.endpoint) == sender) {
                Notification.ofSignals(sender, 0);
            }
        }
    }

    /** Fails what a process has for a dead name; tells whether it wants to know. */
    private static boolean failMessages(Proc sender, int destination) {
        boolean tell = false;
        for (int i = 0; i < sender.privilege.asyncEntries; i++) {
            Address entry = entry(sender, i);
            int flags = entry.loadInt(AsyncTable.FLAGS);
            if (isPending(flags) && entry.loadInt(AsyncTable.DESTINATION) == destination) {
                finish(entry, Errno.EDEADSRCDST);
                tell |= (flags & AsyncTable.NOTIFY_WHEN_DONE) != 0;
            }
        }
        return tell;
    }
}
