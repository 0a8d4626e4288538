package skink.compiler.opt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Source text of methods with loops over arrays, made from a seed: limits near the ends of INT, steps up and down, indices
 * of every form that {@link DifferenceProof} reasons about, right ones and wrong ones.
 */
final class RandomLoops {
    private static final int MAX_ITERATIONS = 60;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> indices = new ArrayList<>();
    private int names;

    RandomLoops(long seed) {
        random = new Random(seed);
    }

    /** A class {@code demo.Programs} with this number of methods {@code long NAME(int, int)}. */
    String source(int methods) {
        out.append("package demo;\npublic class Programs {\n  static long trace;\n");
        for (int i = 0; i < methods; i++) {
            method("random" + i);
        }
        return out.append("}\n").toString();
    }

    private void method(String name) {
        indices.clear();
        indices.add("a");
        indices.add("b");
        out.append("  public static long ").append(name).append("(int a, int b) {\n");
        out.append("    int fuel = 0;\n    int n = ").append(limit()).append(";\n");
        out.append("    int[] v = new int[").append(size()).append("];\n");
        out.append("    int[] w = new int[").append(size()).append("];\n    long sum = 0;\n");
        statements(3, 2);
        out.append("    return sum + v.length + w.length + n;\n  }\n");
    }

    private String size() {
        return pick("(a & 15)", "(b & 7) + 1", "16", "n & 31", "(a & 3) + (b & 3)", "8");
    }

    private String limit() {
        return pick("a", "b & 31", "(a & 15) + 2", "16", "7", "Integer.MAX_VALUE - (b & 3)", "a - b", "-1");
    }

    private void statements(int count, int depth) {
        int outer = indices.size();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(depth > 0 ? 6 : 3)) {
                case 0 -> line("sum += " + array() + "[" + index() + "];");
                case 1 -> line(array() + "[" + index() + "] " + pick("=", "+=", "^=") + " fuel + " + anIndex() + ";");
                case 2 -> choice(depth);
                default -> loop(depth);
            }
        }
        while (indices.size() > outer) {
            indices.remove(indices.size() - 1);
        }
    }

    private void choice(int depth) {
        line("if (" + anIndex() + pick(" < ", " >= ", " != ", " <= ", " > ") + bound() + ") {");
        statements(1, Math.max(0, depth - 1));
        line("trace = trace * 31 + sum;");
        line(random.nextBoolean() ? "}" : "} else { sum += " + array() + "[" + index() + "]; }");
    }

    private String bound() {
        return pick("v.length", "w.length", "n", "0", "1", "v.length - 1", "8", anIndex(), "w.length - 2");
    }

    private void loop(int depth) {
        String i = "i" + names++;
        boolean up = random.nextInt(3) > 0;
        String start = up
                ? pick("0", "1", "2", "a & 3", "-1", "b", anIndex(), anIndex() + " + 1", "Integer.MAX_VALUE - 3")
                : pick("n", "v.length - 1", "w.length", "v.length - 2", anIndex(), "Integer.MIN_VALUE + 2");
        String step = pick("1", "1", "2", "3", "(b & 1)", "65535", "0x7FFF_FFF0");
        String condition = up
                ? i + pick(" < ", " < ", " <= ", " != ") + bound()
                : i + pick(" >= ", " >= ", " > ", " != ") + pick("0", "0", "1", "-1", anIndex());
        String change = i + (up ? " += " : " -= ") + step;
        indices.add(i);
        int form = random.nextInt(3);
        if (form == 0) {
            line("for (int " + i + " = " + start + "; " + condition + "; " + change + ") {");
        } else {
            line("int " + i + " = " + start + ";");
            line(form == 1 ? "while (" + condition + ") {" : "do {");
        }
        line("if (++fuel > " + MAX_ITERATIONS + ") { return sum; }");
        statements(1 + random.nextInt(3), depth - 1);
        if (form != 0) {
            line(change + ";");
        }
        line(form == 2 ? "} while (" + condition + ");" : "}");
        if (form == 0) {
            indices.remove(i);
        }
    }

    private String array() {
        return pick("v", "v", "w");
    }

    private String anIndex() {
        return indices.get(random.nextInt(indices.size()));
    }

    private String index() {
        String i = indices.get(indices.size() - 1 - random.nextInt(Math.min(2, indices.size())));
        String j = anIndex();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> i;
            case 3 -> i + " + " + (1 + random.nextInt(2));
            case 4 -> i + " - " + (1 + random.nextInt(2));
            case 5 -> "v.length - 1 - " + i;
            case 6 -> i + " & (w.length - 1)";
            case 7 -> i + pick(" % 8", " & 7", " >>> 28", " >>> 1", " >> 1", " / 2");
            case 8 -> "(" + i + " + " + j + ")" + pick(" >>> 1", " / 2", " & 7");
            case 9 -> i + " < " + j + " ? " + i + " : " + j;
            case 10 -> i + " * 2" + pick("", " + 1");
            case 11 -> "(char) " + i + " & 15";
            case 12 -> i + " % v.length";
            default -> i + pick(" + ", " - ") + j;
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void line(String text) {
        out.append("    ").append(text).append('\n');
    }
}
