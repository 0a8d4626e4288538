package skink.compiler.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * One table of code addresses per type, for virtual and interface calls alike.
 *
 * <p>A selector is a method name with its descriptor. Two selectors that some type both answers get different slots (I1);
 * others may share one. Selectors that most types answer are placed first, so tables stay short.
 */
final class DispatchTables {
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<JavaType, List<Method>> tables = new HashMap<>();

    /** {@code answers} gives, per selector called through a table, the method that each instantiated type runs. */
    DispatchTables(Map<String, Map<JavaType, Method>> answers) {
        List<String> order = new ArrayList<>(answers.keySet());
        order.sort(Comparator.comparing(s -> -answers.get(s).size()));
        Map<JavaType, BitSet> taken = new HashMap<>();
        for (String selector : order) {
            Map<JavaType, Method> entries = answers.get(selector);
            BitSet conflicts = new BitSet();
            entries.keySet().forEach(type -> conflicts.or(taken.getOrDefault(type, new BitSet())));
            int slot = conflicts.nextClearBit(0);
            slots.put(selector, slot);
            entries.forEach((type, method) -> {
                assert !taken.getOrDefault(type, new BitSet()).get(slot) : "I1: " + type + " " + selector;
                taken.computeIfAbsent(type, k -> new BitSet()).set(slot);
                put(type, slot, method);
            });
        }
    }

    /**
     * What calls of {@code method} are told apart by: the signature, and for a package-private method the package, since a
     * type may have several of one signature that do not override each other.
     */
    static String selector(Method method) {
        String signature = method.name() + method.descriptor();
        boolean isOpen = (method.node().access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        return isOpen ? signature : signature + World.packageOf(method.owner());
    }

    private void put(JavaType type, int slot, Method method) {
        List<Method> table = tables.computeIfAbsent(type, k -> new ArrayList<>());
        while (table.size() <= slot) {
            table.add(null);
        }
        table.set(slot, method);
    }

    /** The slot number for calls of {@code method}, or -1 if it is not called through a table. */
    int slot(Method method) {
        return slots.getOrDefault(selector(method), -1);
    }

    Method entry(JavaType type, int slot) {
        List<Method> table = tables.getOrDefault(type, List.of());
        return slot < table.size() ? table.get(slot) : null;
    }

    int slots(JavaType type) {
        return tables.getOrDefault(type, List.of()).size();
    }

    /** How many selectors have a slot, and the longest table: figures for reports. */
    Map<String, Integer> figures() {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("selectors", slots.size());
        figures.put(
                "longest table",
                tables.values().stream().mapToInt(List::size).max().orElse(0));
        return figures;
    }
}
