package skink.images.differential.generator;

import java.util.List;

/** {@code int}, {@code long} and the narrow types: operators, shifts, conversions, bit tricks, exact functions. */
final class IntegerArithmetic implements ExpressionKind {
    private final Workshop w;

    IntegerArithmetic(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (Types.SMALL.contains(type)) {
            menu.add(6, () -> w.fill(type, "((" + type + ") (#))", at, w.numeric()));
        } else if (type.equals("int") || type.equals("long")) {
            operators(type, at, menu);
            functions(type, at, menu);
            menu.add(2, () -> w.fill(type, "((" + type + ") (#))", at, source(type)));
        }
    }

    /** A type to convert from. */
    private String source(String type) {
        if (w.has(Feature.SMALL_INTEGERS) && w.oneIn(3)) {
            return w.pick(Types.SMALL);
        }
        String other = w.numeric();
        return other.equals(type) ? "int" : other;
    }

    private void operators(String type, Place at, Menu menu) {
        String suffix = type.equals("long") ? "L" : "";
        menu.add(5, () -> w.fill(type, "(# " + w.pick("+", "-", "*", "&", "|", "^") + " #)", at, type, type));
        menu.add(1, () -> w.fill(type, "(# " + w.pick("/", "%") + " #)", at, type, type));
        menu.add(2, () -> {
            String divisor = w.pick("7", "(-3", "10", "16", "(-8", "1000003", "(-1", "641", "2147483647");
            String close = divisor.startsWith("(") ? suffix + ")" : suffix;
            return w.fill(type, "(# " + w.pick("/", "%") + " " + divisor + close + ")", at, type);
        });
        menu.add(2, () -> {
            String by = w.pick("3", "5", "7", "9", "10", "12", "31", "100", "(-4", "(-7", "65536");
            String close = by.startsWith("(") ? suffix + ")" : suffix;
            return w.fill(type, "(# * " + by + close + ")", at, type);
        });
        menu.add(2, () -> w.fill(type, "(# " + w.pick("<<", ">>", ">>>") + " #)", at, type, "int"));
        menu.add(
                2,
                () -> w.fill(
                        type,
                        "(# " + w.pick("<<", ">>", ">>>") + " " + w.pick(1, 3, 8, 31, 32, 40, 63, -1) + ")",
                        at,
                        type));
        menu.add(1, () -> w.fill(type, "(" + w.pick("-", "~") + " #)", at, type));
    }

    private void functions(String type, Place at, Menu menu) {
        String box = type.equals("int") ? "Integer" : "Long";
        menu.add(1, () -> w.fill(type, "Math." + w.pick("max", "min") + "(#, #)", at, type, type));
        menu.add(
                1,
                () -> w.fill(
                        type,
                        w.pick(
                                "Math.abs(#)",
                                box + ".reverse(#)",
                                box + ".reverseBytes(#)",
                                box + ".highestOneBit(#)",
                                box + ".lowestOneBit(#)"),
                        at,
                        type));
        menu.add(1, () -> w.fill(type, box + "." + w.pick("rotateLeft", "rotateRight") + "(#, #)", at, type, "int"));
        menu.add(1, () -> {
            String name = w.pick(
                    "Math.floorMod", "Math.floorDiv", "Math.addExact", "Math.multiplyExact", "Math.subtractExact");
            return w.fill(type, name + "(#, #)", at, type, type);
        });
        menu.add(
                1,
                () -> w.fill(
                        type, box + "." + w.pick("divideUnsigned", "remainderUnsigned") + "(#, #)", at, type, type));
        if (type.equals("int")) {
            for (String wide : w.has(Feature.LONGS) ? List.of("int", "long") : List.of("int")) {
                String wideBox = wide.equals("int") ? "Integer" : "Long";
                menu.add(1, () -> {
                    String name =
                            w.pick("bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros", "signum", "hashCode");
                    return w.fill(type, wideBox + "." + name + "(#)", at, wide);
                });
                menu.add(
                        1,
                        () -> w.fill(
                                type, wideBox + "." + w.pick("compare", "compareUnsigned") + "(#, #)", at, wide, wide));
            }
        } else {
            menu.add(1, () -> w.fill(type, "((# & 0xffffffffL) * #)", at, "long", "int"));
            menu.add(1, () -> w.fill(type, w.pick("Integer.toUnsignedLong(#)", "((long) # * 37)"), at, "int"));
            menu.add(1, () -> w.fill(type, "Math.multiplyHigh(#, #)", at, type, type));
        }
    }
}
