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
import skink.kernel.kcall.KernelCalls;

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

    /** An order to copy: the words of a call, or of an entry in a table. */
    private record Order(int granter, int grant, int offset, int own, int bytes, int direction) {}

    int copy(Tenant caller) {
        return copy(
                caller,
                new Order(
                        CallRules.argument(caller, KernelCall.A),
                        CallRules.argument(caller, KernelCall.B),
                        CallRules.argument(caller, KernelCall.C),
                        CallRules.argument(caller, KernelCall.D),
                        CallRules.argument(caller, KernelCall.E),
                        CallRules.argument(caller, KernelCall.F)));
    }

    /** Several copies; actors ask for no more than goes at a stretch. */
    int copyMany(Tenant caller) {
        int table = CallRules.argument(caller, KernelCall.A);
        int entries = CallRules.argument(caller, KernelCall.B);
        int done = caller.page[MessageLayout.PROGRESS_ENTRIES / 4];
        boolean isSound = entries >= 1 && entries <= KernelCall.COPY_ENTRIES && done >= 0 && done <= entries;
        int result = isSound && table % KernelCall.COPY_ENTRY_BYTES == 0 ? Errno.OK : Errno.EINVAL;
        for (int i = done; i < entries && result == Errno.OK; i++) {
            result = copyEntry(caller, table + i * KernelCall.COPY_ENTRY_BYTES);
            if (result == Errno.OK) {
                caller.page[MessageLayout.PROGRESS / 4] = 0;
                caller.page[MessageLayout.PROGRESS_ENTRIES / 4] = i + 1;
                caller.memoryRequests = 0;
            }
        }
        if (result != KernelCalls.AGAIN) {
            CallRules.result(caller, KernelCall.A, caller.page[MessageLayout.PROGRESS_ENTRIES / 4]);
        }
        return result;
    }

    private int copyEntry(Tenant caller, int entry) {
        Home home = model.home(caller);
        if (!home.has(entry, false)) {
            return memory.request(caller, caller, entry, KernelCall.COPY_ENTRY_BYTES, false);
        }
        return copy(
                caller,
                new Order(
                        home.load(entry),
                        home.load(entry + 4),
                        home.load(entry + 8),
                        home.load(entry + 12),
                        home.load(entry + 16),
                        home.load(entry + 20)));
    }

    private int copy(Tenant caller, Order order) {
        int done = caller.page[MessageLayout.PROGRESS / 4];
        boolean isDirection = order.direction == 0 || order.direction == 1;
        if (order.bytes < 0 || !isDirection || done < 0 || done > order.bytes) {
            return Errno.EINVAL;
        }
        Opened opened = follow(caller, order, order.direction == 0 ? GrantTable.READ : GrantTable.WRITE);
        return opened.outcome == Outcome.OPEN ? copy(caller, opened, order) : unopened(caller, opened);
    }

    int fill(Tenant caller) {
        int bytes = CallRules.argument(caller, KernelCall.D);
        int value = CallRules.argument(caller, KernelCall.E);
        int before = caller.page[MessageLayout.PROGRESS / 4];
        if (bytes < 0 || value < 0 || value > 0xFF || before < 0 || before > bytes) {
            return Errno.EINVAL;
        }
        Order order = new Order(
                CallRules.argument(caller, KernelCall.A),
                CallRules.argument(caller, KernelCall.B),
                CallRules.argument(caller, KernelCall.C),
                0,
                bytes,
                1);
        Opened opened = follow(caller, order, GrantTable.WRITE);
        if (opened.outcome != Outcome.OPEN) {
            return unopened(caller, opened);
        }
        Home home = model.home(opened.owner);
        int done = before;
        while (done < bytes && home.has(opened.start + done, true)) {
            home.storeByte(opened.start + done, (byte) value);
            done++;
        }
        progress(caller, before, done);
        int missing = opened.start + done;
        return done == bytes ? Errno.OK : memory.request(caller, opened.owner, missing, bytes - done, true);
    }

    private static void progress(Tenant caller, int before, int done) {
        caller.page[MessageLayout.PROGRESS / 4] = done;
        caller.memoryRequests = done > before ? 0 : caller.memoryRequests;
    }

    private int unopened(Tenant caller, Opened opened) {
        return switch (opened.outcome) {
            case BUSY -> memory.await(caller, opened.owner);
            case ABSENT -> memory.request(caller, opened.owner, opened.start, GrantTable.ENTRY_BYTES, false);
            default -> opened.error;
        };
    }

    private Opened follow(Tenant user, Order order, int access) {
        int grantee = user.endpoint;
        int from = order.granter;
        int name = order.grant;
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
                return open(order, maker, entry, kind & KINDS);
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
    private Opened open(Order order, Tenant maker, Opened entry, int kind) {
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
        int offset = order.offset;
        int bytes = order.bytes;
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
    private int copy(Tenant caller, Opened opened, Order order) {
        boolean reads = order.direction == 0;
        int bytes = order.bytes;
        int before = caller.page[MessageLayout.PROGRESS / 4];
        Tenant from = reads ? opened.owner : caller;
        Tenant to = reads ? caller : opened.owner;
        int source = reads ? opened.start : order.own;
        int target = reads ? order.own : opened.start;
        int done = before;
        while (done < bytes
                && model.home(from).has(source + done, false)
                && model.home(to).has(target + done, true)) {
            model.home(to).storeByte(target + done, model.home(from).loadByte(source + done));
            done++;
        }
        progress(caller, before, done);
        if (done == bytes) {
            return Errno.OK;
        }
        boolean canRead = model.home(from).has(source + done, false);
        return memory.request(caller, canRead ? to : from, (canRead ? target : source) + done, bytes - done, canRead);
    }
}
