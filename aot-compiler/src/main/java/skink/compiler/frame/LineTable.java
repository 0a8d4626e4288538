package skink.compiler.frame;

import java.io.ByteArrayOutputStream;
import java.util.List;
import skink.compiler.link.Fragment;

/**
 * The rows of the section {@code lines}, as bytes: most rows take two.
 *
 * <p>A row is two numbers, each the difference to the row before it in the same function (to 0 in the first): the pc
 * offset, unsigned, and the index in {@code traces}, signed with the sign in the lowest bit. A number is written in groups
 * of seven bits, low ones first; the top bit of a byte says that another follows.
 */
final class LineTable {
    private static final int GROUP_BITS = 7;
    private static final int MORE = 1 << GROUP_BITS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int offset;
    private int trace;

    int sizeBytes() {
        return bytes.size();
    }

    void beginFunction() {
        offset = 0;
        trace = 0;
    }

    /** Rows of a function come by ascending offset. */
    void add(int nextOffset, int nextTrace) {
        write(nextOffset - offset);
        int difference = nextTrace - trace;
        write(difference << 1 ^ difference >> Integer.SIZE - 1);
        offset = nextOffset;
        trace = nextTrace;
    }

    private void write(int number) {
        int rest = number;
        while (rest >>> GROUP_BITS != 0) {
            bytes.write(rest & MORE - 1 | MORE);
            rest >>>= GROUP_BITS;
        }
        bytes.write(rest);
    }

    Fragment fragment() {
        return new Fragment(bytes.toByteArray(), 1, List.of(), List.of());
    }
}
