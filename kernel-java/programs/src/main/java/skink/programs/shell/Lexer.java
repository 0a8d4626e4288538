package skink.programs.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and operators, as POSIX has it (Shell Command Language, 2.2 and 2.3).
 *
 * <p>{@code 'text'} stays as it is; in {@code "text"} variables count, and a backslash in front of {@code $ " \} and of an end of
 * line; outside, a backslash in front of anything. {@code #} at the beginning of a word begins a comment.
 */
final class Lexer {
    private static final String BLANKS = " \t\r";
    private static final String WORD_ENDS = " \t\r\n;&|<>()";
    private static final String ESCAPED_IN_QUOTES = "$\"\\\n";
    private static final String SPECIAL_NAMES = "?$!#0123456789";

    private final String text;
    private int position;

    /** Of the word that is being read. */
    private List<Segment> segments = new ArrayList<>();

    private final StringBuilder plain = new StringBuilder();

    Lexer(String text) {
        this.text = text;
    }

    Token next() throws SyntaxError {
        skipBlanks();
        int start = position;
        if (start == text.length()) {
            return new Token(Token.Kind.END, null, start, start);
        }
        Token.Kind operator = operator();
        return operator != null
                ? new Token(operator, null, start, position)
                : new Token(Token.Kind.WORD, word(), start, position);
    }

    private void skipBlanks() {
        while (position < text.length()) {
            if (BLANKS.indexOf(at(0)) >= 0) {
                position++;
            } else if (at(0) == '\\' && at(1) == '\n') {
                position += 2;
            } else if (at(0) == '#') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
    }

    /** The letter so far on; 0 behind the end. */
    private char at(int offset) {
        return position + offset < text.length() ? text.charAt(position + offset) : 0;
    }

    /** The operator that begins here, read; null for a word. */
    private Token.Kind operator() throws SyntaxError {
        boolean isDouble = at(1) == at(0);
        Token.Kind kind =
                switch (at(0)) {
                    case ';' -> {
                        if (isDouble) {
                            throw SyntaxError.of("\";;\" unexpected");
                        }
                        yield Token.Kind.SEPARATOR;
                    }
                    case '\n' -> Token.Kind.SEPARATOR;
                    case '&' -> isDouble ? Token.Kind.AND : Token.Kind.BACKGROUND;
                    case '|' -> {
                        if (!isDouble) {
                            throw SyntaxError.of("\"|\": there are no pipes yet");
                        }
                        yield Token.Kind.OR;
                    }
                    case '<', '>' ->
                        throw SyntaxError.of("\"" + at(0) + "\": files cannot be written or redirected yet");
                    case '(', ')' -> throw SyntaxError.of("\"" + at(0) + "\" unexpected");
                    default -> null;
                };
        position += kind == null ? 0 : kind == Token.Kind.AND || kind == Token.Kind.OR ? 2 : 1;
        return kind;
    }

    private Word word() throws SyntaxError {
        segments = new ArrayList<>();
        while (position < text.length() && WORD_ENDS.indexOf(at(0)) < 0) {
            switch (at(0)) {
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                case '$' -> variable(false);
                default -> plain.append(text.charAt(position++));
            }
        }
        endSegment(false);
        return new Word(segments);
    }

    private void endSegment(boolean isQuoted) {
        if (plain.length() > 0 || isQuoted) {
            segments.add(new Segment(plain.toString(), isQuoted, false));
            plain.setLength(0);
        }
    }

    private void singleQuoted() throws SyntaxError {
        endSegment(false);
        int end = text.indexOf('\'', position + 1);
        if (end < 0) {
            throw SyntaxError.incomplete("unterminated quoted string");
        }
        plain.append(text, position + 1, end);
        position = end + 1;
        endSegment(true);
    }

    private void doubleQuoted() throws SyntaxError {
        endSegment(false);
        position++;
        while (at(0) != '"') {
            if (position >= text.length()) {
                throw SyntaxError.incomplete("unterminated quoted string");
            } else if (at(0) == '$') {
                variable(true);
            } else if (at(0) == '\\' && ESCAPED_IN_QUOTES.indexOf(at(1)) >= 0) {
                appendEscaped();
            } else {
                plain.append(text.charAt(position++));
            }
        }
        position++;
        endSegment(true);
    }

    private void escaped() throws SyntaxError {
        if (position + 1 == text.length()) {
            throw SyntaxError.incomplete("nothing behind the backslash");
        }
        endSegment(false);
        boolean joinsLines = at(1) == '\n';
        appendEscaped();
        endSegment(!joinsLines);
    }

    /** The letter behind a backslash; an end of line disappears. */
    private void appendEscaped() {
        if (at(1) != '\n') {
            plain.append(at(1));
        }
        position += 2;
    }

    private void variable(boolean isQuoted) throws SyntaxError {
        boolean hasBraces = at(1) == '{';
        int start = position + (hasBraces ? 2 : 1);
        int end = start;
        if (end < text.length() && SPECIAL_NAMES.indexOf(text.charAt(end)) >= 0) {
            end++;
        } else {
            while (end < text.length() && Variables.isNameLetter(text.charAt(end))) {
                end++;
            }
        }
        if (hasBraces && (end == start || end >= text.length() || text.charAt(end) != '}')) {
            throw end >= text.length() ? SyntaxError.incomplete("missing }") : SyntaxError.of("bad substitution");
        }
        if (end == start) {
            plain.append(text.charAt(position++));
            return;
        }
        endSegment(isQuoted && plain.length() > 0);
        segments.add(new Segment(text.substring(start, end), isQuoted, true));
        position = hasBraces ? end + 1 : end;
    }
}
