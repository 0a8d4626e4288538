package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.irq.Lines;
import skink.kernel.proc.Privilege;

/** The arguments of calls that make processes, exchange them and give them rights; mostly sound. */
final class LifeRequests {
    private static final int ALL_PRIMITIVES = (1 << Primitive.REPLY_RECEIVE + 1) - 1;

    /** Orders of PRIVCTL: those that let a process run more often than the others. */
    private static final int[] ORDERS = {
        KernelCall.PRIVILEGE_ALLOW,
        KernelCall.PRIVILEGE_ALLOW,
        KernelCall.PRIVILEGE_DISALLOW,
        KernelCall.PRIVILEGE_SET,
        KernelCall.PRIVILEGE_SET,
        KernelCall.PRIVILEGE_SHARE,
        KernelCall.PRIVILEGE_DEFINE,
        KernelCall.PRIVILEGE_ADD_LINE,
        KernelCall.PRIVILEGE_ADD_PORTS,
        KernelCall.PRIVILEGE_USE_PORTS,
        KernelCall.PRIVILEGE_USE_PORTS
    };

    private final Model model;
    private final Names names;
    private final Setup setup;

    LifeRequests(Model model, Names names, Setup setup) {
        this.model = model;
        this.names = names;
        this.setup = setup;
    }

    /** The spare home is made ready for the child; sometimes a page of it is not what it should be. */
    void writeFork(Tenant caller, SplittableRandom random) {
        int parent = names.mostlyOneOf(Tenant::isAtRest, random);
        int slot = random.nextInt(3) == 0 ? random.nextInt(-2, model.slots() + 2) : -1;
        Home spare = model.memory().spare();
        Tenant of = model.find(parent);
        if (of != null) {
            model.memory().copyPages(model.home(of), spare);
        }
        int[] pages = {spare.directory(), spare.messages(), spare.saved()};
        if (random.nextInt(3) == 0) {
            pages[random.nextInt(3)] = wrongPage(random, pages[random.nextInt(3)]);
        }
        Requests.write(model, caller, parent, slot, pages[0], pages[1], pages[2]);
    }

    /** No page, or one that has another part already. */
    private int wrongPage(SplittableRandom random, int other) {
        PageMemory memory = model.memory();
        return switch (random.nextInt(5)) {
            case 0 -> other + 4 * random.nextInt(2);
            case 1 -> memory.start() - MemoryMapAbi.PAGE_BYTES;
            case 2 -> memory.start() + memory.bytes();
            case 3 -> MemoryMapAbi.DIRECT_MAP_BYTES;
            default -> 0;
        };
    }

    void writeExec(Tenant caller, SplittableRandom random) {
        int target = names.mostlyOneOf(Tenant::isAtRest, random);
        Requests.write(model, caller, target, random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }

    void writeUpdate(Tenant caller, SplittableRandom random) {
        int first = names.mostlyOneOf(tenant -> tenant.lives() && !tenant.isRunnable(), random);
        boolean wantsTable = random.nextBoolean();
        int second = names.mostlyOneOf(
                tenant -> tenant.lives() && !tenant.isRunnable() && (!wantsTable || tenant.asyncEntries > 0), random);
        Requests.write(model, caller, first, second);
    }

    void writeRights(Tenant caller, SplittableRandom random) {
        int order = random.nextInt(32) == 0 ? random.nextInt(-1, 11) : ORDERS[random.nextInt(ORDERS.length)];
        boolean isForbidden = order == KernelCall.PRIVILEGE_ALLOW;
        int target =
                names.oneOf(tenant -> tenant.lives() && (!isForbidden || tenant.has(Blocked.NO_PRIVILEGE)), random);
        switch (order) {
            case KernelCall.PRIVILEGE_ADD_LINE ->
                Requests.write(model, caller, target, order, random.nextInt(-1, Lines.COUNT + 2));
            case KernelCall.PRIVILEGE_ADD_PORTS -> {
                int first = random.nextInt(8) == 0 ? random.nextInt() : DeviceBoard.FIRST_PORT + random.nextInt(8);
                Requests.write(model, caller, target, order, first, first + random.nextInt(-1, 8));
            }
            default ->
                Requests.write(
                        model,
                        caller,
                        target,
                        order,
                        number(random),
                        ALL_PRIMITIVES & ~(random.nextInt(4) == 0 ? 1 << random.nextInt(8) : 0),
                        random.nextInt(4) == 0 ? random.nextInt() : -1,
                        random.nextInt(4) == 0 ? random.nextInt() : -1,
                        random.nextInt(3) == 0 ? random.nextInt() : -1,
                        names.oneOf(tenant -> tenant.lives() && tenant.hasOwnRights(), random));
        }
    }

    /** Any; those that many share, or may share; somebody's; or none that exists. */
    private int number(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> -1;
            case 2, 3, 4 -> setup.shared().number();
            case 5 -> setup.shared().number() + 1 & Privilege.COUNT - 1;
            case 6 -> setup.number(random.nextInt(model.slots()));
            default -> random.nextBoolean() ? Privilege.COUNT : -2;
        };
    }
}
