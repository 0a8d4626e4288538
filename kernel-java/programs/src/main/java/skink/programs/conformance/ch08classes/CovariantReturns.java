package skink.programs.conformance.ch08classes;

import java.util.ArrayList;
import java.util.List;

/** 8.4.5: covariant returns and the bridges behind them. */
public final class CovariantReturns implements Cloneable {
    private CovariantReturns() {}

    static class Animal {
        Animal self() {
            System.out.print("animal ");
            return this;
        }

        Object value() {
            return "object";
        }

        List<?> list() {
            return List.of();
        }
    }

    static class Cat extends Animal {
        @Override
        Cat self() {
            System.out.print("cat ");
            super.self();
            return this;
        }

        @Override
        Number value() {
            return 1;
        }

        String purr() {
            return "purr";
        }
    }

    static class Kitten extends Cat {
        @Override
        Kitten self() {
            System.out.print("kitten ");
            super.self();
            return this;
        }

        @Override
        Integer value() {
            return 2;
        }

        @Override
        ArrayList<String> list() {
            return new ArrayList<>(List.of("k"));
        }
    }

    interface Source {
        Object get();
    }

    interface TextSource extends Source {
        @Override
        CharSequence get();
    }

    static class Both implements TextSource {
        @Override
        public String get() {
            return "both";
        }
    }

    @Override
    public CovariantReturns clone() {
        try {
            return (CovariantReturns) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) {
        Animal[] animals = {new Animal(), new Cat(), new Kitten()};
        for (Animal a : animals) {
            System.out.println(a.self().getClass().getSimpleName() + " " + a.value() + " " + a.list());
        }
        System.out.println(new Kitten().self().purr() + ((Cat) animals[2]).value());
        Source s = new Both();
        TextSource t = new Both();
        System.out.println(
                s.get() + " " + t.get().length() + " " + new Both().get().toUpperCase());
        CovariantReturns c = new CovariantReturns();
        System.out.println(c.clone() != c);
    }
}
