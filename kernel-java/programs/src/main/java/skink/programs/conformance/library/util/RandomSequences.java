package skink.programs.conformance.library.util;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** {@code Random}: every method, seeded; {@code SplittableRandom}. */
public final class RandomSequences {
    private RandomSequences() {}

    public static void main(String[] arguments) {
        Random random = new Random(12345);
        System.out.println(
                random.nextInt() + " " + random.nextInt(100) + " " + random.nextInt(64) + " " + random.nextInt(10, 20)
                        + " " + random.nextLong() + " " + random.nextLong(1000) + " " + random.nextLong(5, 50) + " "
                        + random.nextBoolean() + " " + random.nextFloat() + " " + random.nextDouble() + " "
                        + random.nextGaussian() + " " + random.nextGaussian() + " " + random.nextDouble(2, 3) + " "
                        + random.nextFloat(4f) + " " + random.nextGaussian(10, 2) + " " + random.nextExponential());
        byte[] bytes = new byte[7];
        random.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        System.out.println(random.ints(5).boxed().toList() + " "
                + random.ints(5, 0, 10).boxed().toList() + " "
                + random.longs(3).boxed().toList() + " "
                + random.doubles(2).boxed().toList() + " "
                + random.ints(0, 6).limit(4).boxed().toList() + " "
                + random.doubles(2, -1, 1).boxed().toList() + " "
                + random.longs(2, 0, 1L << 40).boxed().toList());
        random.setSeed(1);
        System.out.println(random.nextInt() + " " + new Random(1).nextInt());
        SplittableRandom split = new SplittableRandom(99);
        System.out.println(split.nextInt() + " " + split.nextLong() + " " + split.nextInt(50) + " "
                + split.nextInt(5, 9) + " " + split.nextDouble() + " " + split.nextBoolean() + " "
                + split.split().nextInt() + " " + split.ints(3, 0, 100).boxed().toList() + " "
                + split.nextLong(1L << 50));
        System.out.println(
                new Random().nextInt() == new Random().nextInt() && new Random().nextInt() == new Random().nextInt());
        System.out.println(ThreadLocalRandom.current().nextInt(5, 6) + " " + (Math.random() < 1.0));
        for (Runnable bad : List.<Runnable>of(
                () -> random.nextInt(0),
                () -> random.nextInt(5, 5),
                () -> random.ints(-1),
                () -> random.nextDouble(1, 0))) {
            try {
                bad.run();
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
