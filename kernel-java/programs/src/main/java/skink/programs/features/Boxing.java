package skink.programs.features;

/** Boxes: caching, equality, unboxing of null, mixed arithmetic. */
public final class Boxing {
    private Boxing() {}

    public static void main(String[] args) {
        Integer a = 127;
        Integer b = 127;
        Integer c = 1000;
        Integer d = 1000;
        System.out.println((a == b) + " " + c.equals(d) + " " + (c < d) + " " + (c + d));
        Long l = 5L;
        Double f = 2.5;
        Character ch = 'q';
        Boolean flag = true;
        Byte small = -3;
        Short medium = 30;
        Object[] all = {a, l, f, ch, flag, small, medium, 1.5f};
        for (Object o : all) {
            System.out.println(o + " " + o.hashCode() + " " + o.getClass().getName() + " " + (o instanceof Number));
        }
        double mixed = a + l * f - ch;
        System.out.println(mixed + " " + l.equals(5) + " " + l.equals(5L) + " " + a.compareTo(c));
        a++;
        System.out.println(a + " " + (flag ? a : l));
        try {
            Integer none = null;
            int value = none;
            System.out.println(value);
        } catch (NullPointerException e) {
            System.out.println("null cannot be unboxed");
        }
    }
}
