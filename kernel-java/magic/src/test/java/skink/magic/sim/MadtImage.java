package skink.magic.sim;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** ACPI's table of interrupt controllers (section 5.2.12) with one I/O APIC, as firmware leaves it in memory. */
public final class MadtImage {
    /** Flags of an override: edge-triggered, active low. */
    public static final int EDGE_LOW = 0x7;

    public static final int LEVEL_HIGH = 0xD;
    public static final int LEVEL_LOW = 0xF;

    private static final int HEADER_BYTES = 36;
    private static final int IO_APIC_BYTES = 12;
    private static final int OVERRIDE_BYTES = 10;

    /**
     * An ISA line that is not where it is on the ISA bus, or not triggered as there.
     *
     * @param line 0 to 15
     * @param input of the I/O APIC
     * @param flags 0: as usual
     */
    public record Override(int line, int input, int flags) {}

    private MadtImage() {}

    /** The table, without a checksum. */
    public static byte[] of(int localApicAddress, int ioApicAddress, Override... overrides) {
        int bytes = HEADER_BYTES + 8 + IO_APIC_BYTES + overrides.length * OVERRIDE_BYTES;
        ByteBuffer b = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(4, bytes).position(HEADER_BYTES).putInt(localApicAddress).putInt(1);
        b.put((byte) 1).put((byte) IO_APIC_BYTES).putShort((short) 0);
        b.putInt(ioApicAddress).putInt(0);
        for (Override each : overrides) {
            b.put((byte) 2).put((byte) OVERRIDE_BYTES).put((byte) 0).put((byte) each.line);
            b.putInt(each.input).putShort((short) each.flags);
        }
        return b.array();
    }
}
