public class Calls {
    interface Shape {
        double area();

        default String describe() {
            return "shape " + area() + " " + name();
        }

        private String name() {
            return "private";
        }

        static Shape unit() {
            return new Square(1);
        }
    }

    abstract static class Base implements Shape {
        String tag = "base";

        public String toString() {
            return tag + describe();
        }

        Object covariant() {
            return "base";
        }

        private String hidden() {
            return "base hidden";
        }

        String callHidden() {
            return hidden();
        }
    }

    static class Square extends Base {
        final double side;
        String tag = "square";

        Square(double side) {
            this.side = side;
        }

        public double area() {
            return side * side;
        }

        @Override
        String covariant() {
            return "square " + super.covariant();
        }

        private String hidden() {
            return "square hidden";
        }
    }

    static class Cube extends Square {
        Cube() {
            super(3);
        }

        public String describe() {
            return "cube of " + super.describe() + Shape2.super2();
        }

        public double area() {
            return 6 * super.area();
        }
    }

    interface Shape2 {
        static String super2() {
            return "!";
        }
    }

    class Inner {
        int x = outer + 1;

        class Deep {
            int y = x + outer;
        }
    }

    int outer = 4;

    static long mixed(int a, long b, float c, double d, Object e, byte f, char g, boolean h, long... rest) {
        long sum = a + b + (long) c + (long) d + e.hashCode() + f + g + (h ? 1 : 0);
        for (long r : rest) {
            sum = sum * 31 + r;
        }
        return sum;
    }

    static <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void run() {
        Shape[] shapes = {new Square(2), new Cube(), Shape.unit()};
        for (Shape s : shapes) {
            Out.line(s.toString() + s.area() + ((Base) s).covariant() + ((Base) s).callHidden() + ((Base) s).tag + ((Square) s).tag);
        }
        Calls c = new Calls();
        Inner.Deep deep = c.new Inner().new Deep();
        Out.line("" + deep.y);
        Out.line("" + mixed(1, 2L, 3f, 4d, "five", (byte) -6, 'g', true, 8, 9, 10));
        Out.line(max("a", "b") + max(3, 2) + max(1.5, 2.5));
        Out.line("" + ackermann(2, 3));
        Object o = "text";
        try {
            Integer i = (Integer) o;
            Out.line("no");
        } catch (ClassCastException e) {
            Out.line(e.getMessage());
        }
        try {
            Object[] p = (Object[]) (Object) new int[0];
        } catch (ClassCastException e) {
            Out.line(e.getMessage());
        }
        try {
            Cube p = (Cube) shapes[0];
        } catch (ClassCastException e) {
            Out.line("no cube");
        }
        Out.line("" + (o instanceof String) + (o instanceof Comparable) + (o instanceof Integer) + (null instanceof String));
    }
}
