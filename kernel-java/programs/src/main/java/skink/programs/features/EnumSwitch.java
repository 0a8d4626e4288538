package skink.programs.features;

/** Enums: constants with bodies and fields, switch, values, valueOf, compareTo. */
public final class EnumSwitch {
    private EnumSwitch() {}

    private enum Planet {
        MERCURY(3.3e23),
        VENUS(4.9e24) {
            @Override
            String mood() {
                return "hot";
            }
        },
        EARTH(6.0e24);

        private final double mass;

        Planet(double mass) {
            this.mass = mass;
        }

        String mood() {
            return "fine";
        }
    }

    private static int number(Planet planet) {
        return switch (planet) {
            case MERCURY -> 1;
            case VENUS -> 2;
            case EARTH -> 3;
        };
    }

    public static void main(String[] args) {
        for (Planet planet : Planet.values()) {
            System.out.println(
                    planet + " " + planet.ordinal() + " " + planet.mass + " " + planet.mood() + " " + number(planet));
            System.out.println(planet.compareTo(Planet.VENUS) + " "
                    + planet.getDeclaringClass().getSimpleName());
        }
        System.out.println(Planet.valueOf("EARTH") == Planet.EARTH);
        try {
            Planet.valueOf("PLUTO");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
