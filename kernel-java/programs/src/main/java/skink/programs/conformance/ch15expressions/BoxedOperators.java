package skink.programs.conformance.ch15expressions;

/** 5.1.7, 5.1.8, 15.18 to 15.26: every operator on boxes; identity against equality. */
public final class BoxedOperators {
    private BoxedOperators() {}

    public static void main(String[] args) {
        Integer a = 1000;
        Integer b = 1000;
        Long l = 1000L;
        Double d = 2.5;
        Character c = 'c';
        Byte y = 5;
        Short s = 6;
        Boolean t = true;
        Float f = 1.5f;
        System.out.println((a + b) + " " + a * l + " " + a / d + " " + (c + y) + " " + (s - y) + " " + (a << y) + " "
                + (l >>> s) + " " + a % s + " " + (f + d) + " " + -a + " " + ~y + " " + !t);
        System.out.println((a == b) + " " + a.equals(b) + " " + (a <= b && a >= b) + " " + (a == 1000) + " "
                + (l == 1000) + " " + (a < l) + " " + l.equals(1000) + " " + l.equals(1000L) + " " + (c == 99) + " "
                + (d == 2.5f) + " " + new Object().equals(a));
        a += 5;
        a++;
        ++a;
        a *= 2;
        a <<= 1;
        l += a;
        d /= 2;
        c++;
        y = (byte) (y + 1);
        y++;
        s--;
        t &= a > 3;
        t ^= true;
        f *= 2;
        System.out.println(a + " " + l + " " + d + " " + c + " " + y + " " + s + " " + t + " " + f);
        Integer[] array = {1, 2, 3};
        array[0]++;
        array[array[0] - 1] += array[2]--;
        System.out.println(array[0] + " " + array[1] + " " + array[2]);
        Object o = a > 5 ? a : d;
        System.out.println(o.getClass().getSimpleName() + " " + o);
        int sum = 0;
        for (Integer i = 0; i < 5; i++) {
            sum += i;
        }
        System.out.println(sum + " " + Integer.valueOf(5).hashCode() + " "
                + Long.valueOf(1L << 33).hashCode() + " " + Double.valueOf(1.5).hashCode() + " "
                + Boolean.TRUE.hashCode() + " " + Character.valueOf('a').hashCode() + " "
                + Float.valueOf(1f).hashCode() + " " + Byte.valueOf((byte) -1).hashCode());
        Number n = true ? 1 : 2.0;
        System.out.println(n + " " + (Integer) 5 / 2 + " " + (char) (c + 1) + " " + (int) c + " " + (double) a + " "
                + (Object) (long) a);
    }
}
