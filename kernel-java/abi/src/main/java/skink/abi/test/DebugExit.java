package skink.abi.test;

/**
 * How a guest ends the machine it runs in: QEMU's {@code isa-debug-exit} port and the values written to it.
 *
 * <p>Writing {@code v} to the port ends QEMU with process status {@code (v << 1) | 1}. No value used here collides with
 * the statuses that QEMU itself gives: 0 (power-off or reset) and 1 (QEMU refused to start).
 */
public final class DebugExit {
    /** I/O port of the device; the harness starts QEMU with {@code isa-debug-exit,iobase=0xf4,iosize=4}. */
    public static final int PORT = 0xf4;

    /** Written after an end record without a failed test; QEMU's status is {@link #PASS_STATUS}. */
    public static final int PASS_CODE = 0x10;

    /** Written after an end record with failed tests; QEMU's status is 35. */
    public static final int FAIL_CODE = 0x11;

    /** Written after a panic record; QEMU's status is 37. */
    public static final int PANIC_CODE = 0x12;

    /** The process status of QEMU that belongs to {@link #PASS_CODE}. */
    public static final int PASS_STATUS = PASS_CODE << 1 | 1;

    private DebugExit() {}
}
