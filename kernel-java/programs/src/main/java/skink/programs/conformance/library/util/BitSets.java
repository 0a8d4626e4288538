package skink.programs.conformance.library.util;

import java.util.Arrays;
import java.util.BitSet;

/** {@code BitSet}: ranges, logic, navigation, conversions. */
public final class BitSets {
    private BitSets() {}

    public static void main(String[] arguments) {
        BitSet bits = new BitSet();
        bits.set(1);
        bits.set(5, 10);
        bits.set(64);
        bits.flip(7);
        bits.set(100, false);
        bits.clear(5);
        System.out.println(bits + " " + bits.cardinality() + " " + bits.length() + " " + bits.size() + " " + bits.get(6)
                + " " + bits.get(1000) + " " + bits.isEmpty());
        System.out.println(bits.nextSetBit(2) + " " + bits.nextClearBit(8) + " " + bits.previousSetBit(63) + " "
                + bits.previousClearBit(9) + " " + bits.nextSetBit(65) + " " + bits.get(5, 70));
        BitSet other = BitSet.valueOf(new long[] {0b1110_0010L, 1});
        BitSet and = (BitSet) bits.clone();
        and.and(other);
        BitSet or = (BitSet) bits.clone();
        or.or(other);
        BitSet xor = (BitSet) bits.clone();
        xor.xor(other);
        BitSet andNot = (BitSet) bits.clone();
        andNot.andNot(other);
        System.out.println(and + " " + or + " " + xor + " " + andNot + " " + bits.intersects(other) + " "
                + bits.equals(other) + " " + bits.hashCode());
        System.out.println(Arrays.toString(bits.toLongArray())
                + Arrays.toString(bits.toByteArray())
                + bits.stream().sum());
        bits.flip(0, 130);
        System.out.println(bits.cardinality() + " " + bits.nextClearBit(0));
        try {
            bits.set(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        BitSet sieve = new BitSet(1000);
        sieve.set(2, 1000);
        for (int i = 2; i * i < 1000; i++) {
            if (sieve.get(i)) {
                for (int j = i * i; j < 1000; j += i) {
                    sieve.clear(j);
                }
            }
        }
        System.out.println(sieve.cardinality() + " " + sieve.previousSetBit(999));
    }
}
