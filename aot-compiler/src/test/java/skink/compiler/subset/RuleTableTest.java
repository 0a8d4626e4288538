package skink.compiler.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import skink.compiler.fixture.GuestModule;

/** README lists the rules exactly as the checker has them; {@code -Dskink.bless=true} rewrites the list. */
class RuleTableTest {
    private static final String BEGIN = "<!-- rules: this list is generated, see RuleTableTest -->\n";
    private static final String END = "<!-- end of rules -->";

    @Test
    void readmeHasTheTableOfAllRules() throws IOException {
        Path readme = GuestModule.repository().resolve("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "README.md has the marks of the list");
        begin += BEGIN.length();
        if (Boolean.getBoolean("skink.bless")) {
            Files.writeString(readme, text.substring(0, begin) + Rule.markdown() + text.substring(end));
        } else {
            assertEquals(Rule.markdown(), text.substring(begin, end));
        }
    }
}
