package skink.programs.conformance.library.concurrent;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** {@code java.util.concurrent.atomic}: every kind of cell. */
public final class Atomics {
    private Atomics() {}

    public static void main(String[] arguments) {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.incrementAndGet() + " " + i.addAndGet(3) + " "
                + i.compareAndSet(10, 20) + " " + i.compareAndSet(1, 2) + " " + i.updateAndGet(x -> x * 2) + " "
                + i.getAndUpdate(x -> x + 1) + " " + i.accumulateAndGet(9, Math::max) + " " + i + " " + i.getPlain()
                + " " + i.compareAndExchange(41, 42) + " " + i.getAcquire() + " " + i.weakCompareAndSetPlain(42, 43));
        AtomicLong l = new AtomicLong();
        l.lazySet(7);
        System.out.println(l.getAndAdd(5) + " " + l.decrementAndGet() + " " + l.longValue() + " "
                + l.getAndSet(1L << 40) + " " + l + " " + l.getAndAccumulate(2, (a, b) -> a / b) + " "
                + l.compareAndExchange(0, 1) + " " + l.getOpaque());
        AtomicBoolean flag = new AtomicBoolean();
        System.out.println(flag.compareAndSet(false, true) + " " + flag.getAndSet(false) + " " + flag + " "
                + flag.getPlain() + " " + flag.compareAndExchange(false, true) + flag.getAcquire());
        AtomicReference<String> ref = new AtomicReference<>("a");
        System.out.println(ref.getAndUpdate(s -> s + "b") + " " + ref.accumulateAndGet("c", String::concat) + " "
                + ref.compareAndSet("abc", "no") + " " + ref + " " + ref.getAndAccumulate("d", String::concat) + " "
                + ref.getPlain() + ref.compareAndExchange(ref.get(), "new") + ref.getAcquire());
        AtomicIntegerArray array = new AtomicIntegerArray(4);
        array.set(1, 5);
        System.out.println(array.getAndIncrement(1) + " " + array.addAndGet(2, 7) + " " + array.compareAndSet(1, 6, 60)
                + " " + array.updateAndGet(3, x -> x - 1) + " " + array + " " + array.length());
        AtomicLongArray longs = new AtomicLongArray(new long[] {1, 2});
        AtomicReferenceArray<String> refs = new AtomicReferenceArray<>(2);
        refs.set(0, "x");
        System.out.println(longs.accumulateAndGet(0, 9, Long::sum) + " " + longs + " " + refs.getAndSet(1, "y") + " "
                + refs.compareAndSet(0, "x", "z") + " " + refs);
        LongAdder adder = new LongAdder();
        for (int k = 0; k < 1000; k++) {
            adder.add(k);
        }
        adder.increment();
        LongAccumulator max = new LongAccumulator(Long::max, 0);
        max.accumulate(5);
        max.accumulate(3);
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(1.5);
        doubles.add(2.5);
        DoubleAccumulator product = new DoubleAccumulator((a, b) -> a * b, 1);
        product.accumulate(3);
        System.out.println(adder + " " + adder.sumThenReset() + " " + adder.sum() + " " + max + " " + doubles + " "
                + product.get());
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("s", 1);
        int[] holder = new int[1];
        System.out.println(stamped.compareAndSet("s", "t", 1, 2) + " " + stamped.get(holder) + holder[0] + " "
                + stamped.getStamp() + " " + new AtomicMarkableReference<>("m", true).isMarked());
        try {
            array.get(4);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
