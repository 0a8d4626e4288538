package skink.images.differential.generator;

/** {@code float} and {@code double}: arithmetic with NaN, infinities and signed zeros, conversions, exact functions. */
final class FloatingPoint implements ExpressionKind {
    private final Workshop w;

    FloatingPoint(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (type.equals("float") || type.equals("double")) {
            arithmetic(type, at, menu);
        } else if (type.equals("int") || type.equals("long")) {
            toInteger(type, at, menu);
        } else if (type.equals("boolean")) {
            menu.add(1, () -> {
                String of = w.pick("float", "double");
                String box = of.equals("float") ? "Float" : "Double";
                return w.fill(type, box + "." + w.pick("isNaN", "isInfinite", "isFinite") + "(#)", at, of);
            });
        }
    }

    private void arithmetic(String type, Place at, Menu menu) {
        menu.add(6, () -> w.fill(type, "(# " + w.pick("+", "-", "*", "/") + " #)", at, type, type));
        menu.add(1, () -> w.fill(type, "(# % #)", at, type, type));
        menu.add(1, () -> w.fill(type, "(- #)", at, type));
        menu.add(2, () -> w.fill(type, "((" + type + ") (#))", at, w.numeric()));
        // Which sign a NaN has for Math.copySign is left open; StrictMath's takes it for positive.
        menu.add(
                1,
                () -> w.fill(type, w.pick("Math.max", "Math.min", "StrictMath.copySign") + "(#, #)", at, type, type));
        menu.add(
                1,
                () -> w.fill(type, "Math." + w.pick("abs", "signum", "ulp", "nextUp", "nextDown") + "(#)", at, type));
        menu.add(1, () -> w.fill(type, "Math.scalb(#, #)", at, type, "int"));
        if (type.equals("double")) {
            menu.add(2, () -> w.fill(type, "Math." + w.pick("sqrt", "floor", "ceil", "rint") + "(#)", at, type));
            menu.add(1, () -> w.fill(type, "Double.longBitsToDouble(#)", at, "long"));
        } else {
            menu.add(1, () -> w.fill(type, "Float.intBitsToFloat(#)", at, "int"));
            menu.add(1, () -> w.fill(type, "((float) Math.sqrt(#))", at, type));
        }
    }

    private void toInteger(String type, Place at, Menu menu) {
        menu.add(2, () -> w.fill(type, "((" + type + ") #)", at, w.pick("float", "double")));
        if (type.equals("int")) {
            menu.add(1, () -> w.fill(type, "Float.floatToIntBits(#)", at, "float"));
            menu.add(1, () -> w.fill(type, "Math.round(#)", at, "float"));
            menu.add(1, () -> w.fill(type, "Double.compare(#, #)", at, "double", "double"));
            menu.add(1, () -> w.fill(type, "Math.getExponent(#)", at, "double"));
        } else {
            menu.add(1, () -> w.fill(type, "Double.doubleToLongBits(#)", at, "double"));
            menu.add(1, () -> w.fill(type, "Math.round(#)", at, "double"));
        }
    }
}
