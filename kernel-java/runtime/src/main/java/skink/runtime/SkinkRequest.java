package skink.runtime;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Trap;
import skink.magic.Uninterruptible;

/**
 * Requests of the run-time system itself to servers. They may come while the program has a message of its own in hand, since
 * any allocation may collect: so both messages are kept and put back.
 */
@Uninterruptible("called while objects are being moved")
final class SkinkRequest {
    /** The OUT and the IN message lie one behind the other. */
    private static final int BOTH = 2 * MessageLayout.BYTES;

    private SkinkRequest() {}

    /** Begins a request of this type; its words are put by {@link #word}. */
    static void begin(int type) {
        page(MessageLayout.KEPT).copyFrom(page(MessageLayout.OUT), BOTH);
        page(MessageLayout.OUT).fill((byte) 0, MessageLayout.BYTES);
        page(MessageLayout.OUT + MessageLayout.TYPE).store(type);
    }

    static void word(int index, int value) {
        payload(index).store(value);
    }

    /** The request's payload from a word on. */
    static Address payload(int index) {
        return page(MessageLayout.OUT + MessageLayout.PAYLOAD + 4 * index);
    }

    /** Sends it and waits: the type of the answer, or what went wrong. The answer is there until {@link #end}. */
    static int ask(int peer) {
        int error = (int) Trap.message(Primitive.SENDREC, peer);
        return error != Errno.OK
                ? error
                : page(MessageLayout.IN + MessageLayout.TYPE).loadInt();
    }

    /** The answer's payload from a word on. */
    static Address answer(int index) {
        return page(MessageLayout.IN + MessageLayout.PAYLOAD + 4 * index);
    }

    /** Puts the program's own messages back. */
    static void end() {
        page(MessageLayout.OUT).copyFrom(page(MessageLayout.KEPT), BOTH);
    }

    private static Address page(int offset) {
        return Address.of(UserSpace.MESSAGE_PAGE + offset);
    }
}
