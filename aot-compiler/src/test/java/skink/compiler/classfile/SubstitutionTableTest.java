package skink.compiler.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import skink.compiler.fixture.GuestModule;

/**
 * README lists the substitutions with the first sentence of each one's comment; {@code -Dskink.bless=true} rewrites the
 * list. Those that only give names to members of the JDK have no comment of their own and are left out.
 */
class SubstitutionTableTest {
    private static final String BEGIN = "<!-- substitutions: this list is generated, see SubstitutionTableTest -->\n";
    private static final String END = "<!-- end of substitutions -->";
    private static final int FEWEST = 50;

    private static final Pattern SUBSTITUTION = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@Substitution\\(\\s*target = \"([^\"]+)\"([^)]*)\\)", Pattern.DOTALL);

    private static String table() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        Path sources = GuestModule.repository().resolve("kernel-java/runtime/src/main/java/skink/runtime/jdk");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Matcher matcher = SUBSTITUTION.matcher(Files.readString(file));
                while (matcher.find()) {
                    String extent = matcher.group(3).contains("WHOLE") ? "all" : "part";
                    String text = firstSentence(matcher.group(1));
                    assertFalse(text.isEmpty(), () -> file + " does not say why");
                    rows.put(
                            matcher.group(2),
                            "| `" + matcher.group(2) + "` | " + extent + " | " + text + " | "
                                    + releases(matcher.group(3)) + " |\n");
                }
            }
        }
        assertTrue(rows.size() >= FEWEST, () -> "only " + rows.size() + " substitutions were found");
        StringBuilder table = new StringBuilder("| class | replaced | what stands there | JDK |\n|---|---|---|---|\n");
        rows.values().forEach(table::append);
        return table.toString();
    }

    private static String releases(String attributes) {
        Matcher matcher = Pattern.compile("releases = (\\{[^}]*\\}|\\d+)").matcher(attributes);
        return matcher.find() ? matcher.group(1).replaceAll("[{}]", "").strip() : "17";
    }

    /** Without the marks of the comment; code in backquotes. */
    private static String firstSentence(String comment) {
        String text =
                comment.replaceAll("\\n\\s*\\*", "\n").replaceAll("\\s+", " ").strip();
        int paragraph = text.indexOf("<p>");
        String first = paragraph < 0 ? text : text.substring(0, paragraph).strip();
        int end = first.indexOf(". ");
        String sentence = end < 0 ? first : first.substring(0, end);
        return sentence.replaceAll("\\{@(?:code|link) #?([^}]*)\\}", "`$1`")
                .replace("|", "\\|")
                .replaceAll("\\.$", "");
    }

    @Test
    void readmeHasTheTableOfAllSubstitutions() throws IOException {
        Path readme = GuestModule.repository().resolve("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "README.md has the marks of the list");
        begin += BEGIN.length();
        if (Boolean.getBoolean("skink.bless")) {
            Files.writeString(readme, text.substring(0, begin) + table() + text.substring(end));
        } else {
            assertEquals(
                    List.of(table().split("\n")),
                    List.of(text.substring(begin, end).split("\n")));
        }
    }
}
