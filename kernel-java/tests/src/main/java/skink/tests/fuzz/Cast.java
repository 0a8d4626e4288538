package skink.tests.fuzz;

import skink.abi.ipc.Endpoint;
import skink.user.server.ServiceArguments;

/** Who is who, and the messages between hecklers and their steward. */
final class Cast {
    /** How far a heckler is: word 0, messages. */
    static final int PROGRESS = 0x7A3C_5501;
    /** A heckler begins: word 0, the grant of its {@link LastRequest}. */
    static final int BEGIN = 0x7A3C_5504;
    /** What a heckler has made of one server: word 0, its endpoint; the others are those of {@link Tally}. */
    static final int RESULT = 0x7A3C_5502;
    /** A heckler has ended. */
    static final int DONE = 0x7A3C_5503;

    /** Setting of the plan: the slot of the first heckler; the second follows. */
    private static final String HECKLERS = "hecklers";

    private Cast() {}

    /** The servers of the plan. */
    static int[] servers(ServiceArguments arguments) {
        long set = arguments.number("servers", 0);
        int[] servers = new int[Long.bitCount(set)];
        for (int i = 0; i < servers.length; i++) {
            servers[i] = Endpoint.of(Long.numberOfTrailingZeros(set), 1);
            set &= set - 1;
        }
        return servers;
    }

    /** The two hecklers of the plan. */
    static int[] hecklers(ServiceArguments arguments) {
        int first = (int) arguments.number(HECKLERS, 1);
        return new int[] {Endpoint.of(first, 1), Endpoint.of(first + 1, 1)};
    }

    /** The steward of the plan. */
    static int steward(ServiceArguments arguments) {
        return Endpoint.of((int) arguments.number("steward", 0), 1);
    }
}
