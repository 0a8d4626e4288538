package skink.programs.conformance.ch15expressions;

/** 15.14, 15.15: increments and decrements of every kind of variable of every type, as statements and values. */
public final class IncrementForms {
    private byte b = Byte.MAX_VALUE;
    private static short s = Short.MIN_VALUE;
    private char c = Character.MAX_VALUE;
    private int i = Integer.MAX_VALUE;
    private static long l = Long.MIN_VALUE;
    private float f = 0.1f;
    private double d = 1e16;
    private Integer box = 127;
    private static Character letter = 'a';
    private final Long[] longs = {5L, null};

    private IncrementForms self() {
        System.out.print("self ");
        return this;
    }

    public static void main(String[] args) {
        IncrementForms o = new IncrementForms();
        System.out.println(o.b++ + " " + o.b + " " + --o.b + " " + o.b-- + " " + ++o.b);
        System.out.println(s-- + " " + s + " " + ++s + " " + s);
        System.out.println((int) o.c++ + " " + (int) o.c + " " + (int) --o.c);
        System.out.println(o.i++ + " " + o.i + " " + --o.i);
        System.out.println(l-- + " " + l + " " + ++l);
        System.out.println(o.f++ + " " + o.f + " " + --o.f + " " + o.f);
        System.out.println(o.d++ + " " + o.d + " " + ++o.d);
        System.out.println(o.box++ + " " + o.box + " " + ++o.box + " " + o.box--);
        System.out.println(letter++ + " " + letter + " " + ++letter);
        System.out.println(o.longs[0]++ + " " + ++o.longs[0] + " " + o.longs[0]);
        System.out.println(o.self().i-- + " " + o.self().i);
        try {
            o.longs[1]++;
        } catch (NullPointerException e) {
            System.out.println("null box");
        }
        int x = 5;
        x = x++ + ++x;
        System.out.println(x);
        x += x++ * --x;
        System.out.println(x);
        int[] a = {1, 2, 3};
        int k = 0;
        a[k++]++;
        ++a[k++];
        a[k] = a[--k]-- - a[k];
        System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + k);
        System.out.println(-x + " " + +x + " " + ~x + " " + -(-x) + " " + - -x + " " + ~~x + " " + -Integer.MIN_VALUE
                + " " + -Long.MIN_VALUE + " " + ~0L);
        float nan = Float.NaN;
        nan++;
        double inf = Double.POSITIVE_INFINITY;
        inf--;
        System.out.println(nan + " " + inf + " " + -0.0f + " " + -(0.0) + " " + (0.0 - 0.0) + " " + -nan);
    }
}
