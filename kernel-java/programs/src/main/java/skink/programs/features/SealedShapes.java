package skink.programs.features;

/** Sealed interfaces with records, patterns of instanceof, switch over a kind. */
public final class SealedShapes {
    private SealedShapes() {}

    private sealed interface Shape permits Circle, Square, Rectangle {}

    private record Circle(double radius) implements Shape {}

    private record Square(double side) implements Shape {}

    private record Rectangle(double width, double height) implements Shape {}

    private static double area(Shape shape) {
        if (shape instanceof Circle c) {
            return 3 * c.radius() * c.radius();
        } else if (shape instanceof Square s) {
            return s.side() * s.side();
        } else if (shape instanceof Rectangle r && r.width() > 0) {
            return r.width() * r.height();
        }
        return 0;
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Circle(2), new Square(1.5), new Rectangle(2, 3), new Rectangle(-1, 5)};
        double total = 0;
        for (Shape shape : shapes) {
            System.out.println(shape + " " + area(shape));
            total += area(shape);
        }
        System.out.println(total);
    }
}
