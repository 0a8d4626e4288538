package skink.programs.conformance.ch15expressions;

/** 15.26: assignments as values, chains of mixed types, swaps, assignments in conditions and indices. */
public final class SequencesOfAssignments {
    private SequencesOfAssignments() {}

    private static int field;
    private static String text;

    public static void main(String[] args) {
        int i;
        long l;
        double d;
        byte b = 0;
        d = l = i = b = 5;
        System.out.println(d + " " + l + " " + i + " " + b);
        int[] a = new int[5];
        int k;
        a[k = 3] = k + 1;
        a[a[3] - 4] = a[k] = a[k - 1] = 7;
        System.out.println(a[0] + " " + a[2] + " " + a[3] + " " + k);
        if ((k = a[0]) == 7 && (field = k * 2) > 10) {
            System.out.println(k + field);
        }
        while ((k -= 3) > 0) {
            System.out.print(k + " ");
        }
        System.out.println(k);
        String s = text = "x" + (text = "y") + text;
        System.out.println(s + text);
        boolean p;
        boolean q = p = !(i == 5);
        if (p = true) {
            q = p ^ q;
        }
        System.out.println(p + " " + q);
        int x = 1;
        int y = 2;
        x = y - x + (y = x);
        System.out.println(x + " " + y);
        Object o = s = null;
        System.out.println(o + s);
        char c = 'a';
        i = c += 1;
        d = f(l = 1L << 33) + l;
        System.out.println(c + " " + i + " " + d);
        float g = i = (int) (d = 3.99);
        System.out.println(g + " " + d);
    }

    private static float f(long v) {
        return v;
    }
}
