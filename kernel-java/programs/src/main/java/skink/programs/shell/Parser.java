package skink.programs.shell;

import java.util.ArrayList;
import java.util.List;

/** Makes lists of commands of text: {@code list ( ; | & | end of line ) list ...}. */
final class Parser {
    private final String text;
    private final Lexer lexer;
    private Token token;

    private Parser(String text) throws SyntaxError {
        this.text = text;
        this.lexer = new Lexer(text);
        this.token = lexer.next();
    }

    /** All lists of a text, in their order. */
    static List<CommandList> parse(String text) throws SyntaxError {
        Parser parser = new Parser(text);
        List<CommandList> lists = new ArrayList<>();
        parser.skipEmptyLines();
        while (parser.token.kind() != Token.Kind.END) {
            lists.add(parser.list());
            parser.skipEmptyLines();
        }
        return lists;
    }

    private void advance() throws SyntaxError {
        token = lexer.next();
    }

    private void skipEmptyLines() throws SyntaxError {
        while (token.kind() == Token.Kind.SEPARATOR && text.charAt(token.start()) == '\n') {
            advance();
        }
    }

    private CommandList list() throws SyntaxError {
        int start = token.start();
        int end = start;
        List<CommandList.Step> steps = new ArrayList<>();
        CommandList.Condition condition = CommandList.Condition.ALWAYS;
        while (condition != null) {
            steps.add(new CommandList.Step(condition, command()));
            end = lastEnd;
            condition = switch (token.kind()) {
                case AND -> CommandList.Condition.SUCCESS;
                case OR -> CommandList.Condition.FAILURE;
                default -> null;
            };
            if (condition != null) {
                advance();
                skipEmptyLines();
            }
        }
        boolean isBackground = token.kind() == Token.Kind.BACKGROUND;
        if (token.kind() != Token.Kind.END) {
            advance();
        }
        return new CommandList(steps, isBackground, text.substring(start, end));
    }

    /** Where the last word has ended. */
    private int lastEnd;

    private Command command() throws SyntaxError {
        List<Word> assignments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        while (token.kind() == Token.Kind.WORD) {
            boolean isAssignment = words.isEmpty() && token.word().assignedName() != null;
            (isAssignment ? assignments : words).add(token.word());
            lastEnd = token.end();
            advance();
        }
        if (assignments.isEmpty() && words.isEmpty()) {
            if (token.kind() == Token.Kind.END) {
                throw SyntaxError.incomplete("end of input unexpected");
            }
            throw SyntaxError.of(
                    "\"" + text.substring(token.start(), token.end()).strip() + "\" unexpected");
        }
        return new Command(assignments, words);
    }
}
