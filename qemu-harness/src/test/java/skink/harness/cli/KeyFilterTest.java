package skink.harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import skink.harness.cli.KeyFilter.Action;

/**
 * Only Ctrl-A is ours.
 */
class KeyFilterTest {
    private static List<Action> actions(String keys) {
        KeyFilter filter = new KeyFilter();
        return keys.chars().mapToObj(filter::next).toList();
    }

    @Test
    void everythingElseIsTheGuests() {
        assertEquals(List.of(Action.SEND, Action.SEND, Action.SEND), actions("x\3\u001b"));
    }

    @Test
    void commandsFollowCtrlA() {
        assertEquals(List.of(Action.SWALLOW, Action.QUIT), actions("\1x"));
        assertEquals(List.of(Action.SWALLOW, Action.NMI, Action.SEND), actions("\1nn"));
        assertEquals(List.of(Action.SWALLOW, Action.SEND, Action.SEND), actions("\1\1x"));
        assertEquals(List.of(Action.SWALLOW, Action.HELP, Action.SEND), actions("\1?x"));
    }
}
