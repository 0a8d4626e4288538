package skink.programs.features;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** ConcurrentHashMap and atomic counters, used by one thread. */
public final class ConcurrentMapUse {
    private ConcurrentMapUse() {}

    public static void main(String[] args) {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        AtomicInteger counter = new AtomicInteger();
        AtomicLong sum = new AtomicLong(1L << 40);
        for (int i = 0; i < 200; i++) {
            map.merge("k" + i % 50, counter.incrementAndGet(), Integer::sum);
            sum.addAndGet(i);
        }
        map.computeIfAbsent("new", String::length);
        map.remove("k7");
        int total = 0;
        for (int value : map.values()) {
            total += value;
        }
        System.out.println(map.size() + " " + total + " " + map.get("k3") + " " + map.containsKey("k7") + " " + counter
                + " " + sum);
        System.out.println(
                counter.compareAndSet(200, 5) + " " + counter.getAndUpdate(n -> n * 2) + " " + counter.get());
    }
}
