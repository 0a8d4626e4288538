package skink.programs.features;

/** Static and instance fields of every type, shadowing, constants. */
public final class StaticNestedState {
    private StaticNestedState() {}

    private static int ints = 1;
    private static long longs = 1L << 33;
    private static double doubles = 0.25;
    private static String text = "t";
    private static final int CONSTANT = 1 << 4;
    private static final long LONG_CONSTANT = CONSTANT * 1_000_000_007L;

    private static class Holder {
        boolean z;
        byte b = 1;
        char c = 'c';
        short s = 2;
        int i = 3;
        long l = 4;
        float f = 5;
        double d = 6;
        Object o = this;

        long sum() {
            return (z ? 1 : 0) + b + c + s + i + l + (long) f + (long) d + (o == this ? 1 : 0);
        }
    }

    private static final class Shadow extends Holder {
        int i = 30;

        int both() {
            return i + super.i;
        }
    }

    public static void main(String[] args) {
        ints += 4;
        longs *= ints;
        doubles /= 3;
        text = text + ints;
        Shadow shadow = new Shadow();
        shadow.l = longs;
        shadow.z = true;
        System.out.println(ints + " " + longs + " " + doubles + " " + text + " " + CONSTANT + " " + LONG_CONSTANT);
        System.out.println(shadow.sum() + " " + shadow.both() + " " + ((Holder) shadow).i + " " + shadow.i);
    }
}
