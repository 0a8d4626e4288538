package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import skink.magic.Address;

/**
 * A random program that does everything twice: on the simulated heap, and on nodes of this virtual machine.
 *
 * <p>An object is named by a root and a path, so that nothing here has to know where the collector moves it.
 */
final class HeapModel {
    private static final int MOST_STEPS_OF_A_WALK = 8;

    /** What an object must be. */
    private static final class Node {
        final Address type;
        final Node[] references;
        /** A weak reference's referent, which does not keep it alive. */
        Node referent;

        int value;
        int hash = -1;

        Node(Address type, int references, int value) {
            this.type = type;
            this.references = new Node[references];
            this.value = value;
        }
    }

    /** An object, found on both sides. */
    private record Found(Node node, Address address) {}

    private final SimulatedHeap heap;
    private final Random random;
    private final Node[] roots = new Node[SimulatedHeap.ROOTS];
    private int barrierPeriod;
    private int stores;
    private int collections;
    private Address lastOldTop = Address.zero();
    private int lastUsed;
    private boolean collected;

    HeapModel(SimulatedHeap heap, long seed) {
        this.heap = heap;
        this.random = new Random(seed);
    }

    /** From now on each {@code period}-th store marks no card. */
    void forgetEveryNthBarrier(int period) {
        barrierPeriod = period;
    }

    int collections() {
        return collections;
    }

    /** Whether something moved since this was last asked. */
    boolean hasCollected() {
        boolean result = collected;
        collected = false;
        return result;
    }

    /** Does something; what it was. */
    String step() {
        int kind = random.nextInt(100);
        String action;
        if (kind < 62) {
            action = allocate();
        } else if (kind < 88) {
            action = store();
        } else if (kind < 92) {
            action = dropRoot();
        } else if (kind < 98) {
            action = hash();
        } else if (kind < 99) {
            Collector.collectNow();
            action = "System.gc()";
        } else {
            action = scalar();
        }
        noteCollections();
        return action;
    }

    private void noteCollections() {
        if (!lastOldTop.equalTo(OldSpace.top) || Collector.usedBytes() < lastUsed) {
            collected = true;
            collections++;
        }
        lastOldTop = OldSpace.top;
        lastUsed = Collector.usedBytes();
    }

    // ---- steps

    private String allocate() {
        int target = random.nextInt(SimulatedHeap.ROOTS);
        int kind = random.nextInt(20);
        Node node;
        Address made;
        if (kind < 10) {
            node = new Node(heap.pairType, 2, random.nextInt());
            made = heap.pair(node.value);
        } else if (kind < 14) {
            node = new Node(heap.referenceArrayType, random.nextInt(kind == 13 ? 600 : 20), 0);
            made = heap.references(node.references.length);
        } else if (kind < 18) {
            node = new Node(heap.intArrayType, 0, random.nextInt(kind == 17 ? 3000 : 40));
            made = heap.ints(node.value);
        } else {
            node = new Node(heap.weakType, 0, 0);
            made = heap.weak();
        }
        if (made.isZero()) {
            for (int i = 0; i < SimulatedHeap.ROOTS; i += 2) {
                set(i, null, Address.zero());
            }
            return "run out of memory";
        }
        if (node.type.equalTo(heap.weakType)) {
            Found referent = walk();
            if (referent != null) {
                node.referent = referent.node;
                put(made, 4, referent.address);
            }
        }
        Node former = roots[target];
        if (former != null && node.references.length > 0 && random.nextInt(3) > 0) {
            int index = random.nextInt(node.references.length);
            node.references[index] = former;
            put(made, offset(node, index), SimulatedHeap.root(target).loadAddress());
        }
        set(target, node, made);
        return "allocate";
    }

    private void set(int root, Node node, Address address) {
        roots[root] = node;
        SimulatedHeap.root(root).store(address);
    }

    private String store() {
        Found into = walk();
        Found value = random.nextInt(5) == 0 ? null : walk();
        if (into == null || into.node.references.length == 0) {
            return "nothing";
        }
        int index = random.nextInt(into.node.references.length);
        into.node.references[index] = value == null ? null : value.node;
        put(into.address, offset(into.node, index), value == null ? Address.zero() : value.address);
        return "store";
    }

    private void put(Address object, int offset, Address reference) {
        stores++;
        if (barrierPeriod != 0 && stores % barrierPeriod == 0) {
            object.store(reference, offset);
        } else {
            SimulatedHeap.put(object, offset, reference);
        }
    }

    private String dropRoot() {
        set(random.nextInt(SimulatedHeap.ROOTS), null, Address.zero());
        return "drop a root";
    }

    private String hash() {
        Found found = walk();
        if (found == null) {
            return "nothing";
        }
        int hash = SimulatedHeap.hash(found.address);
        assertTrue(found.node.hash == -1 || found.node.hash == hash, "an identity hash has changed");
        found.node.hash = hash;
        return "hash";
    }

    private String scalar() {
        Found found = walk();
        if (found == null || !found.node.type.equalTo(heap.pairType)) {
            return "nothing";
        }
        found.node.value = random.nextInt();
        found.address.store(found.node.value, 8);
        return "change a field";
    }

    /** A random object that can be reached, or null. */
    private Found walk() {
        int root = random.nextInt(SimulatedHeap.ROOTS);
        Found at = roots[root] == null
                ? null
                : new Found(roots[root], SimulatedHeap.root(root).loadAddress());
        for (int i = random.nextInt(MOST_STEPS_OF_A_WALK); at != null && i > 0; i--) {
            int count = at.node.references.length;
            int index = count == 0 ? 0 : random.nextInt(count);
            if (count == 0 || at.node.references[index] == null) {
                return at;
            }
            at = new Found(at.node.references[index], at.address.loadAddress(offset(at.node, index)));
        }
        return at;
    }

    private int offset(Node node, int index) {
        if (node.type.equalTo(heap.pairType)) {
            return index == 0 ? 4 : 12;
        }
        return ObjectModel.ARRAY_ELEMENTS + 4 * index;
    }

    // ---- comparison

    /** Compares everything that can be reached. */
    void compare(String when) {
        Map<Integer, Node> byAddress = new HashMap<>();
        Set<Node> strong = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Node, Integer> addresses = new IdentityHashMap<>();
        List<Found> weak = new ArrayList<>();
        Deque<Found> work = new ArrayDeque<>();
        for (int i = 0; i < roots.length; i++) {
            meet(roots[i], SimulatedHeap.root(i).loadAddress(), byAddress, addresses, work, when);
        }
        while (!work.isEmpty()) {
            Found found = work.pop();
            strong.add(found.node);
            compareContent(found, when);
            if (found.node.type.equalTo(heap.weakType)) {
                weak.add(found);
            }
            for (int i = 0; i < found.node.references.length; i++) {
                Address reference = found.address.loadAddress(offset(found.node, i));
                meet(found.node.references[i], reference, byAddress, addresses, work, when);
            }
        }
        for (Found found : weak) {
            compareReferent(found, strong, addresses, when);
        }
    }

    private static void meet(
            Node node,
            Address address,
            Map<Integer, Node> byAddress,
            Map<Node, Integer> addresses,
            Deque<Found> work,
            String when) {
        if (node == null) {
            assertEquals(0, address.toInt(), when);
            return;
        }
        Integer known = addresses.putIfAbsent(node, address.toInt());
        if (known == null) {
            assertEquals(null, byAddress.put(address.toInt(), node), () -> when + ": two objects became one");
            work.push(new Found(node, address));
        } else {
            assertEquals(known, address.toInt(), () -> when + ": one object became two");
        }
    }

    private void compareContent(Found found, String when) {
        Node node = found.node;
        Address address = found.address;
        assertEquals(node.type.toInt(), address.loadInt(), () -> when + ": type");
        if (node.type.equalTo(heap.pairType)) {
            assertEquals(node.value, address.loadInt(8), () -> when + ": field");
        } else if (node.type.equalTo(heap.referenceArrayType)) {
            assertEquals(node.references.length, address.loadInt(4), () -> when + ": length");
        } else if (node.type.equalTo(heap.intArrayType)) {
            assertEquals(node.value, address.loadInt(4), () -> when + ": length");
            for (int i = 0; i < node.value; i++) {
                assertEquals(i * 3, address.loadInt(8 + 4 * i), () -> when + ": element");
            }
        }
        if (node.hash != -1) {
            assertEquals(node.hash, SimulatedHeap.hash(address), () -> when + ": identity hash");
        }
    }

    private static void compareReferent(Found weak, Set<Node> strong, Map<Node, Integer> addresses, String when) {
        int referent = weak.address.loadInt(4);
        if (referent == 0) {
            assertTrue(!strong.contains(weak.node.referent), () -> when + ": a referent in use was cleared");
            weak.node.referent = null;
        } else if (strong.contains(weak.node.referent)) {
            assertEquals(addresses.get(weak.node.referent), referent, () -> when + ": referent");
        }
    }
}
