package skink.programs.conformance.library.util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** {@code Comparator}: chains, nulls, natural and reverse orders, stability. */
public final class Comparators {
    private Comparators() {}

    public static void main(String[] arguments) {
        record Person(String name, int age, Double height) {}
        List<Person> people = new ArrayList<>(List.of(
                new Person("Ann", 30, 1.7),
                new Person("Bob", 25, null),
                new Person("Cid", 30, 1.6),
                new Person("Dan", 25, 1.9),
                new Person("Eve", 30, null)));
        people.sort(Comparator.comparingInt(Person::age));
        System.out.println(people.stream().map(Person::name).toList());
        people.sort(
                Comparator.comparingInt(Person::age).reversed().thenComparing(Person::name, Comparator.reverseOrder()));
        System.out.println(people.stream().map(Person::name).toList());
        people.sort(Comparator.comparing(Person::height, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Person::name));
        System.out.println(people.stream().map(Person::name).toList());
        people.sort(Comparator.comparing(Person::height, Comparator.nullsLast(Comparator.reverseOrder())));
        System.out.println(people.stream().map(Person::name).toList());
        System.out.println(Comparator.<Integer>naturalOrder().reversed().equals(Comparator.<Integer>reverseOrder())
                + " " + Comparator.comparingLong((String s) -> s.length()).compare("a", "bb") + " "
                + Collections.max(people, Comparator.comparing(Person::name)).name() + " "
                + people.stream()
                        .min(Comparator.comparingDouble(p -> p.age() * 1.5))
                        .get()
                        .age());
        Integer[] numbers = {3, 1, 2};
        Arrays.sort(numbers, (x, y) -> y - x);
        System.out.println(Arrays.toString(numbers));
        try {
            List<Integer> broken = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                broken.add(i * 37 % 100);
            }
            broken.sort((x, y) -> x % 3 == 0 ? 1 : x % 3 == 1 ? -1 : 1);
            System.out.println("sorted somehow");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
