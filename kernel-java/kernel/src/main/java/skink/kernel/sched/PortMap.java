package skink.kernel.sched;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * The ports that a process uses by its own instructions: a bitmap in the task segment of each processor.
 *
 * <p>M1: the map of a processor is open only while it runs a process that may use its ports itself. Then it shows exactly the
 * ranges of that process's privileges. It is written anew only for other ranges than it was last.
 */
@HoldsKernelLock
public final class PortMap {
    private static final int OFFSET_IN_SEGMENT = CpuArea.IO_BITMAP - CpuArea.TSS;
    private static final int ALL_FORBIDDEN = 0xFF;

    private PortMap() {}

    /** From now on a process that has privileges of its own may use its ports itself. */
    public static void allow(Proc proc) {
        proc.extras |= Proc.PORTS;
        changed(proc);
    }

    /** The ranges of a process are others now: it begins to run anew, if it runs. */
    public static void changed(Proc proc) {
        if (proc.isRunning()) {
            CpuState.get(proc.runsOn).mustChoose = true;
        }
    }

    /** A process may not use ports itself any more. Requires that it is not in user mode on another processor. */
    public static void forbid(Proc proc) {
        if (proc.isRunning()) {
            close(CpuState.get(proc.runsOn));
        }
        proc.extras &= ~Proc.PORTS;
    }

    static void open(CpuState cpu, Privilege privilege) {
        Address area = area(cpu);
        if (cpu.portsStamp != privilege.portsStamp()) {
            cpu.portsStamp = privilege.portsStamp();
            write(area.plus(CpuArea.IO_BITMAP), privilege);
        }
        area.store((char) OFFSET_IN_SEGMENT, CpuArea.TSS + CpuArea.TSS_IO_MAP);
    }

    static void close(CpuState cpu) {
        area(cpu).store((char) CpuArea.NO_IO_MAP, CpuArea.TSS + CpuArea.TSS_IO_MAP);
    }

    private static Address area(CpuState cpu) {
        return Address.ofSymbol(BootSymbols.CPU_AREAS).plus(cpu.number * CpuArea.AREA_BYTES);
    }

    private static void write(Address map, Privilege privilege) {
        map.fill((byte) ALL_FORBIDDEN, CpuArea.IO_BITMAP_BYTES);
        for (int i = 0; i < privilege.portRanges(); i++) {
            show(map, privilege.firstPort(i), privilege.lastPort(i));
        }
    }

    /** Clears the bits of a range: parts of bytes at its ends, and whole bytes between them. */
    private static void show(Address map, int first, int last) {
        int firstByte = first >>> 3;
        int lastByte = last >>> 3;
        int before = (1 << (first & 7)) - 1;
        int behind = ALL_FORBIDDEN << (last & 7) + 1;
        if (firstByte == lastByte) {
            keep(map, firstByte, before | behind);
            return;
        }
        keep(map, firstByte, before);
        map.plus(firstByte + 1).fill((byte) 0, lastByte - firstByte - 1);
        keep(map, lastByte, behind);
    }

    private static void keep(Address map, int at, int bits) {
        map.store((byte) (map.loadByte(at) & bits), at);
    }
}
