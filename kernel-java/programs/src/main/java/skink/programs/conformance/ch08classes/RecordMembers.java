package skink.programs.conformance.ch08classes;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** 8.10: toString, equals and hashCode of records with components of every type. */
public final class RecordMembers {
    private RecordMembers() {}

    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, int[] a, Object o) {}

    record Point(int x, int y) {}

    record Empty() {}

    record Nested(Point p, Nested next) {}

    record Generic<T extends Comparable<T>>(T value, List<T> all) {}

    record Floats(float f, double d) {}

    enum Color {
        RED
    }

    record WithEnum(Color c, Class<?> k) {}

    public static void main(String[] args) {
        int[] array = {1};
        All a = new All(true, (byte) -1, (short) 2, 'c', 4, 5L << 33, 6.5f, -0.0, "t", array, null);
        All b = new All(true, (byte) -1, (short) 2, 'c', 4, 5L << 33, 6.5f, -0.0, "t", array, null);
        System.out.println(a.toString().replaceAll("@[0-9a-f]+", "@"));
        System.out.println(
                a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(null) + " " + a.equals("x"));
        System.out.println(
                a.equals(new All(true, (byte) -1, (short) 2, 'c', 4, 5L << 33, 6.5f, 0.0, "t", array, null)));
        System.out.println(new Point(3, -4) + " " + new Point(3, -4).hashCode() + " "
                + new Point(3, -4).equals(new Point(3, -4)) + new Point(1, 2).equals(new Point(2, 1)));
        System.out.println(new Empty() + " " + new Empty().hashCode() + " " + new Empty().equals(new Empty()));
        Nested n = new Nested(new Point(1, 2), new Nested(null, null));
        System.out.println(
                n + " " + n.hashCode() + " " + n.equals(new Nested(new Point(1, 2), new Nested(null, null))));
        Generic<String> g = new Generic<>("x", List.of("y"));
        System.out.println(
                g + " " + g.hashCode() + " " + g.value().length() + g.all().get(0));
        Floats nan = new Floats(Float.NaN, Double.NaN);
        System.out.println(nan.equals(new Floats(Float.intBitsToFloat(0x7fc00001), Double.NaN)) + " " + nan.hashCode()
                + " " + new Floats(0f, -0.0).equals(new Floats(-0f, -0.0)) + " " + new Floats(0f, -0.0).hashCode());
        System.out.println(new WithEnum(Color.RED, int.class).toString()
                + new WithEnum(null, null).equals(new WithEnum(null, null)));
        System.out.println(Objects.hash(new Point(1, 1)) + " " + Arrays.hashCode(new Object[] {new Point(1, 1)}));
        Object o = new Point(9, 9);
        System.out.println(o instanceof Record r && r.equals(new Point(9, 9)));
    }
}
