package skink.programs.conformance.ch15expressions;

/** 15.16: chains of casts of numbers, applied in order. */
public final class CastsBetweenNumbers {
    private CastsBetweenNumbers() {}

    public static void main(String[] args) {
        double[] ds = {300.7, -300.7, 1e10, -1e10, 65.5, Double.NaN, 1e20};
        for (double d : ds) {
            System.out.println((byte) (int) d + " " + (byte) (long) d + " " + (short) (float) d + " "
                    + (int) (char) (short) d + " " + (int) (float) d + " " + (long) (float) d + " " + (float) (int) d
                    + " " + (double) (float) d + " " + (char) (int) (d % 60 + 65) + " " + (int) (byte) (char) d);
        }
        long[] ls = {0x1ffffffffL, -1L, 1L << 62, 0x8000L, 0xff80L};
        for (long l : ls) {
            System.out.println((int) l + " " + (short) l + " " + (byte) l + " " + (int) (char) l + " " + (float) l + " "
                    + (double) l + " " + (long) (int) l + " " + (long) (char) l + " " + (short) (byte) l + " "
                    + (int) (char) (byte) l + " " + (byte) (char) l);
        }
        Object o = 5;
        int i = (int) o;
        long l = (int) o;
        double d = (Integer) o;
        Number n = (Number) o;
        Object c = (char) 66;
        System.out.println(i + l + d + n.intValue() + "" + c + (int) (char) c + (Object) (byte) 3);
        try {
            System.out.println((long) o);
        } catch (ClassCastException e) {
            System.out.println("no Long");
        }
        System.out.println((int) 'a' + (char) 98 + "" + (char) 99 + (int) 3.99 + (int) -3.99 + (long) 1e15f + (byte) 'é'
                + (char) -1);
    }
}
