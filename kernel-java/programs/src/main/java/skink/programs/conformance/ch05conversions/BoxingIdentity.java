package skink.programs.conformance.ch05conversions;

/** 5.1.7: boxed values between -128 and 127, booleans and small chars are identical objects. */
public final class BoxingIdentity {
    private BoxingIdentity() {}

    private static boolean same(Object a, Object b) {
        return a == b;
    }

    public static void main(String[] args) {
        int[] ints = {-129, -128, -1, 0, 1, 127, 128, 1000};
        for (int i : ints) {
            System.out.println(i + " " + same(i, i) + " " + same((long) i, (long) i) + " " + same((short) i, (short) i)
                    + " " + same((byte) i, (byte) i) + " " + same((char) i, (char) i) + " "
                    + same((float) i, (float) i));
        }
        Integer a = 127;
        Integer b = 127;
        Integer c = 128;
        Integer d = 128;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (c <= d && c >= d && c != d));
        Boolean t = true;
        System.out.println((t == Boolean.TRUE) + " " + same(true, Boolean.valueOf("TRUE")) + " " + same(false, !t));
        Long l = 127L;
        System.out.println(l.equals(127) + " " + l.equals(127L) + " " + (l == 127) + " "
                + new Object[] {1, 1L, 'c', 1.0, 1f}.length);
        Character x = 'x';
        System.out.println((x == 'x') + " " + (x + 1) + " " + x + 1 + " " + (char) (x + 1));
    }
}
