package skink.user.protocol;

/** What takes the requests of one protocol apart; generated. */
public interface Dispatcher {
    /** As the result of {@link #request}: the server answers later. */
    int LATER = Integer.MIN_VALUE;

    /** The first message type of the protocol. */
    int base();

    /**
     * Deals with the request in the IN message, which {@code caller} sent, and writes the answer's payload into the OUT message.
     *
     * @return how many words of payload the answer has; negative: an {@code Errno} to answer with; or {@link #LATER}
     */
    int request(int caller);

    /**
     * Deals with the IN message, which the kernel sent on behalf of {@code process}; false if it is no message of this
     * protocol. Requires that the receive status proves the kernel to be the sender.
     */
    boolean fromKernel(int process);
}
