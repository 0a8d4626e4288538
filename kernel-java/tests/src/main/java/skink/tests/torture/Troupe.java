package skink.tests.torture;

import skink.abi.ipc.Endpoint;

/** Who lives in which slot, and the types of messages. */
final class Troupe {
    static final int CONDUCTOR = Endpoint.of(0, 1);

    /** Slots, each role's first and one past its last. */
    static final int MEDDLERS = 1;

    static final int ANSWERERS = 3;
    static final int ASKERS = 5;
    static final int STORMS = 9;
    static final int SINK = 11;
    static final int FLOODS = 12;
    static final int MOURNERS = 14;
    static final int EXPENDABLES = 16;
    static final int END = 40;

    /** How far a worker is: word 0 its rounds, word 1 the numbered messages that it has sent to the sink. */
    static final int PROGRESS = 0x501;
    /** The same for the last time. */
    static final int FINISHED = 0x502;
    /** A promise is broken; the worker has printed which. */
    static final int BROKEN = 0x503;
    /** Answers of the conductor. */
    static final int GO_ON = 0x504;

    static final int STOP = 0x505;
    /** To the sink: how many has it got of each slot (words from 0 on, for slots from {@link #ASKERS} on)? */
    static final int COUNT = 0x506;
    /** A numbered message: word 0. */
    static final int NUMBERED = 0x507;

    private Troupe() {}

    static int endpoint(int slot) {
        return Endpoint.of(slot, 1);
    }

    static boolean isMeddler(int slot) {
        return slot >= MEDDLERS && slot < ANSWERERS;
    }

    /** The worker's role, for the report. */
    static String role(int slot) {
        if (slot >= EXPENDABLES) {
            return "expendable";
        }
        String[] roles = {"conductor", "meddler", "answerer", "asker", "storm", "sink", "flood", "mourner"};
        int[] first = {0, MEDDLERS, ANSWERERS, ASKERS, STORMS, SINK, FLOODS, MOURNERS};
        int role = 0;
        while (role + 1 < first.length && slot >= first[role + 1]) {
            role++;
        }
        return roles[role];
    }
}
