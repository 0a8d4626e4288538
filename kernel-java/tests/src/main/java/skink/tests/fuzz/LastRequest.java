package skink.tests.fuzz;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Message;

/** What a heckler has asked last, in a buffer that it grants the steward: for a heckler that gets no answer cannot tell. */
final class LastRequest {
    private static final int TYPE = 4;
    private static final int PAYLOAD = 8;
    private static final int BYTES = PAYLOAD + 4 * MessageLayout.PAYLOAD_WORDS;

    private final IoBuffer buffer = IoBuffer.allocate(BYTES);

    /** The heckler's side: the grant by which {@code steward} reads. */
    int grant(int steward) {
        return Grants.direct(steward, buffer, 0, BYTES, GrantTable.READ);
    }

    /** Notes {@link Message#OUT}, which goes to a server. */
    void note(int server) {
        buffer.putInt(0, server);
        buffer.putInt(TYPE, Message.OUT.type());
        for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
            buffer.putInt(PAYLOAD + 4 * i, Message.OUT.word(i));
        }
    }

    /** The steward's side: in words, by a heckler's grant. */
    String describe(int heckler, int grant) {
        int error = KernelCalls.safeCopyFrom(heckler, grant, 0, buffer.address(), BYTES);
        if (error != Errno.OK) {
            return "its last request cannot be read: error " + error;
        }
        StringBuilder text = new StringBuilder("it has asked process ")
                .append(buffer.getInt(0))
                .append(" with type 0x")
                .append(Integer.toHexString(buffer.getInt(TYPE)))
                .append(" and");
        for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
            text.append(' ').append(Integer.toHexString(buffer.getInt(PAYLOAD + 4 * i)));
        }
        return text.toString();
    }
}
