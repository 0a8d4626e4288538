package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Uninterruptible;

/** Writes to standard error without allocation or buffering, for {@link Fatal}. */
@Uninterruptible("runs when the heap may be broken")
@Compact
final class RawPrint {
    private static final int STANDARD_ERROR = 2;
    private static final byte[] SCRATCH = new byte[128];

    private RawPrint() {}

    /** Characters above 126 appear as question marks. */
    static void text(String text) {
        int length = Math.min(text.length(), SCRATCH.length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            SCRATCH[i] = (byte) (c < 127 ? c : '?');
        }
        HostIo.write(STANDARD_ERROR, SCRATCH, 0, length);
    }

    static void character(char c) {
        SCRATCH[0] = (byte) c;
        HostIo.write(STANDARD_ERROR, SCRATCH, 0, 1);
    }

    /** Zero-terminated bytes. */
    static void bytes(Address start) {
        int length = 0;
        while (length < SCRATCH.length && start.loadByte(length) != 0) {
            SCRATCH[length] = start.loadByte(length);
            length++;
        }
        HostIo.write(STANDARD_ERROR, SCRATCH, 0, length);
    }

    static void decimal(int number) {
        int at = SCRATCH.length;
        int rest = number;
        do {
            at--;
            SCRATCH[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        HostIo.write(STANDARD_ERROR, SCRATCH, at, SCRATCH.length - at);
    }

    static void hex(int number) {
        for (int i = 0; i < 8; i++) {
            int digit = number >>> (28 - 4 * i) & 15;
            SCRATCH[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
        HostIo.write(STANDARD_ERROR, SCRATCH, 0, 8);
    }
}
