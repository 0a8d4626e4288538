package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileOptions;

/**
 * Programs at the limits of the class-file format (JVMS 4.11) behave the same on HotSpot and compiled: generated, since
 * nobody wants to read them.
 */
class ClassFileLimitsTest {
    @TempDir
    private Path scratch;

    /** Lines of code made from 0, 1, 2 ... */
    private interface Line {
        String of(int i);
    }

    private static String lines(int count, Line line) {
        return IntStream.range(0, count).mapToObj(line::of).collect(Collectors.joining("\n"));
    }

    private static String main(String members, String body) {
        return "final class X {\n" + members + "\n}\npublic final class Main {\n"
                + "static int seed = 1;\nstatic int next() { return seed = seed * 1103515245 + 12345; }\n"
                + "public static void main(String[] args) {\n" + body + "\n}\n}\n";
    }

    private static Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("longmethod", main(longMethod(), "System.out.println(X.run(Main.next()));"));
        programs.put("longjump", main(longJump(), "for (int i = 0; i < 3; i++) System.out.println(X.run(i));"));
        programs.put("manylocals", main(manyLocals(), "System.out.println(X.run(Main.next()));"));
        programs.put("manyparameters", main(manyParameters(), "System.out.println(" + callOfManyParameters() + ");"));
        programs.put("bigswitch", main(bigSwitch(), "for (int i = -5; i < 3100; i += 7) System.out.print(X.run(i));"));
        programs.put("sparseswitch", main(sparseSwitch(), sparseCalls()));
        programs.put("bigconstant", main(bigConstant(), "System.out.println(X.TEXT.length() + X.TEXT.hashCode());"));
        programs.put("manyconstants", main(manyConstants(), "System.out.println(X.run());"));
        programs.put(
                "bigarray", main(bigArray(), "int h = 0; for (int v : X.DATA) h = h * 31 + v; System.out.println(h);"));
        programs.put("deepexpression", main(deepExpression(), "System.out.println(X.run(Main.next(), 3));"));
        programs.put(
                "deepnesting", main(deepNesting(), "for (int i = 0; i < 60; i += 9) System.out.println(X.run(i));"));
        programs.put(
                "manyhandlers",
                main(manyHandlers(), "for (int i = 0; i < 400; i += 37) System.out.println(X.run(i));"));
        programs.put("manydimensions", main(manyDimensions(), "System.out.println(X.run());"));
        programs.put("manyfields", main(manyFields(), "System.out.println(new X().sum());"));
        programs.put(
                "bigenum",
                main(bigEnum(), "System.out.println(X.E.values().length + X.E.valueOf(\"C999\").ordinal());"));
        return programs;
    }

    private static String longMethod() {
        return "static int run(int x) { int y = 1; long z = 2;\n"
                + lines(2600, i -> "x = x * " + (i + 3) + " ^ y; y += x >>> " + i % 31 + "; z ^= y;")
                + "\nreturn x + y + (int) z; }";
    }

    private static String longJump() {
        return "static int run(int n) { int x = n; int rounds = 0;\nwhile (rounds < 3) { if (x % 3 != 1) {\n"
                + lines(2000, i -> "x = x * 5 + " + i + "; if (x == " + i * 7919 + ") break;")
                + "\n} else { x++; } rounds++; }\nreturn x; }";
    }

    private static String manyLocals() {
        return "static double run(int n) {\n"
                + lines(
                        300,
                        i -> "int i" + i + " = n + " + i + "; long l" + i + " = n * " + i + "L; double d" + i
                                + " = n / " + (i + 1) + ".0;")
                + "\nint x = n; for (int k = 0; k < 5; k++) {\n"
                + lines(300, i -> "i" + i + " ^= x; l" + i + " += i" + i + "; d" + i + " -= l" + (299 - i) + "; x++;")
                + "\n}\ndouble sum = x;\n"
                + lines(300, i -> "sum += i" + i + " + l" + i + " % 1000 + d" + i + " % 1000;")
                + "\nreturn sum; }";
    }

    private static String manyParameters() {
        String parameters = IntStream.range(0, 100)
                .mapToObj(i -> List.of("int", "long", "byte").get(i % 3) + " p" + i)
                .collect(Collectors.joining(", "));
        String wide = IntStream.range(0, 60)
                .mapToObj(i -> "double q" + i + ", float r" + i)
                .collect(Collectors.joining(", "));
        return "static long run(" + parameters + ") { long s = 0;\n"
                + lines(100, i -> "s = s * 3 + p" + i + ";") + "\nreturn s; }\n"
                + "static double real(" + wide + ") { double s = 0;\n"
                + lines(60, i -> "s = s / 2 + q" + i + " - r" + i + ";") + "\nreturn s; }";
    }

    private static String callOfManyParameters() {
        String values = IntStream.range(0, 100)
                .mapToObj(i -> List.of("Main.next()", "Main.next() * 5L", "(byte) Main.next()")
                        .get(i % 3))
                .collect(Collectors.joining(", "));
        String wide = IntStream.range(0, 60)
                .mapToObj(i -> "Main.next() / 3.0, Main.next() / 7f")
                .collect(Collectors.joining(", "));
        return "X.run(" + values + ") + \" \" + X.real(" + wide + ")";
    }

    private static String bigSwitch() {
        return "static int run(int n) { switch (n) {\n"
                + lines(3000, i -> "case " + i + ": return " + i * 31 % 1009 + ";") + "\ndefault: return -1; } }";
    }

    private static String sparseSwitch() {
        return "static int run(int n) { switch (n) {\n"
                + lines(
                        2000,
                        i -> "case " + (i * 1_000_003 - 1_000_000_000) + ": n += " + i
                                + (i % 5 == 0 ? "; break;" : ";"))
                + "\ndefault: n ^= 5; } return n; }";
    }

    private static String sparseCalls() {
        return "for (int i = 0; i < 2000; i += 13) { System.out.println(X.run(i * 1_000_003 - 1_000_000_000));"
                + " System.out.println(X.run(i)); }";
    }

    private static String bigConstant() {
        String text = IntStream.range(0, 65_000)
                .mapToObj(i -> String.valueOf((char) ('#' + i % 300 * (i % 7) % 90)))
                .filter(c -> !c.equals("\\") && !c.equals("\""))
                .collect(Collectors.joining());
        return "static final String TEXT = \"" + text + "\";";
    }

    private static String manyConstants() {
        return lines(
                        4,
                        part -> "static long part" + part + "() { long h = 0;\n"
                                + lines(
                                        900,
                                        i -> "h = h * 31 + \"text" + part + "x" + i + "\".hashCode() + "
                                                + (i * 7_000_003L + part) + "L; h ^= (long) " + (i + part * 1000)
                                                + ".25;")
                                + "\nreturn h; }")
                + "\nstatic long run() { return part0() + part1() * 3 + part2() * 5 + part3() * 7; }";
    }

    private static String bigArray() {
        return "static final int[] DATA = {"
                + IntStream.range(0, 7000)
                        .mapToObj(i -> Integer.toString(i * 7919 % 100_003))
                        .collect(Collectors.joining(", "))
                + "};";
    }

    private static String deepExpression() {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 400; i++) {
            text.insert(0, "(y " + "+-*^".charAt(i % 4) + " ")
                    .append(" + ")
                    .append(i)
                    .append(')');
        }
        return "static int run(int x, int y) { return " + text + "; }";
    }

    private static String deepNesting() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("for (int a")
                    .append(i)
                    .append(" = 0; a")
                    .append(i)
                    .append(" < 1 && n >= ")
                    .append(i)
                    .append("; a")
                    .append(i)
                    .append("++) { s = s * 3 + ")
                    .append(i)
                    .append(";\n");
        }
        return "static long run(int n) { long s = 1;\n" + text + "}".repeat(60) + "\nreturn s; }";
    }

    private static String manyHandlers() {
        return "static int run(int n) { int s = 0;\n"
                + lines(
                        400,
                        i -> "try { s += 10 / (n - " + i + "); } catch (ArithmeticException e) { s += " + i
                                + " * 1000; }" + (i % 50 == 0 ? " finally { s ^= 3; }" : ""))
                + "\nreturn s; }";
    }

    private static String manyDimensions() {
        String brackets = "[]".repeat(100);
        return "static String run() { int" + brackets + " a = new int[1][2][1]" + "[]".repeat(97) + ";\n"
                + "Object o = a; int depth = 0; for (Class<?> c = o.getClass(); c.isArray(); c = c.getComponentType()) depth++;\n"
                + "return depth + \" \" + a[0].length + \" \" + a[0][1][0]; }";
    }

    private static String manyFields() {
        return lines(
                        1500,
                        i -> List.of("int", "long", "byte", "double", "Integer").get(i % 5) + " f" + i + " = "
                                + List.of(
                                                "Main.next()",
                                                "Main.next()",
                                                "(byte) Main.next()",
                                                "Main.next()",
                                                "Main.next()")
                                        .get(i % 5)
                                + ";")
                + "\ndouble sum() { double s = 0;\n" + lines(1500, i -> "s += f" + i + ";") + "\nreturn s; }";
    }

    private static String bigEnum() {
        return "enum E { " + IntStream.range(0, 1500).mapToObj(i -> "C" + i).collect(Collectors.joining(", ")) + " }";
    }

    @Test
    void compiledCodeAgreesWithHotSpot() {
        Map<String, String> texts = new LinkedHashMap<>();
        programs().forEach((name, text) -> texts.put(name, "package " + name + ";\n" + text));
        Path classes = scratch.resolve("classes");
        assertEquals(Map.of(), JavaSources.compile(texts, List.of(), classes), "javac refuses a program");
        List<String> names = List.copyOf(texts.keySet());
        Map<String, Behaviour> expected = new HotSpotEngine().run(classes, names);
        BatchCompiler compiler = new BatchCompiler(scratch.resolve("executables"), CompileOptions.defaults());
        Map<String, Behaviour> actual = new NativeEngine(compiler, false).run(classes, names);
        names.forEach(name -> assertEquals("", expected.get(name).difference(actual.get(name)), name));
        names.forEach(name -> assertEquals("", expected.get(name).uncaught(), name));
    }
}
