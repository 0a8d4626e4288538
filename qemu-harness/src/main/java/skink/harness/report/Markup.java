package skink.harness.report;

import skink.harness.serial.LineAssembler;

/**
 * Text for XML and HTML.
 */
final class Markup {
    private Markup() {}

    /** Escapes text for elements and attributes; characters that XML cannot hold become visible pictures. */
    static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        for (String line : text.split("\n", -1)) {
            result.append(result.isEmpty() ? "" : "\n");
            result.append(LineAssembler.sanitise(line)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
        }
        return result.toString();
    }
}
