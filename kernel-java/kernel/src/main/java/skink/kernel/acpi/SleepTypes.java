package skink.kernel.acpi;

import skink.kernel.arch.i386.Physical;

/**
 * The package {@code \_S5} in a DSDT, without an AML interpreter (section 20.2 gives the encoding).
 *
 * <p>Looked for is NameOp, an optional root prefix, the name, PackageOp, a package length, an element count, and then two
 * integers, each ZeroOp, OneOp or BytePrefix with a byte.
 */
final class SleepTypes {
    private static final int NAME_OP = 0x08;
    private static final int ROOT_PREFIX = '\\';
    private static final int PACKAGE_OP = 0x12;
    private static final int BYTE_PREFIX = 0x0A;
    private static final int ONE_OP = 0x01;
    private static final int NAME = '_' | 'S' << 8 | '5' << 16 | '_' << 24;
    private static final int SHORTEST_BYTES = 9;

    private SleepTypes() {}

    /** First type in bits 0 to 7, second in bits 8 to 15; -1 if the code from {@code start} to {@code end} has none. */
    static int find(int start, int end) {
        for (int at = start + 1; end - at >= SHORTEST_BYTES; at++) {
            if (Physical.loadInt(at) == NAME && isNamed(start, at) && Physical.loadByte(at + 4) == PACKAGE_OP) {
                return readPackage(at + 5, end);
            }
        }
        return -1;
    }

    private static boolean isNamed(int start, int at) {
        int before = Physical.loadByte(at - 1);
        return before == NAME_OP || before == ROOT_PREFIX && at - 2 >= start && Physical.loadByte(at - 2) == NAME_OP;
    }

    private static int readPackage(int at, int end) {
        int lengthBytes = 1 + (Physical.loadByte(at) >>> 6);
        int first = at + lengthBytes + 1;
        if (end - first < 4 || Physical.loadByte(first - 1) < 2) {
            return -1;
        }
        int second = first + sizeOf(first);
        return value(first) | value(second) << 8;
    }

    private static int sizeOf(int at) {
        return Physical.loadByte(at) == BYTE_PREFIX ? 2 : 1;
    }

    private static int value(int at) {
        int op = Physical.loadByte(at);
        if (op == BYTE_PREFIX) {
            return Physical.loadByte(at + 1) & 7;
        }
        return op == ONE_OP ? 1 : 0;
    }
}
