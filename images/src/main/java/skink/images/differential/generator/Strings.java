package skink.images.differential.generator;

import java.util.List;

/** {@code String} and {@code StringBuilder}: building, cutting, looking inside, parsing and printing numbers. */
final class Strings implements ExpressionKind {
    private final Workshop w;

    Strings(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        switch (type) {
            case "String" -> strings(at, menu);
            case "int" -> {
                menu.add(1, () -> w.fill(type, "(#)." + w.pick("length()", "hashCode()"), at, "String"));
                menu.add(
                        1,
                        () -> w.fill(
                                type,
                                "(#)." + w.pick("compareTo", "indexOf", "lastIndexOf") + "(#)",
                                at,
                                "String",
                                "String"));
                menu.add(1, () -> w.fill(type, "Integer.parseInt(#)", at, "String"));
                menu.add(1, () -> w.fill(type, "(#).indexOf(#)", at, "String", "char"));
            }
            case "char" -> menu.add(2, () -> w.fill(type, "charAt(#, #)", at, "String", "int"));
            case "boolean" -> {
                menu.add(2, () -> w.fill(type, "(#).equals(#)", at, "String", "String"));
                menu.add(1, () -> {
                    String name = w.pick("startsWith", "endsWith", "contains", "equalsIgnoreCase");
                    return w.fill(type, "(#)." + name + "(#)", at, "String", "String");
                });
                menu.add(
                        1,
                        () -> w.fill(
                                type, "Character." + w.pick("isDigit", "isLetter", "isUpperCase") + "(#)", at, "char"));
            }
            case "double" -> menu.add(1, () -> w.fill(type, "Double.parseDouble(#)", at, "String"));
            default -> {}
        }
    }

    private void strings(Place at, Menu menu) {
        String type = "String";
        menu.add(4, () -> w.fill(type, "cut(# + #)", at, type, printable()));
        menu.add(1, () -> w.fill(type, "cut(# + \":\" + # + #)", at, printable(), printable(), type));
        menu.add(
                1,
                () -> w.fill(
                        type,
                        "cut(new StringBuilder().append(#).append(#).append(#).toString())",
                        at,
                        printable(),
                        type,
                        printable()));
        menu.add(
                1,
                () -> w.fill(
                        type, "cut(new StringBuilder(#).reverse().insert(0, #).toString())", at, type, printable()));
        menu.add(2, () -> w.fill(type, "part(#, #, #)", at, type, "int", "int"));
        menu.add(1, () -> w.fill(type, "(#).substring(#)", at, type, "int"));
        menu.add(
                1,
                () -> w.fill(
                        type,
                        "(#)." + w.pick("toUpperCase()", "toLowerCase()", "trim()", "intern()", "strip()"),
                        at,
                        type));
        menu.add(1, () -> w.fill(type, "(#).replace(#, #)", at, type, "char", "char"));
        menu.add(1, () -> w.fill(type, "cut((#).concat(#))", at, type, type));
        menu.add(1, () -> w.fill(type, "String.valueOf(#)", at, printable()));
        menu.add(1, () -> w.fill(type, "cut((#).repeat(# & 7))", at, type, "int"));
        menu.add(
                1,
                () -> w.fill(
                        type,
                        "Integer." + w.pick("toHexString", "toBinaryString", "toString", "toUnsignedString") + "(#)",
                        at,
                        "int"));
        menu.add(1, () -> w.fill(type, "Integer.toString(#, #)", at, "int", "int"));
        if (w.has(Feature.LONGS)) {
            menu.add(
                    1,
                    () -> w.fill(
                            type, "Long." + w.pick("toHexString", "toString", "toUnsignedString") + "(#)", at, "long"));
        }
    }

    private String printable() {
        List<String> types = w.has(Feature.FLOATS)
                ? List.of("int", "long", "boolean", "char", "String", "double", "float")
                : List.of("int", "long", "boolean", "char", "String");
        return w.pick(types);
    }
}
