package skink.abi.protocol;

/**
 * Service start and control: what RS tells each service. RS waits for no service, so all of it is one-way; a ping is a
 * notification, which the service returns.
 */
@Protocol(base = 0x600)
public interface Sef {
    /** Begin; the first message that a service takes. It answers with {@link Rs#initialized}. */
    @Call(0)
    @OneWay
    void init(InitKind kind);

    /** Come to a state from which a new version can go on. The service answers with {@link Rs#prepared}. */
    @Call(1)
    @OneWay
    void prepareUpdate();

    /** End. */
    @Call(2)
    @OneWay
    void terminate();
}
