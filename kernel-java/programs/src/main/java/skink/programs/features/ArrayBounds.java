package skink.programs.features;

/** Every way to miss an array's bounds, with the messages. */
public final class ArrayBounds {
    private ArrayBounds() {}

    private static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] numbers = new int[3];
        byte[] empty = {};
        Object[] objects = new Object[1];
        attempt(() -> numbers[3] = 1);
        attempt(() -> numbers[-1]++);
        attempt(() -> System.out.println(empty[0]));
        attempt(() -> objects[Integer.MAX_VALUE] = null);
        attempt(() -> System.out.println(new int[-2].length));
        attempt(() -> System.out.println(new long[1][-1].length));
        attempt(() -> System.arraycopy(numbers, 1, numbers, 0, 3));
        attempt(() -> System.arraycopy(numbers, -1, numbers, 0, 1));
        attempt(() -> System.arraycopy(objects, 0, objects, 1, 1));
        attempt(() -> System.arraycopy(numbers, 0, empty, 0, 1));
        attempt(() -> System.arraycopy("text", 0, numbers, 0, 1));
        attempt(() -> System.arraycopy(numbers, 0, objects, 0, 1));
        attempt(() -> "abc".charAt(3));
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> System.arraycopy(numbers, 0, numbers, 1, 2));
    }
}
