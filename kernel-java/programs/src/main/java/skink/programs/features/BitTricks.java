package skink.programs.features;

/** Bit counting, reversal and search, and their compositions. */
public final class BitTricks {
    private BitTricks() {}

    private static int crc(byte[] data) {
        int crc = -1;
        for (byte b : data) {
            crc ^= b & 0xFF;
            for (int i = 0; i < 8; i++) {
                crc = crc >>> 1 ^ 0xEDB8_8320 & -(crc & 1);
            }
        }
        return ~crc;
    }

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 0x8000_0000, 0x0F0F_00FF, 12345};
        for (int v : values) {
            System.out.println(Integer.bitCount(v) + " " + Integer.numberOfLeadingZeros(v) + " "
                    + Integer.numberOfTrailingZeros(v) + " " + Integer.reverse(v) + " " + Integer.reverseBytes(v) + " "
                    + Integer.highestOneBit(v) + " " + Integer.lowestOneBit(v));
        }
        System.out.println(Integer.toHexString(crc(new byte[] {'1', '2', '3', '4', '5', '6', '7', '8', '9'})));
        System.out.println(Integer.compareUnsigned(-1, 1) + " " + Integer.divideUnsigned(-1, 3) + " "
                + Integer.toUnsignedString(-1) + " " + Integer.toUnsignedLong(-1));
        System.out.println(Long.reverseBytes(0x0102_0304_0506_0708L) + " " + Long.highestOneBit(1000) + " "
                + Short.reverseBytes((short) 0x1234));
    }
}
