package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@code compile --html}: one page with every form of a method, complete in itself and safe to open. */
class MethodPageTest {
    private static final String PROGRAM =
            """
            class Main {
                static int sum(int[] values, int n) {
                    int sum = 0;
                    for (int i = 0; i < n; i++) { sum += values[i] * 8; }
                    return n == 0 ? sum : sum + sum(values, n - 1);
                }
                static int sum(String text) { return text.hashCode(); }
                public static void main(String[] args) {
                    System.out.println(sum(new int[] {1, 2, 3}, args.length) + sum(args[0]));
                }
            }
            """;
    private static final String HOSTILE = "\"><img src=x onerror=alert(1)>";

    @TempDir
    private Path scratch;

    private Path output;

    @BeforeEach
    void nameOutput() {
        output = scratch.resolve("program");
    }

    private SkinkProcess page(String classes, String method) {
        return CommandLineRun.skink(
                "compile", "-cp", classes, "--main", "Main", "-o", output.toString(), "--html", method);
    }

    private String text() throws IOException {
        return Files.readString(scratch.resolve("program.html"));
    }

    @Test
    void everyFormOfTheMethodIsThere() throws IOException {
        SkinkProcess process = page(CommandLineRun.javac(scratch.resolve("classes"), PROGRAM), "Main.sum([II)I");
        assertEquals(0, process.status(), process.output());
        String page = text();
        for (String part : List.of(
                "Source: source",
                "for (int i = 0; i &lt; n; i++)",
                "Bytecode: bytecode",
                "IALOAD",
                "SSA form: graph building",
                "BOUNDS_CHECK:INT",
                "SSA form: LoopInversion",
                "Low-level form: register allocation",
                "Machine code: emission",
                "<svg class=\"cfg\"")) {
            assertTrue(page.contains(part), () -> "no \"" + part + "\" in the page");
        }
        assertTrue(
                Pattern.compile("<span class=\"add\">.*</a> = ").matcher(page).find(), "no line is marked as new");
    }

    /** What a step shows as added and removed is what it counts in the list of steps. */
    @Test
    void countsOfChangesAreThoseOfTheLines() throws IOException {
        page(CommandLineRun.javac(scratch.resolve("classes"), PROGRAM), "Main.sum([II)I");
        String page = text();
        Matcher steps = Pattern.compile("<li><a href=\"#(s\\d+)\">.*?</a></li>").matcher(page);
        int changed = 0;
        while (steps.find()) {
            Matcher section = Pattern.compile("<section id=\"" + steps.group(1) + "\".*?</section>", Pattern.DOTALL)
                    .matcher(page);
            assertTrue(section.find(), steps.group(1));
            assertEquals(number(steps.group(), "<ins>\\+(\\d+)"), times(section.group(), "<span class=\"add\">"));
            assertEquals(number(steps.group(), "<del>&minus;(\\d+)"), times(section.group(), "<span class=\"rem\">"));
            changed += number(steps.group(), "<ins>\\+(\\d+)") > 0 ? 1 : 0;
        }
        assertTrue(changed > 3, "only " + changed + " steps changed anything");
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static int times(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void pageNeedsNothingFromElsewhere() throws IOException {
        page(CommandLineRun.javac(scratch.resolve("classes"), PROGRAM), "sum");
        String page = text();
        assertFalse(Pattern.compile("https?://|<[^>]* src=|@import|url\\(")
                .matcher(page)
                .find());
        assertFalse(Pattern.compile("href=\"[^#]").matcher(page).find());
    }

    @Test
    void otherMethodsOfTheNameAreTold() throws IOException {
        SkinkProcess process = page(CommandLineRun.javac(scratch.resolve("classes"), PROGRAM), "Main.sum");
        assertEquals(0, process.status(), process.output());
        assertEquals(1, times(process.output(), "other methods of this name: "), process.output());
    }

    @Test
    void unknownMethodIsOneLine() throws IOException {
        SkinkProcess process = page(CommandLineRun.javac(scratch.resolve("classes"), PROGRAM), "Main.product");
        assertEquals(1, process.status(), process.output());
        assertEquals(1, process.output().lines().count(), process.output());
        assertTrue(process.output().contains("no method Main.product"), process.output());
    }

    /** A class file may name things as it likes; the page shows the names and does nothing that they say. */
    @Test
    void hostileNamesStayText() throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Main", null, "java/lang/Object", null);
        writer.visitSource(HOSTILE, null);
        writer.visitField(Opcodes.ACC_STATIC, HOSTILE, "I", null, null).visitEnd();
        MethodVisitor main = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
        main.visitCode();
        main.visitFieldInsn(Opcodes.GETSTATIC, "Main", HOSTILE, "I");
        main.visitInsn(Opcodes.ICONST_1);
        main.visitInsn(Opcodes.IADD);
        main.visitFieldInsn(Opcodes.PUTSTATIC, "Main", HOSTILE, "I");
        main.visitInsn(Opcodes.RETURN);
        main.visitMaxs(2, 1);
        main.visitEnd();
        writer.visitEnd();
        Path classes = Files.createDirectory(scratch.resolve("classes"));
        Files.write(classes.resolve("Main.class"), writer.toByteArray());
        SkinkProcess process = page(classes.toString(), "Main.main");
        assertEquals(0, process.status(), process.output());
        assertFalse(text().contains("<img"));
        assertTrue(text().contains("&quot;&gt;&lt;img src"), "the name is not shown");
    }
}
