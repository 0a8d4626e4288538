package skink.compiler.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random static methods over int, long, float and double: straight lines, branches, loops, switches, calls. */
public final class RandomMethods {
    private static final String[] TYPES = {"int", "long", "float", "double"};
    private static final String[] INT_CONSTANTS = {
        "0", "1", "-1", "2", "7", "31", "255", "65535", "0x7fffffff", "0x80000000", "-128", "1000003"
    };
    private static final String[] LONG_CONSTANTS = {
        "0L", "1L", "-1L", "3L", "0xffffffffL", "0x100000000L", "0x8000000000000000L", "1000000007L"
    };
    private static final String[] FLOAT_CONSTANTS = {"0f", "1f", "-2.5f", "1e10f", "3.4e38f"};
    private static final String[] DOUBLE_CONSTANTS = {"0.0", "1.0", "-0.5", "1e300", "2147483648.0", "9.3e18"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> variables =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<String> counters = new ArrayList<>();
    private int names;
    private int budget;

    public RandomMethods(long seed) {
        random = new Random(seed);
    }

    /** A class with {@code count} methods {@code static long m0(int, int, long, long, double, double)}. */
    public String classText(String name, int count) {
        text.append("class ").append(name).append(" {\n");
        text.append(
                "static int h(int a, long b, int c, long d, int e) { return a ^ (int) b + c * (int) (d >> 7) - e; }\n");
        text.append(
                "static double g(double a, float b, int c, double d, double e, float f) { return a - b * c + d * e - f; }\n");
        for (int i = 0; i < count; i++) {
            method("m" + i);
        }
        return text.append("}\n").toString();
    }

    private void method(String name) {
        variables.forEach(List::clear);
        names = 0;
        budget = 12 + random.nextInt(30);
        text.append("static long ").append(name).append("(int i0, int i1, long l0, long l1, double d0, double d1) {\n");
        variables.get(0).addAll(List.of("i0", "i1"));
        variables.get(1).addAll(List.of("l0", "l1"));
        variables.get(3).addAll(List.of("d0", "d1"));
        variables.get(2).add("f0");
        text.append("float f0 = (float) d0;\n");
        while (budget > 0) {
            statement(2);
        }
        text.append("long result = 0;\n");
        for (int t = 0; t < TYPES.length; t++) {
            for (String v : variables.get(t)) {
                String bits =
                        t == 2 ? raw("Float.floatToRawIntBits", v) : t == 3 ? raw("Double.doubleToRawLongBits", v) : v;
                text.append("result = result * 31 + ").append(bits).append(";\n");
            }
        }
        text.append("return result;\n}\n");
    }

    /** The bits of NaN are not compared. */
    private static String raw(String function, String v) {
        return "(" + v + " != " + v + " ? 1 : " + function + "(" + v + "))";
    }

    private void statement(int depth) {
        budget--;
        int choice = random.nextInt(10);
        if (depth > 0 && choice == 0) {
            loop(depth);
        } else if (depth > 0 && choice == 1) {
            text.append("if (").append(condition()).append(") {\n");
            block(depth - 1);
            text.append("} else {\n");
            block(depth - 1);
            text.append("}\n");
        } else if (depth > 0 && choice == 2 && random.nextBoolean()) {
            text.append("switch (").append(expression(0, 1)).append(" & 7) {\n");
            for (int i = 0; i < 6; i++) {
                text.append("case ").append(i).append(": ");
                assignment(1);
                text.append(random.nextBoolean() ? "break;\n" : "");
            }
            text.append("default:\n");
            assignment(1);
            text.append("}\n");
        } else if (choice < 5 && depth == 2) {
            int type = random.nextInt(TYPES.length);
            String name = TYPES[type].substring(0, 1) + "v" + names++;
            text.append(TYPES[type])
                    .append(' ')
                    .append(name)
                    .append(" = ")
                    .append(expression(type, 2))
                    .append(";\n");
            variables.get(type).add(name);
        } else {
            assignment(3);
        }
    }

    private void assignment(int depth) {
        int type = random.nextInt(TYPES.length);
        text.append(pick(variables.get(type)))
                .append(" = ")
                .append(expression(type, depth))
                .append(";\n");
    }

    private void block(int depth) {
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            statement(depth);
        }
    }

    private void loop(int depth) {
        String counter = "k" + names++;
        text.append("for (int ")
                .append(counter)
                .append(" = 0; ")
                .append(counter)
                .append(" < ");
        text.append(1 + random.nextInt(9)).append("; ").append(counter).append("++) {\n");
        counters.add(counter);
        block(depth - 1);
        counters.remove(counter);
        if (random.nextInt(3) == 0) {
            text.append("if (")
                    .append(condition())
                    .append(") ")
                    .append(random.nextBoolean() ? "break" : "continue")
                    .append(";\n");
        }
        text.append("}\n");
    }

    private String condition() {
        int type = random.nextInt(TYPES.length);
        String[] comparisons = {"<", "<=", ">", ">=", "==", "!="};
        return expression(type, 1) + " " + pick(comparisons) + " " + expression(type, 1);
    }

    private String expression(int type, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0 ? constant(type) : readable(type);
        }
        String a = expression(type, depth - 1);
        String b = expression(type, depth - 1);
        int choice = random.nextInt(type < 2 ? 14 : 8);
        return switch (choice) {
            case 0, 1 -> "(" + a + " + " + b + ")";
            case 2 -> "(" + a + " - " + b + ")";
            case 3 -> "(" + a + " * " + b + ")";
            case 4 -> type == 1 ? "(" + a + " - " + b + ")" : "(" + a + " / " + (type == 0 ? divisor(b) : b) + ")";
            case 5 ->
                "(" + TYPES[type] + ") " + "(" + expression(random.nextInt(type == 1 ? 2 : TYPES.length), depth - 1)
                        + ")";
            case 6 -> "(" + condition() + " ? " + a + " : " + b + ")";
            case 7 -> call(type, depth);
            case 8 -> "(" + a + " << " + expression(0, 0) + ")";
            case 9 -> "(" + a + " >> " + expression(0, 0) + ")";
            case 10 -> "(" + a + " >>> " + expression(0, 0) + ")";
            case 11 -> "(" + a + " & " + b + ")";
            case 12 -> "(" + a + " ^ " + b + ")";
            default -> type == 1 ? "(" + a + " | " + b + ")" : "(" + a + " % " + divisor(b) + ")";
        };
    }

    private String divisor(String b) {
        return random.nextBoolean() ? String.valueOf(1 + random.nextInt(200)) : "(" + b + " | 1)";
    }

    private String call(int type, int depth) {
        return switch (type) {
            case 0 ->
                random.nextBoolean()
                        ? "h(" + expression(0, 1) + ", " + expression(1, 1) + ", " + expression(0, 0) + ", "
                                + expression(1, 0) + ", " + expression(0, 0) + ")"
                        : pick(new String[] {
                                    "Integer.bitCount",
                                    "Integer.numberOfLeadingZeros",
                                    "Integer.numberOfTrailingZeros",
                                    "Integer.reverseBytes"
                                })
                                + "(" + expression(0, depth - 1) + ")";
            case 1 -> "(long) (" + pick(new String[] {"byte", "short", "char"}) + ") " + readable(0);
            case 2 -> "(-" + readable(2) + ")";
            default ->
                random.nextBoolean()
                        ? "g(" + expression(3, 1) + ", " + expression(2, 0) + ", " + expression(0, 0) + ", "
                                + expression(3, 0) + ", " + expression(3, 0) + ", " + expression(2, 0) + ")"
                        : "Math.sqrt(Math.abs(" + readable(3) + "))";
        };
    }

    private String readable(int type) {
        boolean counter = type == 0 && !counters.isEmpty() && random.nextInt(3) == 0;
        return pick(counter ? counters : variables.get(type));
    }

    private String constant(int type) {
        return pick(
                switch (type) {
                    case 0 -> INT_CONSTANTS;
                    case 1 -> LONG_CONSTANTS;
                    case 2 -> FLOAT_CONSTANTS;
                    default -> DOUBLE_CONSTANTS;
                });
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
