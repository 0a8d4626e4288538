package skink.programs.features;

/** Covariant arrays refuse elements that do not fit. */
public final class ArrayStoreChecks {
    private ArrayStoreChecks() {}

    public static void main(String[] args) {
        Object[] objects = new Integer[2];
        Number[] numbers = new Number[2];
        Comparable<?>[] comparables = new String[1];
        Object[][] nested = new String[1][];
        objects[0] = 5;
        numbers[0] = 1.5;
        numbers[1] = null;
        comparables[0] = "fine";
        nested[0] = new String[] {"s"};
        Runnable[] attempts = {
            () -> objects[1] = "text",
            () -> ((Object[]) numbers)[1] = 'c',
            () -> comparables[0] = 1,
            () -> nested[0] = new Object[1],
            () -> System.arraycopy(new Object[] {1, "two"}, 0, objects, 0, 2)
        };
        for (Runnable attempt : attempts) {
            try {
                attempt.run();
                System.out.println("stored");
            } catch (ArrayStoreException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(
                objects[0] + " " + objects[1] + " " + numbers[0] + " " + comparables[0] + " " + nested[0][0]);
    }
}
