package skink.user;

import java.util.Objects;
import skink.abi.kcall.KernelCall;

/**
 * Copies from and to what grants open, which one kernel call makes one after the other.
 *
 * <pre>{@code
 * CopyList list = new CopyList();
 * list.from(peer, head, 0, header.address(), 64).to(peer, body, 0, data.address(), 4096);
 * int error = list.perform();
 * }</pre>
 *
 * <p>The list keeps a buffer, which is never given back: it is made once and used again.
 */
public final class CopyList {
    private final IoBuffer table = IoBuffer.allocate(KernelCall.COPY_ENTRIES * KernelCall.COPY_ENTRY_BYTES);
    private int count;

    /** Copies from what a grant opens, at {@code offset}, to {@code own}, an address in this process. */
    public CopyList from(int granter, int grant, int offset, int own, int bytes) {
        return add(granter, grant, offset, own, bytes, 0);
    }

    /** Copies to what a grant opens. */
    public CopyList to(int granter, int grant, int offset, int own, int bytes) {
        return add(granter, grant, offset, own, bytes, 1);
    }

    private CopyList add(int... words) {
        int entry = Objects.checkIndex(count, KernelCall.COPY_ENTRIES) * KernelCall.COPY_ENTRY_BYTES;
        for (int i = 0; i < words.length; i++) {
            table.putInt(entry + 4 * i, words[i]);
        }
        count++;
        return this;
    }

    public CopyList clear() {
        count = 0;
        return this;
    }

    /** Makes the copies until one fails: 0 or its error. Word 0 of {@link Message#IN}: how many have been made. */
    public int perform() {
        return KernelCalls.safeCopyMany(table.address(), count);
    }
}
