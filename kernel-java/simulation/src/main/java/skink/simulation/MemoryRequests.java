package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;

/** The arguments of calls about memory: the pager's orders, grants and copies; mostly sound. */
final class MemoryRequests {
    /** Entries in which actors keep grants. */
    private static final int USED_ENTRIES = 8;

    private static final int MOST_BYTES = 6000;
    private static final int FEW_BYTES = 40;
    private static final int MOST_PHYSICAL_BYTES = 3000;

    private static final int[] KINDS = {
        GrantTable.DIRECT, GrantTable.DIRECT, GrantTable.DIRECT, GrantTable.INDIRECT, GrantTable.MAGIC
    };

    /** A grant that somebody has made. */
    private record Grant(Tenant granter, int id, int access) {}

    private final Model model;
    private final Names names;
    private final Setup setup;

    MemoryRequests(Model model, Names names, Setup setup) {
        this.model = model;
        this.names = names;
        this.setup = setup;
    }

    void writeVm(Tenant caller, SplittableRandom random) {
        int what = random.nextInt(-1, KernelCall.VM_FLUSH + 2);
        int target = names.oneOf(
                tenant -> switch (what) {
                    case KernelCall.VM_INHIBIT_CLEAR, KernelCall.VM_SET_SPACE -> tenant.has(Blocked.INHIBITED);
                    case KernelCall.VM_CLEAR_PAGEFAULT, KernelCall.VM_REFUSE_PAGEFAULT ->
                        tenant.has(Blocked.PAGE_FAULT);
                    case KernelCall.VM_MEMORY_DONE -> tenant.has(Blocked.MEMORY_REQUEST);
                    default -> tenant.lives();
                },
                random);
        Tenant about = target == Endpoint.SELF ? caller : model.find(target);
        int value = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(3) / 2;
        if (what == KernelCall.VM_SET_SPACE) {
            value = newDirectory(about, random);
        } else if (what == KernelCall.VM_MEMORY_DONE && about != null && value == 0) {
            provide(about);
        }
        Requests.write(model, caller, what, target, value);
    }

    /** A directory with the tables of the one that a process has; or that, or none. */
    private int newDirectory(Tenant tenant, SplittableRandom random) {
        PageMemory memory = model.memory();
        int choice = random.nextInt(6);
        if (tenant == null || choice == 0) {
            return random.nextInt();
        }
        Home home = model.home(tenant);
        if (choice == 1) {
            return home.directory() + random.nextInt(2);
        }
        int[] old = memory.words(home.directory());
        System.arraycopy(old, 0, memory.words(memory.spare().directory()), 0, old.length);
        return memory.spare().directory();
    }

    /** Makes present what the call of a process waits for, if there is such memory. */
    private void provide(Tenant waiter) {
        int request = (MessageLayout.KERNEL_OUT + MessageLayout.PAYLOAD) / 4;
        Tenant owner = model.find(waiter.page[request]);
        int page = Home.pageAt(waiter.page[request + 1]);
        if (waiter.has(Blocked.MEMORY_REQUEST) && owner != null && page >= 0 && !setup.isStubborn) {
            model.home(owner).show(page, true, true);
            model.memory().showAll(model.home(owner));
        }
    }

    /** Announces a table and makes a grant in it. */
    void writeTable(Tenant caller, SplittableRandom random) {
        int place = random.nextInt(4) == 0 ? random.nextInt(Home.BYTES / GrantTable.ENTRY_BYTES) : 0;
        int table = Home.FIRST_ADDRESS + GrantTable.ENTRY_BYTES * place;
        int entries = random.nextInt(1, USED_ENTRIES + 1);
        if (random.nextInt(8) == 0) {
            table = random.nextInt();
            entries = random.nextInt(-1, GrantTable.MAX_ENTRIES + 2);
        }
        for (int i = 0; i < USED_ENTRIES; i++) {
            makeGrant(caller, table, i, random);
        }
        Requests.write(model, caller, table, entries);
    }

    private void makeGrant(Tenant caller, int table, int index, SplittableRandom random) {
        int kind = KINDS[random.nextInt(KINDS.length)];
        int access = random.nextInt(1, 4);
        int grantee = random.nextInt(3) == 0 ? Endpoint.ANY : names.oneOf(Tenant::lives, random);
        int start = random.nextInt(8) == 0 ? random.nextInt() : address(random);
        int bytes = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(MOST_BYTES);
        int owner = names.oneOf(Tenant::lives, random);
        int instance = random.nextInt(12) == 0 ? random.nextInt(4) : caller.instance;
        List<Grant> others = grants(caller);
        if (kind == GrantTable.INDIRECT && !others.isEmpty()) {
            Grant passedOn = others.get(random.nextInt(others.size()));
            start = passedOn.id;
            owner = passedOn.granter.endpoint;
        }
        int[] fields = {GrantId.of(index, 1, instance), kind | access, grantee, start, bytes, owner};
        for (int i = 0; i < fields.length; i++) {
            model.memory().poke(model.home(caller), table + index * GrantTable.ENTRY_BYTES + 4 * i, fields[i]);
        }
        model.memory().poke(model.home(caller), address(random) & -4, random.nextInt());
    }

    private static int address(SplittableRandom random) {
        return Home.FIRST_ADDRESS + random.nextInt(Home.BYTES);
    }

    /** Grants that say that they are for a process. */
    private List<Grant> grants(Tenant user) {
        List<Grant> found = new ArrayList<>();
        for (Tenant granter : model.all(Tenant::lives)) {
            Home home = model.home(granter);
            for (int i = 0; i < Math.min(granter.grantEntries, USED_ENTRIES); i++) {
                int entry = granter.grantTable + i * GrantTable.ENTRY_BYTES;
                boolean isThere = Home.pageAt(entry) >= 0;
                int id = isThere ? home.load(entry + GrantTable.ID) : GrantId.NONE;
                int grantee = isThere ? home.load(entry + GrantTable.GRANTEE) : Endpoint.NONE;
                if (id == GrantId.of(i, 1, granter.instance) && (grantee == Endpoint.ANY || grantee == user.endpoint)) {
                    found.add(new Grant(granter, id, home.load(entry + GrantTable.KIND)));
                }
            }
        }
        return found;
    }

    /** Between processes, pages of homes by their physical addresses, or what is no memory. */
    void writePhysicalCopy(Tenant caller, SplittableRandom random) {
        int[] request = new int[5];
        int bytes = random.nextInt(32) == 0
                ? random.nextInt()
                : random.nextInt(random.nextInt(8) == 0 ? MOST_PHYSICAL_BYTES : FEW_BYTES);
        for (int i = 0; i < 4; i += 2) {
            int choice = random.nextInt(8);
            Home home = model.memory().home(random.nextInt(model.slots()));
            int name = names.mostlyOneOf(Tenant::lives, random);
            int offset = random.nextInt(Home.BYTES - Math.max(0, Math.min(bytes, MOST_PHYSICAL_BYTES)));
            request[i] = choice < 3 || name == Endpoint.NONE ? Endpoint.NONE : choice == 3 ? Endpoint.SELF : name;
            request[i + 1] = request[i] != Endpoint.NONE
                    ? address(random)
                    : random.nextInt(16) == 0 ? -1 - random.nextInt(1 << 28) : home.page(0) + offset;
        }
        boolean isPhysical = request[0] == Endpoint.NONE || request[2] == Endpoint.NONE;
        request[4] = isPhysical ? Math.min(bytes, MOST_PHYSICAL_BYTES) : bytes;
        writeProgress(caller, random);
        Requests.write(model, caller, request);
    }

    void writeCopy(Tenant caller, SplittableRandom random) {
        writeProgress(caller, random);
        Requests.write(model, caller, copy(caller, MOST_BYTES, random));
    }

    /** Progress that is none, or sometimes any. */
    private void writeProgress(Tenant caller, SplittableRandom random) {
        model.write(caller, MessageLayout.PROGRESS, random.nextInt(32) == 0 ? random.nextInt(-1, FEW_BYTES) : 0);
    }

    /** The words of a copy: granter, grant, offset, own address, bytes, direction. */
    private int[] copy(Tenant caller, int mostBytes, SplittableRandom random) {
        List<Grant> grants = grants(caller);
        boolean isSound = random.nextInt(6) != 0;
        int choice = random.nextInt(1 << 16);
        int granter = names.any(random);
        int id = random.nextInt(3) == 0 ? random.nextInt() : GrantId.of(random.nextInt(USED_ENTRIES), 1, 0);
        int direction = random.nextInt(32) == 0 ? random.nextInt(-1, 3) : random.nextInt(2);
        if (isSound && !grants.isEmpty()) {
            Grant grant = grants.get(choice % grants.size());
            granter = grant.granter.endpoint;
            id = grant.id;
            boolean isWriteOnly = (grant.access & (GrantTable.READ | GrantTable.WRITE)) == GrantTable.WRITE;
            direction = (choice & 0xF000) != 0 && isWriteOnly ? 1 : direction;
        }
        int bytes = random.nextInt(16) == 0
                ? random.nextInt()
                : random.nextInt(random.nextInt(8) == 0 ? mostBytes : FEW_BYTES);
        int offset = random.nextInt(32) == 0 ? random.nextInt() : random.nextInt(FEW_BYTES);
        return new int[] {granter, id, offset, address(random), bytes, direction};
    }

    /** A table of copies, not more in all than goes at a stretch. */
    void writeCopies(Tenant caller, SplittableRandom random) {
        int table = Home.FIRST_ADDRESS + KernelCall.COPY_ENTRY_BYTES * random.nextInt(Home.BYTES / 64);
        int entries = random.nextInt(8) == 0 ? random.nextInt(-1, KernelCall.COPY_ENTRIES + 2) : random.nextInt(1, 5);
        for (int i = 0; i < entries; i++) {
            int[] words = copy(caller, MOST_BYTES / 2, random);
            for (int j = 0; j < words.length; j++) {
                int word = table + i * KernelCall.COPY_ENTRY_BYTES + 4 * j;
                model.memory().poke(model.home(caller), word, words[j]);
            }
        }
        writeProgress(caller, random);
        int done = random.nextInt(32) == 0 ? random.nextInt(-1, entries + 2) : 0;
        model.write(caller, MessageLayout.PROGRESS_ENTRIES, done);
        Requests.write(model, caller, random.nextInt(16) == 0 ? random.nextInt() : table, entries);
    }

    void writeFill(Tenant caller, SplittableRandom random) {
        int[] copy = copy(caller, MOST_BYTES, random);
        writeProgress(caller, random);
        int value = random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(256);
        Requests.write(model, caller, copy[0], copy[1], copy[2], copy[4], value);
    }

    void writeMap(Tenant caller, SplittableRandom random) {
        int target = names.oneOf(Tenant::lives, random);
        int address = random.nextInt(8) == 0 ? random.nextInt() : address(random);
        int bytes = random.nextInt(8) == 0 ? random.nextInt() : 1 + random.nextInt(2 * MOST_BYTES);
        Requests.write(model, caller, target, address, bytes);
    }
}
