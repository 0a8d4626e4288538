package skink.kernel.selftest;

/** Virtual, interface, default and super calls run the method of the receiver's class. */
final class CallsReachTheRightMethod extends SelfTest {
    private static final Shape[] SHAPES = {new Shape.Polygon(3), new Shape.Square(5), new Shape.Circle()};
    private static final Shape.Polygon[] POLYGONS = {new Shape.Polygon(6), new Shape.Square(7)};
    private static final int[] CORNERS = {3, 4, 0};
    private static final int[] EDGES = {3, 4, 1};
    private static final int[] AREAS = {60, 89};

    CallsReachTheRightMethod() {
        super("CallsReachTheRightMethod");
    }

    @Override
    String run(boolean broken) {
        int shift = broken ? 1 : 0;
        for (int i = 0; i < SHAPES.length; i++) {
            Shape shape = SHAPES[(i + shift) % SHAPES.length];
            if (shape.corners() != CORNERS[i]) {
                return Numbers.differ("an interface call", CORNERS[i], shape.corners());
            }
            if (shape.edges() != EDGES[i]) {
                return Numbers.differ("a call of an interface's own method", EDGES[i], shape.edges());
            }
        }
        for (int i = 0; i < POLYGONS.length; i++) {
            if (POLYGONS[i].area() != AREAS[i]) {
                return Numbers.differ("a virtual call", AREAS[i], POLYGONS[i].area());
            }
        }
        Shape.Ranked<Shape.Polygon> first = POLYGONS[0];
        return first.ranksAbove(POLYGONS[1]) == 2 ? null : "a call through a bridge";
    }
}
