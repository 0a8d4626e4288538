package skink.programs.conformance.library.util;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Small patterns over the library: observers, caches, builders, state machines. */
public final class EventsAndCurrying {
    private EventsAndCurrying() {}

    public static void main(String[] arguments) {
        Map<String, List<Consumer<String>>> listeners = new TreeMap<>();
        StringBuilder seen = new StringBuilder();
        listeners
                .computeIfAbsent("open", k -> new ArrayList<>())
                .add(x -> seen.append("o:").append(x).append(' '));
        listeners
                .computeIfAbsent("open", k -> new ArrayList<>())
                .add(x -> seen.append("O:").append(x.toUpperCase()).append(' '));
        listeners
                .computeIfAbsent("close", k -> new ArrayList<>())
                .add(x -> seen.append("c:").append(x).append(' '));
        for (String event : List.of("open", "close", "other")) {
            listeners.getOrDefault(event, List.of()).forEach(l -> l.accept(event));
        }
        System.out.println(seen);
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * b + c;
        System.out.println(curried.apply(3).apply(4).apply(5));
        Map<Integer, BigInteger> memo = new HashMap<>();
        System.out.println(fibonacci(150, memo) + " " + memo.size());
        EnumMap<State, Map<Character, State>> machine = new EnumMap<>(State.class);
        machine.put(State.START, Map.of('a', State.MIDDLE));
        machine.put(State.MIDDLE, Map.of('a', State.MIDDLE, 'b', State.END));
        machine.put(State.END, Map.of());
        for (String word : List.of("ab", "aaab", "b", "aba")) {
            State state = State.START;
            for (char c : word.toCharArray()) {
                state = state == null ? null : machine.get(state).get(c);
            }
            System.out.print(word + "=" + (state == State.END) + " ");
        }
        System.out.println();
        Supplier<Supplier<String>> nested = () -> () -> "deep";
        UnaryOperator<String> shout = s -> s + "!";
        System.out.println(nested.get().get() + shout.andThen(s -> s.repeat(2)).apply("hey"));
    }

    private enum State {
        START,
        MIDDLE,
        END
    }

    private static BigInteger fibonacci(int n, Map<Integer, BigInteger> memo) {
        if (n < 2) {
            return BigInteger.valueOf(n);
        }
        BigInteger known = memo.get(n);
        if (known == null) {
            known = fibonacci(n - 1, memo).add(fibonacci(n - 2, memo));
            memo.put(n, known);
        }
        return known;
    }
}
