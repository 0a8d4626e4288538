package skink.programs.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text becomes commands. */
class ParserTest {
    private static Variables variables() {
        Variables variables = new Variables();
        variables.set("A", "one two");
        variables.set("EMPTY", "");
        variables.set("HOME", "/home");
        variables.setSpecial("?", "7");
        variables.setSpecial("1", "first");
        return variables;
    }

    /** The fields of the one command of a text. */
    private static List<String> fields(String text) throws SyntaxError {
        List<CommandList> lists = Parser.parse(text);
        assertEquals(1, lists.size());
        assertEquals(1, lists.get(0).steps().size());
        return new Expansion(variables())
                .fields(lists.get(0).steps().get(0).command().words());
    }

    @Test
    void wordsAreCutAtBlanks() throws SyntaxError {
        assertEquals(List.of("echo", "a", "b"), fields("  echo \t a   b  "));
        assertEquals(List.of("a=b", "c"), fields("''a=b c"));
    }

    @Test
    void quotesKeepTogether() throws SyntaxError {
        assertEquals(List.of("a b", "c\"d", "e'f"), fields("'a b' 'c\"d' \"e'f\""));
        assertEquals(List.of("ab cd"), fields("a'b c'd"));
        assertEquals(List.of("x", "", ""), fields("x '' \"\""));
        assertEquals(List.of("a\nb"), fields("'a\nb'"));
        assertEquals(List.of(";&|<>()#$'"), fields("';&|<>()#$'\\'"));
    }

    @Test
    void backslashesTakeMeaningAway() throws SyntaxError {
        assertEquals(List.of("a b", "$A", "#c", "\\"), fields("a\\ b \\$A \\#c \\\\"));
        assertEquals(List.of("$A \"\\x"), fields("\"\\$A \\\"\\x\""));
        assertEquals(List.of("ab", "cd"), fields("a\\\nb \\\n cd"));
        assertEquals(List.of("\\"), fields("'\\'"));
    }

    @Test
    void variablesAreReplaced() throws SyntaxError {
        assertEquals(List.of("one", "two"), fields("$A"));
        assertEquals(List.of("one two"), fields("\"$A\""));
        assertEquals(List.of("xone", "twoy"), fields("x${A}y"));
        assertEquals(List.of("$A"), fields("'$A'"));
        assertEquals(List.of("7", "first", "first1"), fields("$? $1 $11"));
        assertEquals(List.of("x"), fields("$EMPTY x $UNKNOWN"));
        assertEquals(List.of("", "x"), fields("\"$EMPTY\" x"));
        assertEquals(List.of("$", "$ x", "a$"), fields("$ \"$ x\" a$"));
        assertEquals(List.of("onex"), fields("\"\"onex"));
    }

    @Test
    void aTildeIsHome() throws SyntaxError {
        assertEquals(List.of("/home", "/home/x", "~y", "a~", "~", "~"), fields("~ ~/x ~y a~ '~' \\~"));
    }

    @Test
    void commentsReachToTheEndOfTheLine() throws SyntaxError {
        assertEquals(List.of("a", "b#c"), fields("a b#c # d ; e 'f"));
        assertEquals(2, Parser.parse("# one\na # two\n\nb\n#three").size());
        assertEquals(List.of(), Parser.parse("# nothing"));
        assertEquals(List.of(), Parser.parse(" \n\n "));
    }

    @Test
    void listsAreSeparated() throws SyntaxError {
        List<CommandList> lists = Parser.parse("a 1; b 2 & c && d || e\nf;");
        List<String> texts = new ArrayList<>();
        lists.forEach(list -> texts.add(list.text() + (list.isBackground() ? "&" : "")));
        assertEquals(List.of("a 1", "b 2&", "c && d || e", "f"), texts);
        assertEquals(
                List.of(CommandList.Condition.ALWAYS, CommandList.Condition.SUCCESS, CommandList.Condition.FAILURE),
                lists.get(2).steps().stream().map(CommandList.Step::condition).toList());
    }

    @Test
    void assignmentsStandInFront() throws SyntaxError {
        Command command =
                Parser.parse("X=1 Y=\"$A\" env Z=3").get(0).steps().get(0).command();
        assertEquals(2, command.assignments().size());
        assertEquals("Y", command.assignments().get(1).assignedName());
        assertEquals(
                "one two",
                new Expansion(variables()).assigned(command.assignments().get(1)));
        assertEquals(List.of("env", "Z=3"), new Expansion(variables()).fields(command.words()));
        assertEquals(List.of("1X=2"), fields("1X=2"));
        assertEquals(List.of("=x"), fields("=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc", "\"abc", "echo \"a$A", "a &&", "a ||", "a && # c", "a\\", "${A", "\"${A"})
    void someTextIsIncomplete(String text) {
        SyntaxError error = assertThrows(SyntaxError.class, () -> Parser.parse(text));
        assertTrue(error.isIncomplete(), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                "; a",
                "a ;; b",
                "&",
                "a & & b",
                "&& a",
                "a && && b",
                "a | b",
                "a > b",
                "a < b",
                "(a)",
                "${}",
                "${A B}"
            })
    void someTextIsNoCommand(String text) {
        SyntaxError error = assertThrows(SyntaxError.class, () -> Parser.parse(text));
        assertFalse(error.isIncomplete(), error.getMessage());
    }

    @Test
    void andOrMayGoOnInTheNextLine() throws SyntaxError {
        assertEquals(1, Parser.parse("a &&\n\n b").size());
    }
}
