package skink.compiler.subset;

import java.util.List;
import java.util.Locale;
import skink.compiler.diag.Diagnostic;

/**
 * Every rule that makes a build fail on its input: id, reason, remedy.
 *
 * <p>The id is the constant's name in lower case with dashes. The table in README is generated from {@link #markdown}.
 */
public enum Rule {
    // The input files.
    CLASS_PATH("the class path entry cannot be used", "name an existing folder or jar"),
    JDK_RELEASE("the class library is of a JDK release that is not supported", "use --jdk-image with a JDK 17 or 25"),
    CLASS_VERSION("the class file is of a newer version than Java 17", "compile with javac --release 17"),
    CLASS_FORMAT("the class file is damaged", "compile the source again"),
    CLASS_VERIFY("the bytecode is not valid", "compile the source again with an unmodified javac"),
    CLASS_HIERARCHY("the class hierarchy is not valid", "compile all classes of the program together"),
    CLASS_MISSING("a class is not on the class path", "add its folder or jar to -cp"),
    MAIN_MISSING(
            "the main class has no method public static void main(String[])", "name the class that has it with --main"),
    SUBSTITUTION("the substitution does not fit the class it is for", "correct the class marked @Substitution");

    private final String reason;
    private final String remedy;

    Rule(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** As messages and README show it: lower case with dashes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    /** A breach of this rule; {@code detail} goes after the reason and may be empty. */
    public Diagnostic at(String file, int line, String detail) {
        return at(file, line, detail, List.of());
    }

    /** A breach of this rule, with the path by which the place is reached, innermost first. */
    public Diagnostic at(String file, int line, String detail, List<String> callPath) {
        String text = detail.isEmpty() ? reason : reason + ": " + detail;
        return new Diagnostic(file, line, id(), text, remedy, callPath);
    }

    /** The table of all rules as README has it. */
    public static String markdown() {
        StringBuilder table = new StringBuilder("| rule | refused because | instead |\n|---|---|---|\n");
        for (Rule rule : values()) {
            table.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.reason)
                    .append(" | ")
                    .append(rule.remedy)
                    .append(" |\n");
        }
        return table.toString();
    }
}
