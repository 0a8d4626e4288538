package skink.programs.features;

/** Records: components, equals, hashCode, toString, compact constructors, nesting. */
public final class RecordEquality {
    private RecordEquality() {}

    private record Point(int x, int y) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x below 0");
            }
        }

        static Point origin() {
            return new Point(0, 0);
        }

        double distance(Point other) {
            return Math.sqrt((x - other.x) * (x - other.x) + (double) (y - other.y) * (y - other.y));
        }
    }

    private record Mixed(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, Point p) {}

    private record Empty() {}

    private record Pair<A, B>(A first, B second) {}

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.equals(new Point(3, 4)) + " " + p.equals(new Point(4, 3)) + " " + p.hashCode()
                + " " + p.distance(Point.origin()));
        Mixed m = new Mixed(true, (byte) 1, 'c', (short) 2, 3, 4, 5, 6, "t", p);
        Mixed same = new Mixed(true, (byte) 1, 'c', (short) 2, 3, 4, 5, 6, "t", new Point(3, 4));
        System.out.println(m + " " + m.equals(same) + " " + (m.hashCode() == same.hashCode()) + " " + m.equals(null));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new Pair<>("a", 1) + " " + new Pair<>(null, null).equals(new Pair<>(null, null)));
        System.out.println(new Mixed(false, (byte) 0, 'x', (short) 0, 0, 0, 0f, -0.0, null, null)
                .equals(new Mixed(false, (byte) 0, 'x', (short) 0, 0, 0, 0f, 0.0, null, null)));
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
