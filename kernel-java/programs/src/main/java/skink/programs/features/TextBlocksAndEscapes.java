package skink.programs.features;

/** Text blocks, escapes, character arithmetic in literals. */
public final class TextBlocksAndEscapes {
    private TextBlocksAndEscapes() {}

    public static void main(String[] args) {
        String block =
                """
            first line
              indented "quoted"
            joined \
            line\ttab
            """;
        System.out.print(block);
        System.out.println("\\ \" \' \101 \u0041 \0".length() + " " + '\'' + '\"' + (char) ('a' + 1) + '\u00e9');
        System.out.println(block.indexOf("line\ttab") + " " + block.length());
    }
}
