package skink.programs.conformance.ch09interfaces;

import java.util.Comparator;
import java.util.List;

/** 9.2: methods of Object called through interface types, also when the interface redeclares them. */
public final class ObjectMethodsThroughInterfaces {
    private ObjectMethodsThroughInterfaces() {}

    interface Plain {}

    interface Named {
        String name();

        @Override
        String toString();

        @Override
        boolean equals(Object o);
    }

    record Person(String name) implements Named, Plain {}

    static class Thing implements Named, Plain, Cloneable {
        @Override
        public String name() {
            return "thing";
        }

        @Override
        public String toString() {
            return "a " + name();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Named n && n.name().equals(name());
        }

        @Override
        public int hashCode() {
            return 42;
        }
    }

    public static void main(String[] args) {
        Plain p = new Thing();
        Named n = new Thing();
        System.out.println(
                p + " " + p.equals(n) + " " + p.hashCode() + " " + p.getClass().getSimpleName());
        System.out.println(n.toString() + n.hashCode() + n.equals(new Person("thing")) + new Person("thing").equals(n));
        Named lambda = () -> "lambda";
        System.out.println(lambda.equals(lambda) + " " + lambda.equals(n) + " " + n.equals((Named) () -> "thing"));
        CharSequence text = "text";
        System.out.println(text.toString()
                + text.hashCode()
                + text.equals("text")
                + text.getClass().getName());
        Plain[] plains = {new Person("ann"), new Thing()};
        for (Plain plain : plains) {
            System.out.print(plain.toString() + " ");
        }
        Object array = plains;
        Cloneable c = plains;
        System.out.println(
                c.equals(array) + " " + c.getClass().getSimpleName() + " " + (c.hashCode() == array.hashCode()));
        Iterable<String> list = List.of("q");
        Comparator<String> order = Comparator.naturalOrder();
        System.out.println(list.toString() + list.equals(List.of("q")) + order.equals(order));
    }
}
