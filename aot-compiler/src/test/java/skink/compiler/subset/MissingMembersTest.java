package skink.compiler.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import skink.compiler.classfile.MemoryEntry;
import skink.compiler.diag.Diagnostic;
import skink.compiler.fixture.Sources;
import skink.compiler.world.Profile;

/** Classes and members that were there when the program was compiled, and are not, or are others, now. */
class MissingMembersTest {
    private static final String CALLER =
            """
            class Main {
                public static void main(String[] args) {
                    Other.run(); //!
                }
            }""";

    @Test
    void classThatIsNotThere() {
        Map<String, byte[]> classes =
                new TreeMap<>(Sources.classFiles(List.of(), CALLER, "class Other { static void run() {} }"));
        classes.remove("Other");
        List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, new MemoryEntry(classes));
        assertEquals(Set.of(Rule.CLASS_MISSING.id()), RuleTest.rules(found), () -> RuleTest.text(found));
        assertEquals(3, found.get(0).line());
    }

    @Test
    void methodThatIsNotThere() {
        Map<String, byte[]> classes =
                new HashMap<>(Sources.classFiles(List.of(), CALLER, "class Other { static void run() {} }"));
        classes.putAll(Sources.classFiles(List.of(), "class Other {}"));
        List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, new MemoryEntry(classes));
        assertEquals(Set.of(Rule.MEMBER_MISSING.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    /** What a static initialiser used as the class's own belongs to its objects now, or the other way round. */
    @TestFactory
    List<DynamicTest> memberThatIsStaticNoLongerOrNow() {
        Map<String, String> otherByUse = new TreeMap<>(Map.of(
                "Other.count", "static int count = 1;",
                "Other.next()", "static int next() { return 1; }",
                "new Other().size", "int size = 1;",
                "new Other().twice(2)", "int twice(int x) { return 2 * x; }"));
        List<DynamicTest> tests = new ArrayList<>();
        otherByUse.forEach((use, member) -> tests.add(DynamicTest.dynamicTest(use, () -> {
            String main = "class Main { static int value = " + use + "; public static void main(String[] args) {} }";
            String now = member.startsWith("static ") ? member.substring("static ".length()) : "static " + member;
            Map<String, byte[]> classes =
                    new TreeMap<>(Sources.classFiles(List.of(), main, "class Other { " + member + " }"));
            classes.putAll(Sources.classFiles(List.of(), "class Other { " + now + " }"));
            List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, new MemoryEntry(classes));
            assertEquals(Set.of(Rule.MEMBER_MISSING.id()), RuleTest.rules(found), () -> RuleTest.text(found));
        })));
        return tests;
    }

    /** A superclass's constructor does not stand in for it. */
    @Test
    void constructorThatIsNotThere() {
        String main = "class Main { static Object value = new Other(1); public static void main(String[] args) {} }";
        String base = "class Base { Base() {} Base(int x) {} }";
        Map<String, byte[]> classes = new TreeMap<>(
                Sources.classFiles(List.of(), main, base, "class Other extends Base { Other(int x) {} }"));
        classes.putAll(Sources.classFiles(List.of(), base, "class Other extends Base {}"));
        List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, new MemoryEntry(classes));
        assertEquals(Set.of(Rule.MEMBER_MISSING.id()), RuleTest.rules(found), () -> RuleTest.text(found));
    }

    /** The class was compiled when the interface did not have the method. */
    @Test
    void methodThatNobodyImplements() {
        String main =
                """
                class Main {
                    public static void main(String[] args) {
                        Shape shape = new Square();
                        shape.area();
                    }
                }""";
        String square = "class Square implements Shape {%s}";
        String body = "public int area() { return 4; }";
        Map<String, byte[]> classes = new TreeMap<>(
                Sources.classFiles(List.of(), main, "interface Shape { int area(); }", square.formatted(body)));
        classes.put(
                "Square",
                Sources.classFiles(List.of(), "interface Shape {}", square.formatted(""))
                        .get("Square"));
        List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, new MemoryEntry(classes));
        assertEquals(Set.of(Rule.MEMBER_MISSING.id()), RuleTest.rules(found), () -> RuleTest.text(found));
        assertEquals(4, found.get(0).line());
        assertTrue(found.get(0).reason().contains("Square.area()I"), () -> RuleTest.text(found));
    }
}
