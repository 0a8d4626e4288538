package skink.programs.features;

/** Default, static and private interface methods, diamonds, super of an interface. */
public final class InterfaceDefaultMethods {
    private InterfaceDefaultMethods() {}

    private interface Named {
        String name();

        default String greeting() {
            return "Hello " + name() + decoration();
        }

        private String decoration() {
            return "!";
        }

        static String twice(Named named) {
            return named.greeting() + named.greeting();
        }
    }

    private interface Polite extends Named {
        @Override
        default String greeting() {
            return "Good day " + name();
        }
    }

    private interface Loud extends Named {
        default String shout() {
            return greeting().toUpperCase();
        }
    }

    private static final class Person implements Polite, Loud {
        @Override
        public String name() {
            return "Ada";
        }

        @Override
        public String shout() {
            return Loud.super.shout() + "!!";
        }
    }

    public static void main(String[] args) {
        Person person = new Person();
        Named plain = () -> "lambda";
        System.out.println(person.greeting() + " " + person.shout());
        System.out.println(plain.greeting() + " " + Named.twice(plain));
        Named[] all = {person, plain};
        for (Named named : all) {
            System.out.println(named.greeting());
        }
    }
}
