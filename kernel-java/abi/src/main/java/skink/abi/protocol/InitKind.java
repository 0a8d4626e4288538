package skink.abi.protocol;

/** Why a service begins. */
public enum InitKind {
    /** For the first time, with nothing to remember. */
    FRESH,
    /** In place of an instance that crashed. */
    RESTART,
    /** In place of an older version, which gave its state. */
    LIVE_UPDATE
}
