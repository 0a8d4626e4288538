package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;

/** What each signal does to whom. */
class VerdictTest {
    private static final int ALL = -1;

    private static Proc proc(int pid, Pm.State state, int handled, int ignored) {
        Proc proc = new Proc(pid, 0, "", state, 0);
        proc.handled = handled & ~Verdict.UNCONDITIONAL;
        proc.ignored = ignored & ~Verdict.UNCONDITIONAL;
        return proc;
    }

    private static void check(Proc proc, String verdicts) {
        StringBuilder found = new StringBuilder();
        for (int signal = 1; signal <= Signal.LAST; signal++) {
            found.append(
                    switch (Verdict.of(proc, signal)) {
                        case IGNORED -> '-';
                        case PENDING -> 'p';
                        case HANDLED -> 'h';
                        case STOPS -> 'S';
                        case STOPS_IF_WATCHED -> 's';
                        case CONTINUES -> 'c';
                        case ENDS -> 'E';
                    });
        }
        assertEquals(verdicts, found.toString());
    }

    //                                        1234567890123456789012345678901
    private static final String BY_DEFAULT = "EEEEEEEEEEEEEEEE-cSsss-EEEE-EEE";
    private static final String HANDLED = "hhhhhhhhEhhhhhhhhcShhhhhhhhhhhh";
    private static final String IGNORED = "--------E--------cS------------";
    private static final String STOPPED = "ppppppppEppppppppc-pppppppppppp";
    private static final String STOPPED_IGNORING = "--------E--------c-------------";
    private static final String INIT = "-----------------c-------------";
    private static final String INIT_HANDLING = "hhhhhhhh-hhhhhhhhc-hhhhhhhhhhhh";
    private static final String NOTHING = "-------------------------------";

    @Test
    void aProgramThatDoesNothingAboutThem() {
        check(proc(5, Pm.State.ALIVE, 0, 0), BY_DEFAULT);
    }

    @Test
    void aProgramThatHandlesAll() {
        check(proc(5, Pm.State.ALIVE, ALL, 0), HANDLED);
    }

    @Test
    void aProgramThatIgnoresAll() {
        check(proc(5, Pm.State.ALIVE, 0, ALL), IGNORED);
    }

    @Test
    void aStoppedProgram() {
        check(proc(5, Pm.State.STOPPED, 0, 0), STOPPED);
        check(proc(5, Pm.State.STOPPED, ALL, 0), STOPPED);
        check(proc(5, Pm.State.STOPPED, 0, ALL), STOPPED_IGNORING);
    }

    @Test
    void initDoesOnlyWhatItHandles() {
        check(proc(Proc.INIT, Pm.State.ALIVE, 0, 0), INIT);
        check(proc(Proc.INIT, Pm.State.ALIVE, ALL, 0), INIT_HANDLING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER", "ZOMBIE"})
    void serversAndTheDeadGetNone(String state) {
        check(proc(5, Pm.State.valueOf(state), ALL, 0), NOTHING);
    }
}
