package skink.user.link;

import skink.abi.link.LinkCode;
import skink.abi.link.Order;
import skink.abi.protocol.Refusal;
import skink.user.protocol.CharClient;

/** Asks for orders from outside and tells how what they ran has ended; for the one process whom the plan allows that. */
public final class Orders {
    /** What fits a message. */
    private static final int MOST = 48;

    private final CharClient link;
    /** What has come and was not yet used. */
    private byte[] rest = {};

    /** Orders that come by this device. */
    public Orders(int endpoint) {
        this.link = new CharClient(endpoint);
    }

    /**
     * Waits for the next order.
     *
     * @return null if there are no more
     * @throws IllegalStateException if the link failed
     */
    public Order next() {
        byte[] beginning = read(Order.NUMBER_BYTES);
        byte[] following = beginning == null ? null : read(Math.max(Order.number(beginning, 0), 0));
        return following == null ? null : Order.decode(following);
    }

    /** Tells the status, 0 to 255; returns when that and everything written before has left the machine. */
    public void ended(int status) {
        try {
            link.write(LinkCode.ORDERS, new byte[] {(byte) status});
        } catch (Refusal e) {
            throw new IllegalStateException("the link takes no statuses", e);
        }
    }

    /** So many bytes; null if there are none at all any more. */
    private byte[] read(int count) {
        byte[] all = new byte[count];
        int have = 0;
        while (have < count) {
            if (rest.length == 0) {
                rest = piece();
                if (rest.length == 0) {
                    return null;
                }
            }
            int used = Math.min(rest.length, count - have);
            System.arraycopy(rest, 0, all, have, used);
            byte[] left = new byte[rest.length - used];
            System.arraycopy(rest, used, left, 0, left.length);
            rest = left;
            have += used;
        }
        return all;
    }

    private byte[] piece() {
        try {
            return link.read(LinkCode.ORDERS, MOST);
        } catch (Refusal e) {
            throw new IllegalStateException("the link gives no orders", e);
        }
    }
}
