package skink.programs.conformance.library.math;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** {@code BigInteger}: arithmetic, bits, radices, number theory. */
public final class BigIntegers {
    private BigIntegers() {}

    public static void main(String[] arguments) {
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + b.divide(a) + " " + b.mod(a)
                + " " + b.remainder(a) + " " + Arrays.toString(b.divideAndRemainder(BigInteger.TEN)) + " " + a.negate()
                + " " + b.abs() + " " + b.signum() + " " + a.compareTo(b) + " "
                + a.max(b).equals(a) + " " + a.min(b).hashCode());
        System.out.println(
                a.pow(5) + " " + a.gcd(b) + " " + a.modPow(BigInteger.valueOf(65537), BigInteger.valueOf(1_000_000_007))
                        + " " + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)) + " " + a.sqrt() + " "
                        + a.isProbablePrime(20) + " "
                        + BigInteger.TWO.pow(127).subtract(BigInteger.ONE).isProbablePrime(30) + " "
                        + BigInteger.valueOf(1000).nextProbablePrime());
        System.out.println(a.toString(16) + " " + a.toString(36) + " " + new BigInteger("-zz", 36) + " " + a.bitLength()
                + " " + a.bitCount() + " " + b.bitLength() + " " + a.getLowestSetBit() + " " + a.testBit(3) + " "
                + a.setBit(200).bitLength() + " " + a.clearBit(1) + " " + a.flipBit(0) + " " + a.shiftLeft(70) + " "
                + b.shiftRight(33) + " " + a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " "
                + a.andNot(b));
        System.out.println(a.longValue() + " " + a.intValue() + " " + a.doubleValue() + " " + a.floatValue() + " "
                + b.byteValue() + " " + Arrays.toString(b.toByteArray()) + " " + new BigInteger(new byte[] {-1, 0})
                + " " + new BigInteger(1, new byte[] {-1, 0}) + " "
                + BigInteger.valueOf(Long.MIN_VALUE).negate());
        for (Runnable bad : List.<Runnable>of(
                () -> a.divide(BigInteger.ZERO),
                () -> a.longValueExact(),
                () -> new BigInteger("12x"),
                () -> new BigInteger(""),
                () -> a.modInverse(BigInteger.ZERO),
                () -> a.pow(-1),
                () -> b.sqrt(),
                () -> BigInteger.TWO.modInverse(BigInteger.valueOf(4)))) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
