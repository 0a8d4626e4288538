package skink.programs.conformance.ch08classes;

/** 8.9, 14.11: switches over enums: old and new form, missing cases, with constant bodies, exhaustive expressions. */
public final class EnumSwitchForms {
    private EnumSwitchForms() {}

    enum Op {
        ADD {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        SUB {
            @Override
            int apply(int a, int b) {
                return a - b;
            }
        },
        NEG {
            @Override
            int apply(int a, int b) {
                return -a;
            }
        },
        NOP {
            @Override
            int apply(int a, int b) {
                return a;
            }
        };

        abstract int apply(int a, int b);

        boolean isBinary() {
            switch (this) {
                case ADD:
                case SUB:
                    return true;
                default:
                    return false;
            }
        }
    }

    private static String fallThrough(Op op) {
        StringBuilder s = new StringBuilder();
        switch (op) {
            case NOP:
                s.append("nop ");
            case ADD:
                s.append("add ");
                break;
            case NEG:
                s.append("neg ");
        }
        return s.append("end").toString();
    }

    private static int exhaustive(Op op) {
        return switch (op) {
            case ADD -> 1;
            case SUB, NEG -> 2;
            case NOP -> {
                int x = op.ordinal();
                yield x * 10;
            }
        };
    }

    private static String nested(Op a, Op b) {
        return switch (a) {
            case ADD ->
                switch (b) {
                    case ADD -> "add add";
                    default -> "add " + b.name().toLowerCase();
                };
            default -> {
                switch (b) {
                    case NEG:
                        yield "other neg";
                    default:
                        yield a + " " + b;
                }
            }
        };
    }

    public static void main(String[] args) {
        for (Op op : Op.values()) {
            System.out.println(op + " " + op.apply(7, 3) + " " + op.isBinary() + " " + fallThrough(op) + " "
                    + exhaustive(op) + " " + nested(op, Op.NEG) + " " + nested(Op.ADD, op));
        }
        Op none = null;
        try {
            System.out.println(exhaustive(none));
        } catch (NullPointerException e) {
            System.out.println("null selector");
        }
        try {
            switch (none) {
                default:
                    System.out.println("no");
            }
        } catch (NullPointerException e) {
            System.out.println("null selector");
        }
    }
}
