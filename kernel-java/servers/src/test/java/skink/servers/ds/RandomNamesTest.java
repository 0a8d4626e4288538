package skink.servers.ds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.TableFull;

/** Random processes publish, look, subscribe and end; a model that knows no bounds of tables says what must come of it. */
class RandomNamesTest {
    private static final int STEPS = 20_000;
    /** So few that the table of names is never full, and the one of subscribers sometimes would be. */
    private static final int NAMES = 40;

    private static final int PROCESSES = 200;

    private record Entry(int owner, Value value) {}

    private static final class Subscription {
        final String prefix;
        final Set<String> untold = new LinkedHashSet<>();

        Subscription(String prefix) {
            this.prefix = prefix;
        }

        /** The last change counts. */
        void tell(String name) {
            if (name.startsWith(prefix)) {
                untold.remove(name);
                untold.add(name);
            }
        }
    }

    private final SimulatedProcesses processes = new SimulatedProcesses();
    private final Names names = new Names(processes);
    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final Map<Integer, Subscription> subscriptions = new TreeMap<>();
    private final Set<Class<?>> outcomes = new LinkedHashSet<>();
    private Random random;

    private interface Action {
        void run() throws Refusal;
    }

    /** What an action ends with: null, or the class of its refusal. */
    private Class<?> outcome(Action action) {
        try {
            action.run();
            return null;
        } catch (Refusal refused) {
            outcomes.add(refused.getClass());
            return refused.getClass();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsToldIsWhatTheModelSays(long seed) {
        random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            while (processes.living().size() < PROCESSES * 3 / 4) {
                newProcess();
            }
            step();
        }
        assertTrue(
                outcomes.containsAll(Set.of(
                        Exists.class,
                        BadArgument.class,
                        DeadProcess.class,
                        NotFound.class,
                        NotPermitted.class,
                        TableFull.class)),
                "refusals: " + outcomes);
    }

    private void newProcess() {
        if (random.nextInt(8) == 0) {
            processes.bornSharing();
        } else {
            processes.born();
        }
    }

    private int process() {
        List<Integer> living = processes.living();
        return living.get(random.nextInt(living.size()));
    }

    private String name() {
        int number = random.nextInt(NAMES + 1);
        return number == NAMES ? "" : (number % 2 == 0 ? "a" : "b") + number;
    }

    private void step() {
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> publish();
            case 3 -> look();
            case 4 -> delete();
            case 5, 6, 7 -> subscribe();
            case 8 -> unsubscribe();
            case 9, 10 -> nextChange();
            case 11 -> list();
            default -> beBornOrEnd();
        }
    }

    private void beBornOrEnd() {
        if (processes.living().size() < PROCESSES && random.nextInt(3) != 0) {
            newProcess();
        } else {
            processes.end(process());
        }
    }

    /** What the model has of a name, once the dead are forgotten that somebody looks at. */
    private Entry seen(String name) {
        Entry entry = entries.get(name);
        if (entry != null && entry.value.kind() == Ds.Kind.ENDPOINT && !processes.lives(entry.value.endpoint())) {
            entries.remove(name);
            changed(name);
            return null;
        }
        return entry;
    }

    private void changed(String name) {
        subscriptions
                .keySet()
                .removeIf(process -> !processes.lives(process) && name.startsWith(subscriptions.get(process).prefix));
        subscriptions.values().forEach(each -> each.tell(name));
    }

    private Value value() {
        return switch (random.nextInt(3)) {
            case 0 -> Value.ofNumber(random.nextLong());
            case 1 -> Value.ofText("t" + random.nextInt());
            default -> Value.ofEndpoint(random.nextInt(4) == 0 ? -1 - random.nextInt(5) : process());
        };
    }

    private void publish() {
        int caller = process();
        String name = name();
        Value value = value();
        boolean isEndpoint = value.kind() == Ds.Kind.ENDPOINT;
        Class<?> outcome = outcome(() -> {
            if (isEndpoint) {
                names.publishEndpoint(caller, name, value.endpoint());
            } else {
                names.publish(caller, name, value);
            }
        });
        Class<?> expected = null;
        if (isEndpoint && !processes.lives(value.endpoint())) {
            expected = DeadProcess.class;
        } else if (name.isEmpty()) {
            expected = BadArgument.class;
        } else {
            Entry before = seen(name);
            if (before != null && before.owner != caller && processes.lives(before.owner)) {
                expected = Exists.class;
            }
        }
        assertEquals(expected, outcome);
        if (expected == null) {
            entries.put(name, new Entry(caller, value));
            changed(name);
        }
    }

    private void look() {
        String name = name();
        Ds.Kind kind = Ds.Kind.values()[random.nextInt(3)];
        List<Value> found = new ArrayList<>();
        Class<?> outcome = outcome(() -> found.add(names.value(name, kind)));
        Entry entry = seen(name);
        boolean isThere = entry != null && entry.value.kind() == kind;
        assertEquals(isThere ? null : NotFound.class, outcome);
        assertEquals(isThere ? List.of(entry.value) : List.of(), found);
    }

    private void delete() {
        int caller = process();
        String name = name();
        Class<?> outcome = outcome(() -> names.delete(caller, name));
        Entry entry = seen(name);
        assertEquals(entry == null ? NotFound.class : entry.owner != caller ? NotPermitted.class : null, outcome);
        if (outcome == null) {
            entries.remove(name);
            changed(name);
        }
    }

    private void subscribe() {
        int caller = process();
        String prefix = random.nextInt(3) == 0 ? "" : name();
        boolean now = random.nextBoolean();
        Class<?> outcome = outcome(() -> names.subscribe(caller, prefix, now));
        if (!processes.hasOwnPrivileges(caller)) {
            assertEquals(NotPermitted.class, outcome);
            return;
        }
        subscriptions.remove(caller);
        if (subscriptions.size() == Subscribers.MOST) {
            subscriptions.keySet().removeIf(process -> !processes.lives(process));
        }
        assertEquals(subscriptions.size() == Subscribers.MOST ? TableFull.class : null, outcome);
        if (outcome == null) {
            Subscription subscription = new Subscription(prefix);
            subscriptions.put(caller, subscription);
            if (now) {
                entries.keySet().forEach(subscription::tell);
            }
        }
    }

    private void unsubscribe() {
        int caller = process();
        Class<?> outcome = outcome(() -> names.unsubscribe(caller));
        assertEquals(subscriptions.remove(caller) == null ? NotFound.class : null, outcome);
    }

    /** All that the subscriber has not heard of, each once. */
    private void nextChange() {
        int caller = process();
        Subscription subscription = subscriptions.get(caller);
        boolean wasNotified = processes.notified.remove(caller);
        Set<String> told = new LinkedHashSet<>();
        Class<?> outcome = outcome(() -> {
            for (String next = names.nextChange(caller); !next.isEmpty(); next = names.nextChange(caller)) {
                assertTrue(told.add(next), next + " is told twice");
            }
        });
        assertEquals(subscription == null ? NotFound.class : null, outcome);
        if (subscription != null) {
            assertEquals(Set.copyOf(subscription.untold), Set.copyOf(told));
            assertTrue(told.isEmpty() || wasNotified, "it was not notified of " + told);
            subscription.untold.clear();
        }
    }

    private void list() {
        for (String name : new ArrayList<>(entries.keySet())) {
            seen(name);
        }
        int index = 0;
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            Name found = names.entry(index++);
            assertNotNull(found);
            assertEquals(entry.getKey(), found.text);
            assertEquals(entry.getValue(), new Entry(found.owner, found.value));
        }
        assertNull(names.entry(index));
    }
}
