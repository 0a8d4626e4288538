package skink.kernel.selftest;

/** {@code instanceof} and casts, for classes, interfaces, arrays and null. */
final class TypeTestsFollowTheHierarchy extends SelfTest {
    private static final Object[] OBJECTS = {
        new Shape.Polygon(3),
        new Shape.Square(2),
        new Shape.Circle(),
        new int[1],
        new Shape[1],
        new Shape.Square[1],
        null
    };

    /** One bit for each question of {@link #answers}. */
    private static final int[] ANSWERS = {
        0b0000_0111, 0b0000_1111, 0b0000_0010, 0b0001_0000, 0b0110_0000, 0b1110_0000, 0
    };

    TypeTestsFollowTheHierarchy() {
        super("TypeTestsFollowTheHierarchy");
    }

    @Override
    String run(boolean broken) {
        for (int i = 0; i < OBJECTS.length; i++) {
            Object object = broken ? OBJECTS[0] : OBJECTS[i];
            if (answers(object) != ANSWERS[i]) {
                return Numbers.differ("the types of an object", ANSWERS[i], answers(object));
            }
        }
        Shape.Polygon polygon = (Shape.Polygon) OBJECTS[1];
        Object[] shapes = (Object[]) OBJECTS[5];
        return polygon.corners() == 4 && shapes.length == 1 ? null : "a cast";
    }

    private static int answers(Object object) {
        int answers = object instanceof Shape.Polygon ? 1 : 0;
        answers |= object instanceof Shape ? 2 : 0;
        answers |= object instanceof Shape.Ranked ? 4 : 0;
        answers |= object instanceof Shape.Square ? 8 : 0;
        answers |= object instanceof int[] ? 16 : 0;
        answers |= object instanceof Object[] ? 32 : 0;
        answers |= object instanceof Shape[] ? 64 : 0;
        answers |= object instanceof Shape.Polygon[] ? 128 : 0;
        return answers;
    }
}
