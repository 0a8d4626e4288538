package skink.programs.conformance.library.math;

import java.math.BigInteger;
import java.util.Random;

/** {@code BigInteger}: products and quotients of thousands of digits. */
public final class BigMultiplication {
    private BigMultiplication() {}

    public static void main(String[] arguments) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 1500; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f.toString().length() + " " + f.hashCode() + " " + f.mod(BigInteger.valueOf(1_000_003)));
        BigInteger power = BigInteger.valueOf(3).pow(9000);
        BigInteger other = BigInteger.valueOf(7).pow(8000);
        BigInteger product = power.multiply(other);
        System.out.println(product.bitLength() + " " + product.hashCode() + " "
                + product.divide(power).equals(other) + " "
                + product.mod(other.add(BigInteger.ONE)).hashCode());
        BigInteger large = BigInteger.ONE.shiftLeft(20_000).subtract(BigInteger.valueOf(12345));
        System.out.println(large.multiply(large).hashCode() + " " + large.pow(3).hashCode() + " "
                + large.sqrt().hashCode() + " " + large.toString().hashCode() + " "
                + new BigInteger(large.toString()).equals(large));
        System.out.println(new BigInteger(256, new Random(5)) + " "
                + BigInteger.probablePrime(64, new Random(6)).bitLength() + " "
                + power.gcd(BigInteger.valueOf(3).pow(50).multiply(BigInteger.TWO))
                        .hashCode());
        BigInteger exponent = new BigInteger("123456789123456789123456789");
        System.out.println(
                new BigInteger("987654321987654321").modPow(exponent, new BigInteger("1000000000000000000000007")) + " "
                        + BigInteger.TEN.modPow(exponent, BigInteger.ONE.shiftLeft(100)));
    }
}
