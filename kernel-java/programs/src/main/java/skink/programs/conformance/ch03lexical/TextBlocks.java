package skink.programs.conformance.ch03lexical;

/** 3.10.6: text blocks: indentation, trailing spaces, escapes, line continuation, quotes. */
public final class TextBlocks {
    private TextBlocks() {}

    private static void show(String s) {
        System.out.println(s.replace('\n', '|').replace(' ', '.').replace('\t', '>'));
    }

    public static void main(String[] args) {
        show("""
            plain
              indented
            end
            """);
        show("""
            no newline at the end""");
        show("""
        closing delimiter decides
          the indentation
      """);
        show("""
            trailing spaces   
            kept by escape\s\s
            "quotes" and ""two"" and \"""three\"""
            """);
        show("""
            one \
            line \
            only""");
        show("""

            blank lines

            """);
        show("""
            tab\there, newline\nhere, octal \101, backslash \\, unicode \u20ac
            """);
        show("""
            """);
        show("""
            constant """ + 1 + """
             joined""");
        System.out.println("""
            a
            b
            """ == "a\nb\n");
    }
}
