package skink.programs.features;

import java.util.Arrays;

/** Clones of arrays and objects are shallow; others refuse. */
public final class CloneObjects {
    private CloneObjects() {}

    private static final class Point implements Cloneable {
        private int x = 1;
        private long y = 2;
        private int[] shared = {3};

        Point copy() throws CloneNotSupportedException {
            return (Point) clone();
        }
    }

    private static class Plain {
        Object copy() throws CloneNotSupportedException {
            return clone();
        }
    }

    public static void main(String[] args) throws CloneNotSupportedException {
        Point point = new Point();
        Point copy = point.copy();
        copy.x = 10;
        copy.y = 20;
        copy.shared[0] = 30;
        System.out.println(point.x + " " + point.y + " " + point.shared[0] + " " + (copy.shared == point.shared));
        String[][] nested = {{"a"}, {"b"}};
        String[][] shallow = nested.clone();
        shallow[0][0] = "changed";
        shallow[1] = null;
        System.out.println(Arrays.deepToString(nested) + " " + Arrays.deepToString(shallow));
        try {
            new Plain().copy();
        } catch (CloneNotSupportedException e) {
            System.out.println(e.getMessage());
        }
    }
}
