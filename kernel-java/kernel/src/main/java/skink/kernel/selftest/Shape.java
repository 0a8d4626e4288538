package skink.kernel.selftest;

/** A small hierarchy for {@link CallsReachTheRightMethod} and {@link TypeTestsFollowTheHierarchy}. */
interface Shape {
    int corners();

    /** Inherited by those who do not say otherwise. */
    default int edges() {
        return corners();
    }

    /** A generic interface, so that its implementations have bridges. */
    interface Ranked<T> {
        int ranksAbove(T other);
    }

    /** A shape that says everything itself. */
    class Polygon implements Shape, Ranked<Polygon> {
        private final int corners;

        Polygon(int corners) {
            this.corners = corners;
        }

        @Override
        public int corners() {
            return corners;
        }

        int area() {
            return 10 * corners;
        }

        @Override
        public int ranksAbove(Polygon other) {
            return corners - other.corners;
        }
    }

    /** Overrides a method of its superclass and calls it. */
    final class Square extends Polygon {
        private final int side;

        Square(int side) {
            super(4);
            this.side = side;
        }

        @Override
        int area() {
            return super.area() + side * side;
        }
    }

    /** Overrides the interface's own method. */
    final class Circle implements Shape {
        @Override
        public int corners() {
            return 0;
        }

        @Override
        public int edges() {
            return 1;
        }
    }
}
