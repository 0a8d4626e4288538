package skink.programs.features;

import java.util.Random;

/** The JDK's generator with a seed gives the JDK's numbers. */
public final class RandomNumbers {
    private RandomNumbers() {}

    public static void main(String[] args) {
        Random random = new Random(42);
        for (int i = 0; i < 5; i++) {
            System.out.println(random.nextInt() + " " + random.nextInt(100) + " " + random.nextLong() + " "
                    + random.nextBoolean());
            System.out.println(random.nextDouble() + " " + random.nextFloat() + " " + random.nextInt(1 << 20));
        }
        byte[] bytes = new byte[7];
        random.nextBytes(bytes);
        int sum = 0;
        for (byte b : bytes) {
            sum = sum * 31 + b;
        }
        System.out.println(sum);
    }
}
