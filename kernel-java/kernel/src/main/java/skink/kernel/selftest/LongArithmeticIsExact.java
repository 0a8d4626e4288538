package skink.kernel.selftest;

/** 64-bit arithmetic on a 32-bit machine gives the known answers, at the corners of division above all. */
final class LongArithmeticIsExact extends SelfTest {
    private static final int ROW = 5;

    /** Rows of dividend, divisor, quotient, remainder, product modulo 2^64; computed with arbitrary precision. */
    private static final long[] ANSWERS = {
        0x8000_0000_0000_0000L, 0xFFFF_FFFF_FFFF_FFFFL, 0x8000_0000_0000_0000L, 0x0000_0000_0000_0000L,
                0x8000_0000_0000_0000L,
        0x8000_0000_0000_0000L, 0x0000_0000_0000_0001L, 0x8000_0000_0000_0000L, 0x0000_0000_0000_0000L,
                0x8000_0000_0000_0000L,
        0x8000_0000_0000_0000L, 0x8000_0000_0000_0000L, 0x0000_0000_0000_0001L, 0x0000_0000_0000_0000L,
                0x0000_0000_0000_0000L,
        0x7FFF_FFFF_FFFF_FFFFL, 0x8000_0000_0000_0000L, 0x0000_0000_0000_0000L, 0x7FFF_FFFF_FFFF_FFFFL,
                0x8000_0000_0000_0000L,
        0x8000_0000_0000_0000L, 0x7FFF_FFFF_FFFF_FFFFL, 0xFFFF_FFFF_FFFF_FFFFL, 0xFFFF_FFFF_FFFF_FFFFL,
                0x8000_0000_0000_0000L,
        0x7FFF_FFFF_FFFF_FFFFL, 0xFFFF_FFFF_FFFF_FFFFL, 0x8000_0000_0000_0001L, 0x0000_0000_0000_0000L,
                0x8000_0000_0000_0001L,
        0x0000_0000_0000_0000L, 0x0000_0000_0000_0005L, 0x0000_0000_0000_0000L, 0x0000_0000_0000_0000L,
                0x0000_0000_0000_0000L,
        0x0000_0000_0000_0001L, 0x8000_0000_0000_0000L, 0x0000_0000_0000_0000L, 0x0000_0000_0000_0001L,
                0x8000_0000_0000_0000L,
        0xFFFF_FFFF_FFFF_FFFFL, 0x7FFF_FFFF_FFFF_FFFFL, 0x0000_0000_0000_0000L, 0xFFFF_FFFF_FFFF_FFFFL,
                0x8000_0000_0000_0001L,
        0x7FFF_FFFF_FFFF_FFFFL, 0x0000_0000_0000_0003L, 0x2AAA_AAAA_AAAA_AAAAL, 0x0000_0000_0000_0001L,
                0x7FFF_FFFF_FFFF_FFFDL,
        0xFFFF_FFFF_FFFF_FFF9L, 0x0000_0000_0000_0002L, 0xFFFF_FFFF_FFFF_FFFDL, 0xFFFF_FFFF_FFFF_FFFFL,
                0xFFFF_FFFF_FFFF_FFF2L,
        0x0000_0000_0000_0007L, 0xFFFF_FFFF_FFFF_FFFEL, 0xFFFF_FFFF_FFFF_FFFDL, 0x0000_0000_0000_0001L,
                0xFFFF_FFFF_FFFF_FFF2L,
        0x0000_0001_0000_0000L, 0x0000_0000_FFFF_FFFFL, 0x0000_0000_0000_0001L, 0x0000_0000_0000_0001L,
                0xFFFF_FFFF_0000_0000L,
        0x1234_5678_9ABC_DEF0L, 0x0FED_CBA9_8765_4321L, 0x0000_0000_0000_0001L, 0x0246_8ACF_1357_9BCFL,
                0x2236_D88F_E561_8CF0L,
        0x7FFF_FFFF_FFFF_FFFFL, 0x0000_0001_0000_0001L, 0x0000_0000_7FFF_FFFFL, 0x0000_0000_8000_0000L,
                0x7FFF_FFFE_FFFF_FFFFL,
        0xFEDC_BA98_7654_3211L, 0x0000_0000_0001_0001L, 0xFFFF_FEDC_BBBB_BA99L, 0xFFFF_FFFF_FFFF_7778L,
                0xB975_30EC_A865_3211L,
        0x0000_0000_FFFF_FFFFL, 0x0000_0001_0000_0000L, 0x0000_0000_0000_0000L, 0x0000_0000_FFFF_FFFFL,
                0xFFFF_FFFF_0000_0000L,
        0x4000_0000_0000_0000L, 0x0000_0000_8000_0001L, 0x0000_0000_7FFF_FFFFL, 0x0000_0000_0000_0001L,
                0x4000_0000_0000_0000L,
        0x8000_0000_0000_0001L, 0x0000_0000_0000_000AL, 0xF333_3333_3333_3334L, 0xFFFF_FFFF_FFFF_FFF9L,
                0x0000_0000_0000_000AL,
        0x0DE0_B6B3_A763_FFFFL, 0x0000_0000_3B9A_CA07L, 0x0000_0000_3B9A_C9F9L, 0x0000_0000_0000_0030L,
                0x00F5_7F26_4021_35F9L,
    };

    /** Rows of value, count, left shift, arithmetic and logical right shift. */
    private static final long[] SHIFTS = {
        0x8000_0000_0000_0001L, 1, 0x0000_0000_0000_0002L, 0xC000_0000_0000_0000L, 0x4000_0000_0000_0000L,
        0x8000_0000_0000_0001L, 31, 0x0000_0000_8000_0000L, 0xFFFF_FFFF_0000_0000L, 0x0000_0001_0000_0000L,
        0x8000_0000_0000_0001L, 32, 0x0000_0001_0000_0000L, 0xFFFF_FFFF_8000_0000L, 0x0000_0000_8000_0000L,
        0x8000_0000_0000_0001L, 33, 0x0000_0002_0000_0000L, 0xFFFF_FFFF_C000_0000L, 0x0000_0000_4000_0000L,
        0x8000_0000_0000_0001L, 63, 0x8000_0000_0000_0000L, 0xFFFF_FFFF_FFFF_FFFFL, 0x0000_0000_0000_0001L,
        0x8000_0000_0000_0001L, 64, 0x8000_0000_0000_0001L, 0x8000_0000_0000_0001L, 0x8000_0000_0000_0001L,
        0x0123_4567_89AB_CDEFL, 4, 0x1234_5678_9ABC_DEF0L, 0x0012_3456_789A_BCDEL, 0x0012_3456_789A_BCDEL,
    };

    LongArithmeticIsExact() {
        super("LongArithmeticIsExact");
    }

    @Override
    String run(boolean broken) {
        long error = broken ? 1 : 0;
        for (int i = 0; i < ANSWERS.length; i += ROW) {
            long a = ANSWERS[i];
            long b = ANSWERS[i + 1];
            if (a / b + error != ANSWERS[i + 2]) {
                return Numbers.differ("a quotient", ANSWERS[i + 2], a / b + error);
            }
            if (a % b != ANSWERS[i + 3]) {
                return Numbers.differ("a remainder", ANSWERS[i + 3], a % b);
            }
            if (a * b != ANSWERS[i + 4]) {
                return Numbers.differ("a product", ANSWERS[i + 4], a * b);
            }
            if (a - b + b != a || (a < b) == (b <= a)) {
                return "a sum, difference or comparison";
            }
        }
        return shifts();
    }

    private static String shifts() {
        for (int i = 0; i < SHIFTS.length; i += ROW) {
            long value = SHIFTS[i];
            int count = (int) SHIFTS[i + 1];
            if (value << count != SHIFTS[i + 2]) {
                return Numbers.differ("a left shift", SHIFTS[i + 2], value << count);
            }
            if (value >> count != SHIFTS[i + 3]) {
                return Numbers.differ("an arithmetic right shift", SHIFTS[i + 3], value >> count);
            }
            if (value >>> count != SHIFTS[i + 4]) {
                return Numbers.differ("a logical right shift", SHIFTS[i + 4], value >>> count);
            }
        }
        return null;
    }
}
