package skink.programs.features;

import java.math.BigInteger;

/** BigInteger: factorials, powers, division, modular arithmetic. */
public final class BigNumbers {
    private BigNumbers() {}

    public static void main(String[] args) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial + " " + factorial.bitLength());
        BigInteger power = BigInteger.TWO.pow(200).subtract(BigInteger.ONE);
        BigInteger[] parts = factorial.divideAndRemainder(power);
        System.out.println(parts[0] + " " + parts[1] + " " + power.gcd(factorial));
        System.out.println(
                new BigInteger("123456789").modPow(new BigInteger("987654321"), BigInteger.valueOf(1_000_000_007)));
        System.out.println(factorial.negate().shiftRight(100).signum() + " " + power.toString(16) + " "
                + power.compareTo(factorial));
    }
}
