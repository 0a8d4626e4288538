package skink.compiler.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Names from class files cannot leave the text that they stand in. */
class HtmlTest {
    @Test
    void nothingEndsOrBeginsAnElement() {
        assertEquals("&lt;script&gt;&quot;&#39;&amp;amp;", Html.escape("<script>\"'&amp;"));
        assertEquals("a&lt;00&gt;b&lt;1b&gt;&lt;202e&gt;&lt;d800&gt;", Html.escape("a\0b\33\u202e\ud800"));
    }

    @Test
    void valuesAndBlocksCanBeClicked() {
        assertEquals(
                "  <a class=\"v def\" data-n=\"v3\">v3</a> = ADD:INT <a class=\"v\" data-n=\"v1\">v1</a>",
                Html.line("  v3 = ADD:INT v1"));
        assertEquals(
                "<a class=\"b def\" data-n=\"b2\">b2</a> &lt;- <a class=\"b\" data-n=\"b0\">b0</a>:",
                Html.line("b2 <- b0:"));
    }

    @Test
    void partsOfLongerNamesStayText() {
        assertEquals("{demo/v1.b2 I} {La/v3;}", Html.line("{demo/v1.b2 I} {La/v3;}"));
    }
}
