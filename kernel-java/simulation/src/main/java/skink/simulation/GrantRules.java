package skink.simulation;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;

/** What grants open and what is copied, as {@link GrantTable} and {@link KernelCall#SAFECOPY} describe it. */
final class GrantRules {
    private static final int KINDS = GrantTable.DIRECT | GrantTable.INDIRECT | GrantTable.MAGIC;

    /** What a grant opens, or why it does not. */
    private record Opened(Outcome outcome, int error, Tenant owner, int start) {
        static Opened refused(int error) {
            return new Opened(Outcome.REFUSED, error, null, 0);
        }
    }

    private enum Outcome {
        OPEN,
        REFUSED,
        /** Its owner's tables are edited. */
        BUSY,
        /** The entry's memory is not there. */
        ABSENT
    }

    private final Model model;
    private final MemoryRules memory;

    GrantRules(Model model, MemoryRules memory) {
        this.model = model;
        this.memory = memory;
    }

    int announce(Tenant caller, int table, int entries) {
        if (table % GrantTable.ENTRY_BYTES != 0) {
            return Errno.EINVAL;
        }
        long end = Integer.toUnsignedLong(table) + (long) GrantTable.ENTRY_BYTES * entries;
        if (entries < 0 || entries > GrantTable.MAX_ENTRIES || end > Integer.toUnsignedLong(UserSpace.END)) {
            return Errno.ERANGE;
        }
        caller.grantTable = table;
        caller.grantEntries = entries;
        return Errno.OK;
    }

    int copy(Tenant caller) {
        int bytes = CallRules.argument(caller, KernelCall.E);
        int direction = CallRules.argument(caller, KernelCall.F);
        int done = caller.page[MessageLayout.PROGRESS / 4];
        if (bytes < 0 || direction != 0 && direction != 1 || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        Opened opened = follow(
                caller,
                CallRules.argument(caller, KernelCall.A),
                CallRules.argument(caller, KernelCall.B),
                direction == 0 ? GrantTable.READ : GrantTable.WRITE);
        return switch (opened.outcome) {
            case REFUSED -> opened.error;
            case BUSY -> memory.await(caller, opened.owner);
            case ABSENT -> memory.request(caller, opened.owner, opened.start, GrantTable.ENTRY_BYTES, false);
            case OPEN -> copy(caller, opened, direction == 0);
        };
    }

    private Opened follow(Tenant user, int granter, int id, int access) {
        int grantee = user.endpoint;
        int from = granter;
        int name = id;
        for (int i = 0; i < GrantTable.MAX_CHAIN; i++) {
            Tenant maker = model.find(from);
            Opened entry = entry(maker, name);
            if (entry.outcome != Outcome.OPEN) {
                return entry;
            }
            int kind = field(entry, GrantTable.KIND);
            int peer = field(entry, GrantTable.GRANTEE);
            if (peer != grantee && peer != Endpoint.ANY || (kind & access) == 0) {
                return Opened.refused(Errno.EPERM);
            }
            if ((kind & KINDS) != GrantTable.INDIRECT) {
                return open(user, maker, entry, kind & KINDS);
            }
            grantee = maker.endpoint;
            from = field(entry, GrantTable.OWNER);
            name = field(entry, GrantTable.START);
        }
        return Opened.refused(Errno.EPERM);
    }

    /** The entry of a name in its maker's table. */
    private Opened entry(Tenant maker, int name) {
        if (maker == null) {
            return Opened.refused(Errno.EDEADSRCDST);
        }
        int index = GrantId.index(name);
        if (name <= GrantId.NONE || index >= maker.grantEntries || GrantId.instance(name) != maker.instance) {
            return Opened.refused(Errno.EPERM);
        }
        int at = maker.grantTable + index * GrantTable.ENTRY_BYTES;
        if (maker.has(Blocked.INHIBITED)) {
            return new Opened(Outcome.BUSY, 0, maker, at);
        }
        if (!model.home(maker).has(at, false)) {
            return new Opened(Outcome.ABSENT, 0, maker, at);
        }
        Opened entry = new Opened(Outcome.OPEN, 0, maker, at);
        return field(entry, GrantTable.ID) == name ? entry : Opened.refused(Errno.EPERM);
    }

    private int field(Opened entry, int field) {
        return model.home(entry.owner).load(entry.start + field);
    }

    /** The memory that an entry which is not indirect opens. */
    private Opened open(Tenant user, Tenant maker, Opened entry, int kind) {
        boolean isMagic = kind == GrantTable.MAGIC;
        boolean mayBe =
                isMagic ? maker.rights != null && maker.rights.beside().grantsForOthers() : kind == GrantTable.DIRECT;
        if (!mayBe) {
            return Opened.refused(Errno.EPERM);
        }
        Tenant owner = isMagic ? model.find(field(entry, GrantTable.OWNER)) : maker;
        if (owner == null) {
            return Opened.refused(Errno.EDEADSRCDST);
        }
        int offset = CallRules.argument(user, KernelCall.C);
        int bytes = CallRules.argument(user, KernelCall.E);
        if (offset < 0 || (long) offset + bytes > field(entry, GrantTable.BYTES)) {
            return Opened.refused(Errno.ERANGE);
        }
        if (!mayBeShared(Integer.toUnsignedLong(field(entry, GrantTable.START) + offset), Math.max(bytes, 1))) {
            return Opened.refused(Errno.EFAULT);
        }
        Outcome outcome = owner.has(Blocked.INHIBITED) ? Outcome.BUSY : Outcome.OPEN;
        return new Opened(outcome, 0, owner, field(entry, GrantTable.START) + offset);
    }

    /** A user's half, without the message page. */
    static boolean mayBeShared(long from, int bytes) {
        long end = from + bytes;
        long messages = UserSpace.MESSAGE_PAGE;
        return end <= Integer.toUnsignedLong(UserSpace.END)
                && (end <= messages || from >= messages + MemoryMapAbi.PAGE_BYTES);
    }

    /** Byte by byte, until all is done or some is not there. */
    private int copy(Tenant caller, Opened opened, boolean reads) {
        int own = CallRules.argument(caller, KernelCall.D);
        int bytes = CallRules.argument(caller, KernelCall.E);
        int before = caller.page[MessageLayout.PROGRESS / 4];
        Tenant from = reads ? opened.owner : caller;
        Tenant to = reads ? caller : opened.owner;
        int source = reads ? opened.start : own;
        int target = reads ? own : opened.start;
        int done = before;
        while (done < bytes
                && model.home(from).has(source + done, false)
                && model.home(to).has(target + done, true)) {
            model.home(to).storeByte(target + done, model.home(from).loadByte(source + done));
            done++;
        }
        caller.page[MessageLayout.PROGRESS / 4] = done;
        caller.memoryRequests = done > before ? 0 : caller.memoryRequests;
        if (done == bytes) {
            return Errno.OK;
        }
        boolean canRead = model.home(from).has(source + done, false);
        return memory.request(caller, canRead ? to : from, (canRead ? target : source) + done, bytes - done, canRead);
    }
}
