package skink.programs.features;

import java.util.List;

/** Casts and instanceof over classes, interfaces and arrays. */
public final class CastChecks {
    private CastChecks() {}

    private interface Shape {}

    private static class Circle implements Shape {}

    private static final class Disc extends Circle implements Comparable<Disc> {
        @Override
        public int compareTo(Disc other) {
            return 0;
        }
    }

    private static String describe(Object o) {
        return (o instanceof Shape) + " " + (o instanceof Circle) + " " + (o instanceof Disc) + " "
                + (o instanceof Comparable) + " " + (o instanceof Object[]) + " " + (o instanceof int[]) + " "
                + (o instanceof Shape[]) + " " + (o instanceof Cloneable);
    }

    public static void main(String[] args) {
        Object[] samples = {
            new Circle(), new Disc(), "text", 5, new int[1], new Object[1], new Disc[1], new int[1][1], List.of(1), null
        };
        for (Object sample : samples) {
            System.out.println(describe(sample));
            if (sample instanceof String text && text.length() == 4) {
                System.out.println("pattern " + text);
            }
        }
        try {
            Object o = "text";
            Integer number = (Integer) o;
            System.out.println(number);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Circle none = (Circle) (Object) null;
        System.out.println(none);
    }
}
