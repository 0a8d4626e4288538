package skink.programs.features;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Weak, soft and phantom references, their queue, and WeakHashMap, after a collection that was asked for. */
public final class WeaklyReferred {
    private static final int MAP_ENTRIES = 100;
    private static final long PATIENCE_MILLIS = 5000;

    private WeaklyReferred() {}

    private static final class Key {
        private final int number;

        Key(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "key " + number;
        }
    }

    private static final class Named extends WeakReference<Key> {
        private final String name;

        Named(Key key, String name, ReferenceQueue<Key> queue) {
            super(key, queue);
            this.name = name;
        }
    }

    private static void clearing() {
        Key kept = new Key(1);
        WeakReference<Key> toKept = new WeakReference<>(kept);
        WeakReference<Key> toLost = new WeakReference<>(new Key(2));
        SoftReference<Key> soft = new SoftReference<>(new Key(3));
        List<WeakReference<int[]>> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new WeakReference<>(new int[i % 50]));
        }
        System.gc();
        System.out.println(toKept.get() + " " + toLost.get() + " " + soft.get() + " " + toLost.refersTo(null));
        System.out.println(
                many.stream().filter(reference -> reference.get() != null).count());
        toKept.clear();
        System.out.println(toKept.get() + " " + kept);
    }

    private static void queues() throws InterruptedException {
        ReferenceQueue<Key> queue = new ReferenceQueue<>();
        Key kept = new Key(10);
        List<Reference<Key>> references = new ArrayList<>();
        references.add(new Named(kept, "kept", queue));
        for (int i = 0; i < 5; i++) {
            references.add(new Named(new Key(i), "lost " + i, queue));
        }
        references.add(new PhantomReference<>(new Key(6), queue));
        System.out.println(references.get(6).get());
        System.gc();
        int names = 0;
        int phantoms = 0;
        for (int i = 0; i < 6; i++) {
            Reference<? extends Key> cleared = queue.remove(PATIENCE_MILLIS);
            if (cleared instanceof Named named) {
                names += named.name.charAt(5) - '0';
            } else if (cleared instanceof PhantomReference) {
                phantoms++;
            }
        }
        System.out.println(names + " " + phantoms + " " + queue.poll() + " "
                + references.get(0).get());
        System.out.println(references.get(0).enqueue() + " " + references.get(0).enqueue());
        System.out.println(queue.poll() == references.get(0));
        System.out.println(kept);
    }

    private static void weakMap() throws InterruptedException {
        Map<Key, String> map = new WeakHashMap<>();
        List<Key> kept = new ArrayList<>();
        for (int i = 0; i < MAP_ENTRIES; i++) {
            Key key = new Key(i);
            map.put(key, "value " + i);
            if (i % 10 == 0) {
                kept.add(key);
            }
        }
        System.out.println(map.size() >= kept.size());
        System.gc();
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (map.size() > kept.size() && System.currentTimeMillis() < deadline) {
            Thread.sleep(1);
        }
        System.out.println(map.size() + " " + map.get(kept.get(3)));
    }

    public static void main(String[] args) throws InterruptedException {
        clearing();
        queues();
        weakMap();
    }
}
