package skink.programs.conformance.library.format;

import java.math.BigInteger;
import java.util.List;

/** {@code Formatter}: integers in every conversion and flag. */
public final class FormatIntegers {
    private FormatIntegers() {}

    public static void main(String[] arguments) {
        System.out.println(String.format(
                "%d|%5d|%-5d|%05d|%+d|% d|%,d|%(d|%x|%X|%o|%#x|%#o|%08x",
                42, 42, 42, 42, 42, 42, 1234567, -42, 255, 255, 8, 255, 8, 48879));
        System.out.println(String.format(
                "%d %d %d %d %d", (byte) -1, (short) -2, -3, -4L, new BigInteger("123456789012345678901234567890")));
        System.out.println(String.format("%x %o %x %X %x", (byte) -1, (short) -1, -1, -1L, new BigInteger("-255")));
        System.out.println(String.format("%,d %,d %+,d %(,d %,015d", 0, Long.MIN_VALUE, 1000, -1000000, 1234567));
        System.out.println(String.format("%2$s %1$s %<s %s %s", "a", "b"));
        System.out.println(String.format("%c%c%c|%5c|%-3c|%C", 'x', 65, 0x1F600, 'y', 'z', 'q'));
        System.out.println(String.format("%b %B %b %5b %b", true, false, null, "x", Boolean.FALSE));
        System.out.println(String.format("%h %H %h", "hello", 255, null));
        System.out.println(String.format("100%% %n|").replace("\n", "<nl>"));
        System.out.println(String.format("%10.3s|%-10s|%S|%s|%s", "abcdef", "left", "upper", null, List.of(1, 2)));
        System.out.println(String.format("%s %10s", new int[0].length, new StringBuilder("sb")));
        System.out.println(String.format("% 5d|%-+6d|%(8d|%+08d", 7, 7, -7, 7));
    }
}
