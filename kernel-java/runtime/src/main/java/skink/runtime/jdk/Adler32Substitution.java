package skink.runtime.jdk;

import skink.magic.Substitution;

/** The natives of {@code Adler32} (RFC 1950, section 8.2). */
@Substitution(target = "java.util.zip.Adler32")
final class Adler32Substitution {
    private static final int BASE = 65_521;
    /** The most bytes whose sums fit 32 bits without sign before they must be reduced. */
    private static final int CHUNK = 3_800;

    private static int update(int adler, int value) {
        int low = ((adler & 0xFFFF) + (value & 0xFF)) % BASE;
        int high = ((adler >>> 16) + low) % BASE;
        return high << 16 | low;
    }

    private static int updateBytes(int adler, byte[] bytes, int offset, int length) {
        int low = adler & 0xFFFF;
        int high = adler >>> 16;
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int stop = Math.min(at + CHUNK, end);
            while (at < stop) {
                low += bytes[at++] & 0xFF;
                high += low;
            }
            low %= BASE;
            high %= BASE;
        }
        return high << 16 | low;
    }
}
