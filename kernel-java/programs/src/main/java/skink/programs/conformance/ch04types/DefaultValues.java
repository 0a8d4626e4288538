package skink.programs.conformance.ch04types;

/** 4.12.5: initial values of fields and array elements of every type. */
public final class DefaultValues {
    private static boolean z;
    private static byte b;
    private static short s;
    private static char c;
    private static int i;
    private static long l;
    private static float f;
    private static double d;
    private static String t;
    private static int[] a;
    private boolean iz;
    private byte ib;
    private short is;
    private char ic;
    private int ii;
    private long il;
    private float jf;
    private double id;
    private Object io;

    public static void main(String[] args) {
        System.out.println(
                z + " " + b + " " + s + " " + (int) c + " " + i + " " + l + " " + f + " " + d + " " + t + " " + a);
        DefaultValues v = new DefaultValues();
        System.out.println(v.iz + " " + v.ib + " " + v.is + " " + (int) v.ic + " " + v.ii + " " + v.il + " " + v.jf
                + " " + v.id + " " + v.io);
        System.out.println((new boolean[1])[0] + " " + (new byte[1])[0] + " " + (new short[1])[0] + " "
                + (int) (new char[1])[0] + " " + (new int[1])[0] + " " + (new long[1])[0] + " " + (new float[1])[0]
                + " " + (new double[1])[0] + " " + (new String[1])[0] + " " + (new int[1][])[0] + " "
                + (new long[1][1])[0][0]);
        for (int k = 0; k < 3; k++) {
            int[] fresh = new int[100];
            int sum = 0;
            for (int x : fresh) {
                sum += x;
            }
            fresh[k] = 7;
            System.out.print(sum);
        }
        System.out.println();
    }
}
