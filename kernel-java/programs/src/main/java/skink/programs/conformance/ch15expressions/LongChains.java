package skink.programs.conformance.ch15expressions;

/** 15: long chains of calls and operators, as people write builders. */
public final class LongChains {
    private LongChains() {}

    private long value = 1;

    private LongChains add(int n) {
        value += n;
        return this;
    }

    private LongChains times(long n) {
        value *= n;
        return this;
    }

    private static int id(int n) {
        return n;
    }

    public static void main(String[] args) {
        LongChains c = new LongChains()
                .add(1)
                .times(3)
                .add(4)
                .times(5)
                .add(6)
                .times(7)
                .add(8)
                .times(9)
                .add(10)
                .times(11)
                .add(12)
                .times(13)
                .add(14)
                .times(15)
                .add(16)
                .times(17);
        System.out.println(c.value);
        int x = id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(5))))))))))))))))))));
        System.out.println(x);
        int deep = 1
                + (2
                        - (3
                                * (4
                                        + (5
                                                - (6
                                                        * (7
                                                                + (8
                                                                        - (9
                                                                                * (10
                                                                                        + (11
                                                                                                - (12
                                                                                                        * (13
                                                                                                                + (14
                                                                                                                        - (15
                                                                                                                                * (16
                                                                                                                                        + id(
                                                                                                                                                17))))))))))))))));
        System.out.println(deep);
        String s = "a" + 1 + 'b' + 2L + 3.5f + true + null + "c" + x + deep + "d" + c.value + (x > 3 ? "yes" : 'n')
                + (char) (x + 60) + "e" + -x + ~x + (x << 3) + "f" + x % 3 + x / 2 + "g" + !true;
        System.out.println(s);
        System.out.println(x + x + "" + x + x + (x + x) + x * x + "" + (x - x) + x);
        int y = x > 1 ? x > 2 ? x > 3 ? x > 4 ? x > 5 ? 6 : 5 : 4 : 3 : 2 : 1;
        int a, b, d;
        a = b = d = y += 3;
        System.out.println(a + b + d + y);
        double p = 1;
        p = p * 2 + p / 3 - p % 4 + (p + 5) * (p - 6) / (p + 7) - (p * p - p) + (p > 0 ? p : -p) * 1e3;
        System.out.println(p);
        boolean q = x > 1 && x < 10 || x == 20 && x != 21 && (x > 30 || x < 40 && !(x == 50 || x == 51));
        System.out.println(q);
    }
}
