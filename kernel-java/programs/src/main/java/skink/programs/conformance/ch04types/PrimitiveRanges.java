package skink.programs.conformance.ch04types;

/** 4.2: the ranges of the primitive types, and their operations at the ends. */
public final class PrimitiveRanges {
    private PrimitiveRanges() {}

    public static void main(String[] args) {
        System.out.println(Byte.MIN_VALUE + " " + Byte.MAX_VALUE + " " + Short.MIN_VALUE + " " + Short.MAX_VALUE + " "
                + (int) Character.MIN_VALUE + " " + (int) Character.MAX_VALUE);
        System.out.println(Integer.MIN_VALUE + " " + Integer.MAX_VALUE + " " + Long.MIN_VALUE + " " + Long.MAX_VALUE);
        System.out.println(Float.MIN_VALUE + " " + Float.MAX_VALUE + " " + Float.MIN_NORMAL + " " + Double.MIN_VALUE
                + " " + Double.MAX_VALUE + " " + Double.MIN_NORMAL);
        byte b = Byte.MAX_VALUE;
        short s = Short.MAX_VALUE;
        char c = Character.MAX_VALUE;
        b++;
        s++;
        c++;
        System.out.println(b + " " + s + " " + (int) c);
        System.out.println(Float.floatToRawIntBits(Float.NaN) + " " + Double.doubleToRawLongBits(Double.NaN) + " "
                + Float.floatToIntBits(Float.intBitsToFloat(0x7f800001)) + " "
                + Double.doubleToLongBits(Double.longBitsToDouble(0x7ff0000000000001L)));
        System.out.println(
                Integer.toBinaryString(-1) + " " + Long.toHexString(Long.MIN_VALUE) + " " + Integer.toOctalString(8)
                        + " " + Integer.toString(255, 36) + " " + Integer.parseInt("-80000000", 16) + " "
                        + Long.parseUnsignedLong("ffffffffffffffff", 16) + " " + Integer.toUnsignedString(-1) + " "
                        + Long.toUnsignedString(-1) + " " + Integer.divideUnsigned(-1, 3) + " "
                        + Long.remainderUnsigned(-1, 10) + " " + Integer.compareUnsigned(1, -1));
    }
}
