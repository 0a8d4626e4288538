package skink.tests.hostile;

import skink.abi.ipc.Endpoint;

/** Who is who, and the messages between them. */
final class Cast {
    static final int JUDGE = Endpoint.of(0, 1);
    static final int SERVER = Endpoint.of(1, 1);
    static final int CLIENT = Endpoint.of(2, 1);
    static final int FIRST_ATTACKER = Endpoint.of(3, 1);
    static final int SECOND_ATTACKER = Endpoint.of(4, 1);

    /** Attackers and the client tell the judge how far they are: word 0. The client gets an answer. */
    static final int PROGRESS = 0x7A3C_5501;
    /** An attacker has ended; the words are those of {@link Tally}. The client has been harmed: word 0 tells how. */
    static final int DONE = 0x7A3C_5502;

    static final int HARMED = 0x7A3C_5503;
    /** The judge's answers to the client. */
    static final int GO_ON = 0x7A3C_5504;

    static final int STOP = 0x7A3C_5505;
    /** The client's numbered request. */
    static final int REQUEST = 0x7A3C_5506;

    private Cast() {}

    static boolean isAttacker(int endpoint) {
        return endpoint == FIRST_ATTACKER || endpoint == SECOND_ATTACKER;
    }

    /** Word {@code index} of the message of that number, as both victims know it. */
    static int pattern(int number, int index) {
        return (number ^ 0x5A5A_5A5A) * 0x9E37_79B1 + index * 0x0101_0101;
    }
}
