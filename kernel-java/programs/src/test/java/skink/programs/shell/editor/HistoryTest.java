package skink.programs.shell.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** What was entered is kept, within bounds. */
class HistoryTest {
    private final History history = new History();

    @Test
    void blankLinesAndRepetitionsAreNotKept() {
        history.add("a");
        history.add("a");
        history.add("  ");
        history.add("");
        history.add("b");
        history.add("a");
        assertEquals(3, history.size());
    }

    @Test
    void theOldestAreForgottenAndNumbersStay() {
        for (int i = 1; i <= 600; i++) {
            history.add("line " + i);
        }
        assertEquals(500, history.size());
        assertEquals("line 101", history.line(0));
        assertEquals(101, history.number(0));
        assertEquals(600, history.number(499));
    }

    @Test
    void theWalkEndsAtBothEnds() {
        assertNull(history.older("draft"));
        assertNull(history.newer());
        history.add("only");
        assertEquals("only", history.older("draft"));
        assertNull(history.older("only"));
        assertEquals("draft", history.newer());
        assertNull(history.newer());
    }
}
