package skink.programs.conformance.ch15expressions;

/** 15.26.2: the left operand of a compound assignment is fetched before the right-hand side runs. */
public final class OrderCompoundArray {
    private OrderCompoundArray() {}

    private static int[] values = {10, 20, 30};
    private static int position;
    private static long total = 1;
    private static String text = "a";
    private int field = 5;

    private static int change(int v) {
        values[0] += 100;
        position++;
        total *= 2;
        text += "!";
        return v;
    }

    private OrderCompoundArray self() {
        field = 50;
        return this;
    }

    private int reset() {
        field = 1000;
        return 1;
    }

    public static void main(String[] args) {
        values[0] += change(1);
        System.out.println(values[0]);
        values[position] += change(2) + position;
        System.out.println(values[0] + " " + values[1] + " " + values[2] + " " + position);
        total += change(3);
        System.out.println(total);
        text += change(4) + text;
        System.out.println(text);
        int i = 1;
        i += i++ + ++i;
        System.out.println(i);
        i = i++;
        System.out.println(i);
        int[] a = {0, 1, 2, 3};
        int j = 0;
        a[j] = j = 2;
        System.out.println(a[0] + " " + j);
        a[j++] = a[j] = j;
        System.out.println(a[2] + " " + a[3] + " " + j);
        a[--j] <<= j++;
        System.out.println(a[2] + " " + j);
        int[] old = values;
        values[1] = (values = new int[] {7, 8, 9})[2];
        System.out.println(old[1] + " " + values[1]);
        OrderCompoundArray o = new OrderCompoundArray();
        o.field += o.reset();
        System.out.println(o.field);
        o.self().field -= o.reset();
        System.out.println(o.field);
        int k = 5;
        k = k-- - --k;
        System.out.println(k);
        int x = 3;
        x ^= x++ ^ (x *= 2);
        System.out.println(x);
        long l = 4;
        l += l++ * (l = 10) + l;
        System.out.println(l);
    }
}
