package skink.programs.conformance.library.lang;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** {@code Enum} and {@code Record}: what every enum and record has. */
public final class EnumMethods {
    private EnumMethods() {}

    public static void main(String[] arguments) {
        System.out.println(Arrays.toString(Planet.values()) + " "
                + Planet.valueOf("EARTH").ordinal() + " " + Planet.MARS.compareTo(Planet.VENUS) + " "
                + Planet.MARS.getDeclaringClass().getSimpleName() + " " + Planet.EARTH.name() + " " + Planet.EARTH + " "
                + Planet.EARTH.size());
        System.out.println(Enum.valueOf(Planet.class, "VENUS") + " " + Planet.EARTH.equals(Planet.EARTH) + " "
                + EnumSet.range(Planet.VENUS, Planet.MARS) + " "
                + Planet.EARTH.getClass().equals(Planet.class));
        try {
            Planet.valueOf("PLUTO");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Point p = new Point(1, 2.5, "x", new int[0]);
        System.out.println(p.x() + " " + p.y() + " " + p.equals(new Point(1, 2.5, "x", p.data())) + " "
                + p.equals(new Point(1, 2.5, "x", new int[0])) + " " + new Pair<>(1, "a") + " "
                + new Pair<>(null, 2.0).hashCode() + " " + new Empty() + " " + new Empty().hashCode() + " "
                + new Pair<>("k", List.of(1)).equals(new Pair<>("k", List.of(1))));
        System.out.println(new Pair<>(0.0, -0.0).equals(new Pair<>(-0.0, 0.0)) + " " + new Range(3, 1));
    }

    private enum Planet {
        VENUS,
        EARTH {
            @Override
            int size() {
                return 2;
            }
        },
        MARS;

        int size() {
            return 1;
        }
    }

    private record Point(int x, double y, String name, int[] data) {}

    private record Pair<A, B>(A first, B second) {}

    private record Empty() {}

    private record Range(int low, int high) {
        Range {
            if (low > high) {
                int swap = low;
                low = high;
                high = swap;
            }
        }
    }
}
