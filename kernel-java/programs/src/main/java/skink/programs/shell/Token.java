package skink.programs.shell;

/**
 * What the lexer finds.
 *
 * @param word of a {@link Kind#WORD}; else null
 * @param start where it begins in the text
 * @param end where it ends
 */
record Token(Kind kind, Word word, int start, int end) {
    enum Kind {
        WORD,
        /** {@code ;} or the end of a line. */
        SEPARATOR,
        /** {@code &} */
        BACKGROUND,
        /** {@code &&} */
        AND,
        /** {@code ||} */
        OR,
        /** The end of the text. */
        END
    }
}
