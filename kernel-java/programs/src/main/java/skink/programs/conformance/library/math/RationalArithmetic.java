package skink.programs.conformance.library.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Exact fractions, primes and powers with {@code BigInteger} and {@code long}. */
public final class RationalArithmetic {
    private RationalArithmetic() {}

    public static void main(String[] arguments) {
        long n = 600851475143L;
        List<Long> factors = new ArrayList<>();
        for (long p = 2; p * p <= n; p++) {
            while (n % p == 0) {
                factors.add(p);
                n /= p;
            }
        }
        factors.add(n);
        System.out.println(factors);
        BigInteger num = BigInteger.ZERO;
        BigInteger den = BigInteger.ONE;
        for (int i = 1; i <= 30; i++) {
            BigInteger k = BigInteger.valueOf(i);
            num = num.multiply(k).add(den);
            den = den.multiply(k);
            BigInteger g = num.gcd(den);
            num = num.divide(g);
            den = den.divide(g);
        }
        System.out.println(
                num + "/" + den + " " + new BigDecimal(num).divide(new BigDecimal(den), 30, RoundingMode.HALF_EVEN));
        BigDecimal e = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 60; i++) {
            term = term.divide(BigDecimal.valueOf(i), 70, RoundingMode.DOWN);
            e = e.add(term);
        }
        System.out.println(e.setScale(60, RoundingMode.HALF_UP));
        BigInteger fib = BigInteger.ZERO;
        BigInteger next = BigInteger.ONE;
        for (int i = 0; i < 500; i++) {
            BigInteger sum = fib.add(next);
            fib = next;
            next = sum;
        }
        System.out.println(fib + " " + fib.mod(BigInteger.valueOf(997)) + " "
                + BigInteger.TWO.pow(521).subtract(BigInteger.ONE).isProbablePrime(10));
    }
}
