package skink.images.differential.generator;

/** Throwing, catching, {@code finally} and try-with-resources; exceptions of the program, of the library, of the machine. */
final class ExceptionStatements implements StatementKind {
    private final Workshop w;

    ExceptionStatements(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        menu.add(1, () -> thrower(at));
        menu.add(1, () -> trap(at));
        if (at.depth() <= 0) {
            return;
        }
        menu.add(3, () -> tryCatch(at));
        menu.add(1, () -> tryFinally(at));
        menu.add(1, () -> checked(at));
        menu.add(1, () -> resources(at));
        menu.add(1, () -> rethrow(at));
    }

    private SourceNode thrower(Place at) {
        String made = w.pick(
                "new IllegalStateException(#)",
                "new Failure(#.length())",
                "new ArrayIndexOutOfBoundsException(#)",
                "new ArithmeticException(#)");
        return w.statement("if (#) {\nthrow " + made + ";\n}\n", at, "boolean", "String");
    }

    /** A statement whose check fails now and then. */
    private SourceNode trap(Place at) {
        Place value = at.withDepth(2);
        return switch (w.below(7)) {
            case 0 -> w.statement("show(100 / (# & 3));\n", value, "int");
            case 1 -> w.statement("show(new int[# % 5].length);\n", value, "int");
            case 2 -> w.statement("show(((String) (Object) #).length());\n", value, "Object");
            case 3 -> w.statement("((Object[]) #)[0] = #;\n", value, "String[]", "Object");
            case 4 -> w.statement("show(((String) (# ? null : \"text\")).length());\n", value, "boolean");
            case 5 -> w.statement("show(Integer.parseInt(#));\n", value, "String");
            default -> w.statement("show((#)[# & 7]);\n", value, "int[]", "int");
        };
    }

    private String caughtType() {
        return w.pick(
                "RuntimeException",
                "RuntimeException",
                "ArithmeticException",
                "ArrayIndexOutOfBoundsException",
                "IndexOutOfBoundsException",
                "NullPointerException",
                "Failure",
                "Failure | ArithmeticException",
                "ClassCastException | NegativeArraySizeException",
                "ArrayStoreException | NumberFormatException | IllegalStateException");
    }

    private SourceNode handler(String type, Place at) {
        String name = w.name("e");
        return w.fill(
                "keep", "} catch (" + type + " " + name + ") {\ncaught(" + name + ");\n#", at, w.block(at.deeper()));
    }

    private SourceNode tryCatch(Place at) {
        SourceNode node = w.statement("try {\n##", at, w.block(at), handler(caughtType(), at));
        if (w.oneIn(4)) {
            node.add(handler("Exception", at));
        }
        if (w.oneIn(3)) {
            node.add("} finally {\n").add(w.block(at.deeper().withoutJumps()));
        }
        return node.add("}\n");
    }

    private SourceNode tryFinally(Place at) {
        Place last = w.oneIn(6) ? at.deeper() : at.deeper().withoutJumps();
        return w.statement("try {\n#} finally {\n#}\n", at, w.block(at), w.block(last));
    }

    private SourceNode checked(Place at) {
        Place inside = at.inner();
        SourceNode first = w.statements(inside);
        SourceNode call = w.statement("failChecked(#, #);\n", inside, "boolean", "String");
        SourceNode second = w.statements(inside);
        return w.statement("try {\n###" + "#}\n", at, first, call, second, handler("CheckedFailure", at));
    }

    private SourceNode resources(Place at) {
        String one = w.name("r");
        String two = w.name("r");
        String head = "try (Resource " + one + " = new Resource(\"" + one + "\", # & 7); Resource " + two
                + " = new Resource(\"" + two + "\", # & 7)) {\n" + one + ".use();\n";
        SourceNode node = w.statement(head + "#", at, "int", "int", w.block(at));
        return w.oneIn(2) ? node.add(handler("RuntimeException", at)).add("}\n") : node.add("}\n");
    }

    private SourceNode rethrow(Place at) {
        String name = w.name("e");
        String outer = w.name("e");
        return w.statement(
                "try {\ntry {\n#} catch (RuntimeException " + name + ") {\n#throw new Failure(\"again\", " + name
                        + ");\n}\n" + "} catch (Failure " + outer + ") {\ncaught(" + outer + ");\ncaught(" + outer
                        + ".getCause());\n}\n",
                at,
                w.block(at.deeper()),
                w.block(at.deeper()));
    }
}
