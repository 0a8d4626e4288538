package skink.programs.features;

/** Overriding over three levels, super calls, protected and package access. */
public final class VirtualDispatch {
    private VirtualDispatch() {}

    private static class Animal {
        protected String name;

        Animal(String name) {
            this.name = name;
        }

        String sound() {
            return "...";
        }

        final String speak() {
            return name + " says " + sound();
        }
    }

    private static class Dog extends Animal {
        Dog(String name) {
            super(name);
        }

        @Override
        String sound() {
            return "woof";
        }
    }

    private static final class Puppy extends Dog {
        Puppy() {
            super("puppy");
            name += "!";
        }

        @Override
        String sound() {
            return super.sound() + " yip";
        }

        @Override
        public String toString() {
            return "Puppy " + name;
        }
    }

    public static void main(String[] args) {
        Animal[] animals = {new Animal("thing"), new Dog("rex"), new Puppy()};
        for (int round = 0; round < 2; round++) {
            for (Animal animal : animals) {
                System.out.println(animal.speak());
            }
        }
        System.out.println(animals[2]);
    }
}
