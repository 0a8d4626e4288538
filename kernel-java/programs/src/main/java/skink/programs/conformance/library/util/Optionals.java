package skink.programs.conformance.library.util;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** {@code Optional} and its relatives for numbers. */
public final class Optionals {
    private Optionals() {}

    public static void main(String[] arguments) {
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.empty();
        System.out.println(some + " " + none + " " + some.get() + " " + none.orElse("else") + " "
                + none.orElseGet(() -> "made") + " " + some.map(String::length) + " "
                + some.flatMap(s -> Optional.<Integer>empty()) + " " + some.filter(s -> s.isEmpty()) + " "
                + none.or(() -> Optional.of("or")) + " " + some.isPresent() + none.isEmpty() + " "
                + some.stream().count() + none.stream().count() + " " + Optional.ofNullable(null) + " "
                + some.equals(Optional.of("value")) + " " + some.hashCode() + none.hashCode());
        some.ifPresent(System.out::println);
        none.ifPresentOrElse(System.out::println, () -> System.out.println("nothing"));
        System.out.println(OptionalInt.of(3) + " " + OptionalInt.empty() + " "
                + OptionalLong.of(4L).getAsLong() + " " + OptionalDouble.of(1.5).orElseThrow() + " "
                + OptionalInt.empty().orElse(8) + " " + IntStream.of(1, 5, 2).max());
        for (Runnable bad : List.<Runnable>of(
                none::get,
                none::orElseThrow,
                () -> OptionalInt.empty().getAsInt(),
                () -> Optional.of(null),
                () -> none.orElseThrow(IllegalStateException::new))) {
            try {
                bad.run();
            } catch (NullPointerException e) {
                System.out.println("null");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
