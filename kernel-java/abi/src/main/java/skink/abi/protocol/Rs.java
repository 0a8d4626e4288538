package skink.abi.protocol;

/**
 * The reincarnation server: what services tell it. Its answer comes when the service is to go on; until then the service
 * waits in a known place, serves nobody, and can be exchanged.
 */
@Protocol(base = 0x700)
public interface Rs {
    /**
     * The service has begun, or cannot.
     *
     * @param result 0 or an {@code Errno}
     */
    @Call(20)
    void initialized(int result) throws NotPermitted;

    /**
     * The service is ready for its update, or cannot be.
     *
     * @param result 0 or an {@code Errno}
     */
    @Call(21)
    void prepared(int result) throws NotPermitted;
}
