package skink.tests.vm;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.IoBuffer;
import skink.user.KernelCalls;

/** What processes ask for their own memory, and what comes of touching it. */
final class MemoryCases {
    static final List<Case> ALL = List.of(
            new Case("MemoryComesWhenItIsTouched", MemoryCases::lazy),
            new Case("FixedAddressesAreKept", MemoryCases::fixed),
            new Case("UnmappedMemoryIsGone", MemoryCases::unmapped),
            new Case("HolesLeaveTheRest", MemoryCases::holes),
            new Case("MappingIsChecked", MemoryCases::checks),
            new Case("FaultIsOneMessageAndOneKernelCall", MemoryCases::faultCost),
            new Case("ForgedFaultsHaveNoEffect", MemoryCases::forged),
            new Case("CopiesBringMemory", MemoryCases::copies),
            new Case("OnlyDriversMapPhysicalMemory", MemoryCases::physical),
            new Case("DeviceMemoryOutlivesItsProcess", MemoryCases::device),
            new Case("MoreThanThereIsIsNotPromised", MemoryCases::tooMuch));

    private static final int PAGE = 4096;
    private static final int SEGV_STATUS = 139;
    private static final IoBuffer BUFFER = IoBuffer.allocate(PAGE);

    private MemoryCases() {}

    static Vm.Usage usage(int subject) {
        try {
            return Subjects.VM.usage(subject);
        } catch (UnknownProcess unknown) {
            throw new AssertionError("VM does not know a subject", unknown);
        }
    }

    private static void lazy() {
        Vm.Usage before = usage(Subjects.FIRST);
        int place = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, 10 * PAGE);
        Check.equal(before.mapped() + 10, usage(Subjects.FIRST).mapped(), "pages mapped");
        Check.equal(before.resident(), usage(Subjects.FIRST).resident(), "pages there");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.READ, place + 5 * PAGE), "new memory is zero");
        Check.equal(before.resident() + 1, usage(Subjects.FIRST).resident(), "pages there after one was read");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, 10), "all of it is zero");
        Check.equal(10, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, 10), "and keeps what is stored");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, 10 * PAGE), "giving it back");
        Check.equal(before.resident(), usage(Subjects.FIRST).resident(), "pages there afterwards");
        Check.equal(before.mapped(), usage(Subjects.FIRST).mapped(), "pages mapped afterwards");
    }

    private static void fixed() {
        int place = 0x7000_0000;
        Check.equal(place, Subjects.perform(Subjects.FIRST, Subject.MAP, place, PAGE), "a fixed address");
        int taken = Subjects.perform(Subjects.FIRST, Subject.MAP, place, PAGE);
        Check.equal(Errno.EEXIST, taken, "an address that is in use");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.WRITE, place + 8, 42), "a store");
        Check.equal(42, Subjects.perform(Subjects.FIRST, Subject.READ, place + 8), "a load");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, PAGE), "giving it back");
    }

    private static void unmapped() {
        int child = Subjects.fork(Subjects.FIRST);
        int place = Subjects.perform(child, Subject.MAP, 0, PAGE);
        Check.equal(0, Subjects.perform(child, Subject.WRITE, place, 1), "a store");
        Check.equal(0, Subjects.perform(child, Subject.UNMAP, place, PAGE), "giving it back");
        Subjects.begin(child, Subject.READ, place, 0);
        Check.equal(SEGV_STATUS, Subjects.awaitEnd(child), "the end of who touches it");
    }

    private static void holes() {
        int regions = usage(Subjects.FIRST).regions();
        int place = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, 8 * PAGE);
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, 8), "new memory");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place + 3 * PAGE, 2 * PAGE), "a hole");
        Check.equal(regions + 2, usage(Subjects.FIRST).regions(), "regions");
        Check.equal(3, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, 3), "what is before the hole stays");
        Check.equal(6, Subjects.perform(Subjects.FIRST, Subject.READ, place + 5 * PAGE + 20), "what is behind it too");
        Check.equal(
                place + 3 * PAGE, Subjects.perform(Subjects.FIRST, Subject.MAP, place + 3 * PAGE, 2 * PAGE), "filled");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place + 3 * PAGE, 2), "with zeros");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, 8 * PAGE), "all of it");
        Check.equal(regions, usage(Subjects.FIRST).regions(), "regions afterwards");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, 8 * PAGE), "what is not mapped");
    }

    private static void checks() {
        int[][] wrong = {
            {0, 0, Errno.EINVAL},
            {0, -1, Errno.EINVAL},
            {0x7000_0004, PAGE, Errno.EINVAL},
            {PAGE, PAGE, Errno.EINVAL},
            {UserSpace.END, PAGE, Errno.EINVAL},
            {UserSpace.END - PAGE, 2 * PAGE, Errno.EINVAL},
            {-PAGE, PAGE, Errno.EINVAL},
            {UserSpace.PROGRAM_BASE & -PAGE, PAGE, Errno.EEXIST},
            {0, 0x6000_0000, Errno.ENOMEM}
        };
        for (int[] each : wrong) {
            int result = Subjects.perform(Subjects.FIRST, Subject.MAP, each[0], each[1]);
            Check.equal(each[2], result, "mapping " + each[1] + " bytes at " + each[0]);
        }
        int[][] notItsOwn = {
            {UserSpace.MESSAGE_PAGE, PAGE},
            {UserSpace.HEAP_BASE, PAGE},
            {UserSpace.PROGRAM_BASE & -PAGE, PAGE},
            {UserSpace.BUFFER_BASE, 0x7000_0000},
            {0x7000_0001, PAGE},
            {-PAGE, 2 * PAGE},
            {UserSpace.END - PAGE, 2 * PAGE},
            {0x7000_0000, 0x7000_0000},
            {UserSpace.END, PAGE},
            {0, 0}
        };
        for (int[] each : notItsOwn) {
            int result = Subjects.perform(Subjects.FIRST, Subject.UNMAP, each[0], each[1]);
            Check.equal(Errno.EINVAL, result, "unmapping " + each[1] + " bytes at " + each[0]);
        }
        int asked = Subjects.perform(Subjects.FIRST, Subject.ASK_VM, Vm.BASE + 99);
        Check.equal(Errno.ENOSYS, asked, "a request that does not exist");
        for (int request : new int[] {6, 7, 8}) {
            int result = Subjects.perform(Subjects.FIRST, Subject.ASK_VM, Vm.BASE + request);
            Check.equal(Errno.EPERM, result, "what only PM may ask: " + request);
        }
    }

    private static void faultCost() {
        int place = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, 64 * PAGE);
        Vm.Counts before = Subjects.VM.counts();
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, 64), "new memory");
        Vm.Counts after = Subjects.VM.counts();
        Check.equal(64, after.faults() - before.faults(), "faults");
        Check.equal(64, after.kernelCalls() - before.kernelCalls(), "kernel calls");
        Check.equal(0, after.windows() - before.windows(), "windows");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, 64 * PAGE), "giving it back");
        Check.equal(1, Subjects.VM.counts().windows() - after.windows(), "windows for 64 pages");
    }

    private static void forged() {
        Vm.Counts before = Subjects.VM.counts();
        int result = Subjects.perform(Subjects.FIRST, Subject.ASK_VM, Subject.FORGED_FAULT);
        Check.equal(Errno.EPERM, result, "a fault that a process tells");
        Vm.Counts after = Subjects.VM.counts();
        Check.equal(1, after.forged() - before.forged(), "it is counted");
        Check.equal(0, after.faults() - before.faults(), "and is no fault");
    }

    private static void copies() {
        int child = Subjects.fork(Subjects.FIRST);
        Images.begin(child);
        int grant = Subjects.perform(child, Subject.GRANT, 0);
        int bytes = 3 * PAGE;
        IoBuffer all = IoBuffer.allocate(bytes);
        int before = usage(child).resident();
        Check.equal(Errno.OK, KernelCalls.safeCopyFrom(child, grant, 100, all.address(), bytes), "a copy");
        for (int i = 0; i < bytes; i += 512) {
            Check.equal(0, all.getInt(i), "memory that nobody has touched");
        }
        BUFFER.putInt(0, 4711);
        Check.equal(Errno.OK, KernelCalls.safeCopyTo(child, grant, 6 * PAGE, BUFFER.address(), 4), "a copy into it");
        Check.equal(4711, Subjects.perform(child, Subject.READ, UserSpace.BUFFER_BASE + 6 * PAGE), "it sees that");
        Check.equal(before + 5, usage(child).resident(), "pages that came");
        Subjects.free(child);
    }

    private static void physical() {
        int start = 0xB_8000;
        int refused = Subjects.perform(Subjects.FIRST, Subject.MAP_PHYSICAL, start, PAGE);
        Check.equal(Errno.EPERM, refused, "one that is no driver");
        int[][] wrong = {
            {0, PAGE}, {0x10_0000, PAGE}, {0x20_0000, PAGE}, {0x9_F000, 2 * PAGE}, {start, 0}, {-PAGE, 2 * PAGE}
        };
        for (int[] each : wrong) {
            try {
                Subjects.VM.mapPhysical(each[0], each[1], true);
                throw new AssertionError("physical memory at " + each[0]);
            } catch (BadArgument right) {
                continue;
            } catch (NotPermitted | NoMemory | Exists error) {
                throw new AssertionError("at " + each[0] + ": " + error, error);
            }
        }
        Check.that(Images.address() != 0, "a module");
    }

    private static void device() {
        try {
            int free = Subjects.VM.totals().free();
            Vm.Piece piece = Subjects.VM.mapForDevice(5 * PAGE, 16 << 20);
            Check.that(piece.physical() > 0 && piece.physical() + 5 * PAGE <= 16 << 20, "below the limit");
            for (int i = 0; i < 5; i++) {
                Check.equal(0, Address.of(piece.address() + i * PAGE).loadInt(), "it is zero");
                Address.of(piece.address() + i * PAGE).store(i);
            }
            Check.that(Subjects.VM.totals().free() <= free - 5, "memory is less");
            Subjects.VM.unmap(piece.address(), 5 * PAGE);
            throw new AssertionError("a device's memory is unmapped while the device may use it");
        } catch (BadArgument right) {
            resetDevice();
        } catch (NotPermitted | NoMemory error) {
            throw new AssertionError(error);
        }
    }

    private static void resetDevice() {
        try {
            int free = Subjects.VM.totals().free();
            Subjects.VM.deviceReset(skink.user.Self.endpoint());
            Check.equal(free + 5, Subjects.VM.totals().free(), "memory after the reset");
        } catch (NotPermitted error) {
            throw new AssertionError(error);
        }
    }

    private static void tooMuch() {
        Vm.Totals totals = Subjects.VM.totals();
        int pages = totals.free() - totals.promised();
        int refused = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, pages * PAGE);
        Check.equal(Errno.ENOMEM, refused, "all that is free");
        int some = pages / 4 * 3;
        int place = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, some * PAGE);
        Check.that(place > 0, "three quarters: " + place);
        int again = Subjects.perform(Subjects.FIRST, Subject.MAP, 0, some * PAGE);
        Check.equal(Errno.ENOMEM, again, "as much again");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.SWEEP, place, some), "what was promised is there");
        Check.equal(0, Subjects.perform(Subjects.FIRST, Subject.UNMAP, place, some * PAGE), "giving it back");
        int tables = (some >>> 10) + 2;
        Check.that(Subjects.VM.totals().free() >= totals.free() - tables, "free memory, page tables apart");
        Check.equal(totals.promised(), Subjects.VM.totals().promised(), "promised memory");
    }
}
