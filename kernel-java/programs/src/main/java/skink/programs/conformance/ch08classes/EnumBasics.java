package skink.programs.conformance.ch08classes;

import java.util.Arrays;

/** 8.9: values, valueOf, ordinal, compareTo, name against toString, clone of values, failures. */
public final class EnumBasics {
    private EnumBasics() {}

    enum Planet {
        MERCURY(0.4),
        EARTH(1.0) {
            @Override
            public String toString() {
                return "home";
            }
        },
        MARS(1.5);

        private final double distance;

        Planet(double distance) {
            this.distance = distance;
        }

        boolean fartherThan(Planet other) {
            return compareTo(other) > 0 && distance > other.distance;
        }
    }

    enum Empty {}

    enum WithInterface implements Comparable2, Runnable {
        A {
            @Override
            public int rank() {
                return 10;
            }
        },
        B;

        @Override
        public int rank() {
            return ordinal();
        }

        @Override
        public void run() {
            System.out.println(this + " runs at " + rank());
        }
    }

    interface Comparable2 {
        int rank();
    }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.name() + " " + p.ordinal() + " "
                    + p.getDeclaringClass().getSimpleName() + " " + (p.getClass() == Planet.class) + " "
                    + p.fartherThan(Planet.EARTH) + " " + p.compareTo(Planet.MARS));
        }
        Planet[] values = Planet.values();
        values[0] = null;
        System.out.println(Planet.values()[0] + " " + (Planet.values() == Planet.values()) + " "
                + Planet.values().getClass().getSimpleName());
        System.out.println(Planet.valueOf("EARTH") + " " + Enum.valueOf(Planet.class, "MARS") + " "
                + (Planet.valueOf("MARS") == Planet.MARS));
        for (String bad : new String[] {"home", "earth", "", "EARTH "}) {
            try {
                Planet.valueOf(bad);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage().replace('$', '/'));
            }
        }
        try {
            Planet.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Empty.values().length + " " + Arrays.toString(Empty.class.getEnumConstants()));
        for (WithInterface w : WithInterface.values()) {
            w.run();
            System.out.println(((Comparable2) w).rank() + " " + (w instanceof Runnable) + " "
                    + w.getClass().isEnum() + " " + w.getDeclaringClass().isEnum());
        }
        System.out.println(Planet.EARTH.equals(Planet.EARTH) + " " + Planet.EARTH.equals("EARTH") + " "
                + (Planet.EARTH.hashCode() == Planet.EARTH.hashCode()));
        try {
            Comparable<Planet> c = Planet.MARS;
            @SuppressWarnings({"unchecked", "rawtypes"})
            int x = ((Comparable) c).compareTo(WithInterface.A);
            System.out.println(x);
        } catch (ClassCastException e) {
            System.out.println("different enums");
        }
        System.out.println(Arrays.toString(Planet.class.getEnumConstants()) + " "
                + Arrays.toString(String.class.getEnumConstants()));
    }
}
