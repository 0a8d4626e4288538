package skink.kernel.bootinfo;

import skink.abi.boot.Multiboot;
import skink.kernel.arch.i386.Physical;

/**
 * What the loader tells (Multiboot 0.6.96, section 3.3; Multiboot 2.0, section 3.6), read as hostile input.
 *
 * <p>Fills {@link MemoryMap}, {@link CommandLine} and {@link BootModules} at once, because the loader's memory is not kept.
 */
public final class BootInfo {
    private static final int FLAG_MEMORY = 1;
    private static final int FLAG_COMMAND_LINE = 1 << 2;
    private static final int FLAG_MODULES = 1 << 3;
    private static final int FLAG_MEMORY_MAP = 1 << 6;
    private static final int COMMAND_LINE = 16;
    private static final int MODULE_COUNT = 20;
    private static final int MODULES = 24;
    private static final int MODULE_BYTES = 16;
    private static final int MAP_LENGTH = 44;
    private static final int MAP = 48;
    private static final int UPPER_MEMORY = 8;
    private static final int LOWER_MEMORY = 4;
    private static final int ONE_MEGABYTE = 1 << 20;

    private static final int TAG_END = 0;
    private static final int TAG_COMMAND_LINE = 1;
    private static final int TAG_MODULE = 3;
    private static final int TAG_MEMORY_MAP = 6;
    private static final int TAG_RSDP_1 = 14;
    private static final int TAG_RSDP_2 = 15;

    private static final int AVAILABLE = 1;
    private static final int MAX_READ_MODULES = 1024;
    private static final int MAX_MAP_BYTES = 64 << 10;
    private static final int MAX_INFO_BYTES = 1 << 20;

    private static int rootPointer;

    private BootInfo() {}

    /** The physical address of the loader's copy of the ACPI root pointer, or 0; not yet checked. */
    public static int rootPointer() {
        return rootPointer;
    }

    /** Reads the information at the physical address {@code info}. */
    public static void read(int loaderMagic, int info) {
        rootPointer = 0;
        MemoryMap.clear();
        CommandLine.clear();
        BootModules.clear();
        if (loaderMagic == Multiboot.LOADER_MAGIC_1) {
            read1(info);
        } else if (loaderMagic == Multiboot.LOADER_MAGIC_2) {
            read2(info);
        } else {
            throw new IllegalArgumentException("the kernel was not started by a Multiboot loader");
        }
    }

    private static void read1(int info) {
        int flags = Physical.loadInt(info);
        if ((flags & FLAG_COMMAND_LINE) != 0) {
            CommandLine.read(Physical.loadInt(info + COMMAND_LINE));
        }
        if ((flags & FLAG_MODULES) != 0) {
            int modules = Physical.loadInt(info + MODULES);
            int count = Physical.loadInt(info + MODULE_COUNT);
            for (int i = 0; i < count && i < MAX_READ_MODULES; i++) {
                int module = modules + i * MODULE_BYTES;
                addModule(Physical.loadInt(module), Physical.loadInt(module + 4), Physical.loadInt(module + 8));
            }
        }
        if ((flags & FLAG_MEMORY_MAP) != 0) {
            readMap1(Physical.loadInt(info + MAP), Physical.loadInt(info + MAP_LENGTH));
        } else if ((flags & FLAG_MEMORY) != 0) {
            MemoryMap.add(0, 1024 * unsigned(Physical.loadInt(info + LOWER_MEMORY)), true);
            MemoryMap.add(ONE_MEGABYTE, 1024 * unsigned(Physical.loadInt(info + UPPER_MEMORY)), true);
        }
    }

    private static void readMap1(int map, int bytes) {
        int left = bytes < 0 || bytes > MAX_MAP_BYTES ? MAX_MAP_BYTES : bytes;
        int at = map;
        while (left >= 24) {
            int size = Physical.loadInt(at);
            if (size < 20 || size > left - 4) {
                return;
            }
            addEntry(at + 4);
            at += size + 4;
            left -= size + 4;
        }
    }

    private static void addEntry(int at) {
        MemoryMap.add(Physical.loadLong(at), Physical.loadLong(at + 8), Physical.loadInt(at + 16) == AVAILABLE);
    }

    private static void read2(int info) {
        int total = Physical.loadInt(info);
        int left = (total < 0 || total > MAX_INFO_BYTES ? MAX_INFO_BYTES : total) - 8;
        int at = info + 8;
        while (left >= 8) {
            int type = Physical.loadInt(at);
            int size = Physical.loadInt(at + 4);
            if (type == TAG_END || size < 8 || size > left) {
                return;
            }
            readTag(type, at, size);
            int step = size + 7 & ~7;
            at += step;
            left -= step;
        }
    }

    private static void readTag(int type, int at, int size) {
        if (type == TAG_COMMAND_LINE) {
            CommandLine.read(at + 8);
        } else if (type == TAG_MODULE && size >= 16) {
            addModule(Physical.loadInt(at + 8), Physical.loadInt(at + 12), at + 16);
        } else if (type == TAG_MEMORY_MAP && size >= 16) {
            readMap2(at, size);
        } else if (type == TAG_RSDP_2 || type == TAG_RSDP_1 && rootPointer == 0) {
            rootPointer = at + 8;
        }
    }

    private static void readMap2(int tag, int size) {
        int entryBytes = Physical.loadInt(tag + 8);
        if (entryBytes < 20) {
            return;
        }
        for (int offset = 16; offset <= size - entryBytes; offset += entryBytes) {
            addEntry(tag + offset);
        }
    }

    private static void addModule(int start, int end, int text) {
        BootModules.add(start, end, text);
        MemoryMap.add(unsigned(start), unsigned(end) - unsigned(start), false);
    }

    private static long unsigned(int value) {
        return value & 0xFFFF_FFFFL;
    }
}
