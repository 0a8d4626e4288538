package skink.compiler.target.i386;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import skink.compiler.link.Symbol;

/** Says in the language of GNU as what a call of an {@link Assembler} method means. */
final class GnuText {
    /** The external symbol that random operands refer to. */
    static final String SYMBOL = "ext";

    private static final Map<Width, String> POINTERS = Map.of(
            Width.BYTE, "byte ptr ",
            Width.WORD, "word ptr ",
            Width.DWORD, "dword ptr ",
            Width.QWORD, "qword ptr ",
            Width.TBYTE, "tbyte ptr ");

    private GnuText() {}

    /** One line for the call of {@code method} with these arguments. */
    static String line(String method, Object... arguments) {
        return switch (method) {
            case "op" -> operation(arguments);
            case "opCl" -> name(arguments[0]) + " " + operands(true, arguments[1]) + ", cl";
            case "shldCl", "shrdCl" -> method.substring(0, 4) + " " + operands(false, arguments) + ", cl";
            case "rep" -> (((StringOp) arguments[0]).compares() ? "repe " : "rep ") + name(arguments[0]);
            case "repne" -> "repne " + name(arguments[0]);
            case "jcc" -> "j" + name(arguments[0]) + " " + operands(false, arguments[1]);
            case "set" -> "set" + name(arguments[0]) + " " + operands(true, arguments[1]);
            case "cmov" -> "cmov" + name(arguments[0]) + " " + operands(false, arguments[1], arguments[2]);
            case "inDx" -> "in " + name(arguments[0]) + ", dx";
            case "outDx" -> "out dx, " + name(arguments[0]);
            case "interrupt" -> "int " + arguments[0];
            case "movFromControl" -> "mov " + name(arguments[0]) + ", cr" + arguments[1];
            case "movToControl" -> "mov cr" + arguments[0] + ", " + name(arguments[1]);
            case "movFromDebug" -> "mov " + name(arguments[0]) + ", dr" + arguments[1];
            case "movToDebug" -> "mov dr" + arguments[0] + ", " + name(arguments[1]);
            case "jmp", "call" -> branch(method, arguments[0]);
            case "jmpFar", "callFar" -> far(method, arguments);
            case "retFar" -> inAtt(arguments[0] == Width.WORD ? "lretw" : "lretl");
            case "mov" -> "mov " + operands(needsPointer(method, arguments), withOffset(arguments));
            case "movzx", "movsx" -> method + " " + operands(true, arguments);
            default -> method + " " + operands(needsPointer(method, arguments), arguments);
        };
    }

    /** Whether no register tells the size of a memory operand. */
    private static boolean needsPointer(String method, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Gpr || argument instanceof Xmm || argument instanceof Sreg) {
                return false;
            }
        }
        return !List.of("cmpxchg8b", "lldt", "ltr").contains(method);
    }

    /** An address as data, where a bare symbol would be the memory at the address. */
    private static Object[] withOffset(Object... arguments) {
        return arguments[1] instanceof Symbol symbol ? new Object[] {arguments[0], Imm.of(symbol)} : arguments;
    }

    private static String operation(Object... arguments) {
        Object row = arguments[0];
        Object[] rest = List.of(arguments).subList(1, arguments.length).toArray();
        if (row instanceof MemoryOp) {
            return memoryOperation(name(row), (Mem) rest[0]);
        }
        if (row instanceof X87 x87) {
            return x87(x87, (int) rest[0]);
        }
        if (row instanceof SseFromInt) {
            return name(row) + " " + name(rest[0]) + ", "
                    + operand(true, rest[1] instanceof Mem m ? m.as32() : rest[1]);
        }
        String suffix = row == Plain.FNSTSW ? " ax" : "";
        return name(row) + suffix + " " + operands(needsPointer("op", rest), rest);
    }

    /** FILD64 is {@code fild qword ptr}; a name without digits has an operand of fixed size. */
    private static String memoryOperation(String name, Mem operand) {
        String mnemonic = name.replaceFirst("(16|32|64|80)$", "");
        String pointer =
                switch (name.substring(mnemonic.length())) {
                    case "16" -> POINTERS.get(Width.WORD);
                    case "32" -> POINTERS.get(Width.DWORD);
                    case "64" -> POINTERS.get(Width.QWORD);
                    case "80" -> POINTERS.get(Width.TBYTE);
                    default -> "";
                };
        return mnemonic + " " + pointer + memory(operand);
    }

    private static String x87(X87 row, int register) {
        String operand = "st(" + register + ")";
        return switch (row) {
            case FLD, FXCH, FFREE, FST, FSTP -> name(row) + " " + operand;
            case FUCOMI, FCOMI, FUCOMIP, FCOMIP -> name(row) + " st, " + operand;
            default -> name(row) + " " + operand + ", st";
        };
    }

    /** In 16-bit code the Intel form of a 32-bit near pointer means a far one. */
    private static String branch(String method, Object target) {
        if (target instanceof Mem pointer) {
            return inAtt(method + (pointer.width() == Width.WORD ? "w" : "l") + " *" + attMemory(pointer));
        }
        return method + " " + operands(false, target);
    }

    private static String far(String method, Object... arguments) {
        String mnemonic = method.equals("jmpFar") ? "ljmp" : "lcall";
        mnemonic += arguments[0] == Width.WORD ? "w" : "l";
        if (arguments[1] instanceof Mem pointer) {
            return inAtt(mnemonic + " *" + attMemory(pointer));
        }
        Imm offset = (Imm) arguments[2];
        String target = offset.isNumber() ? "" + offset.value() : SYMBOL + "+" + offset.value();
        return inAtt(mnemonic + " $" + arguments[1] + ", $" + target);
    }

    private static String inAtt(String line) {
        return ".att_syntax prefix\n" + line + "\n.intel_syntax noprefix";
    }

    private static String operands(boolean pointers, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(operand(pointers, argument));
        }
        return String.join(", ", texts);
    }

    private static String operand(boolean pointer, Object argument) {
        if (argument instanceof Mem memory) {
            return (pointer ? POINTERS.get(memory.width()) : "") + memory(memory);
        }
        if (argument instanceof Imm imm) {
            return imm.isNumber() ? "" + imm.value() : "offset " + SYMBOL + "+" + imm.value();
        }
        return argument instanceof Label ? "." : name(argument);
    }

    private static String name(Object row) {
        return row.toString().toLowerCase(Locale.ROOT);
    }

    private static String memory(Mem m) {
        List<String> parts = new ArrayList<>();
        if (m.reference() != null) {
            parts.add(SYMBOL);
        }
        if (m.base() != null) {
            parts.add(name(m.base()));
        }
        if (m.index() != null) {
            boolean word = m.index().width() == Width.WORD;
            parts.add(name(m.index()) + (word ? "" : "*" + m.scale()));
        }
        parts.add("" + m.disp());
        String segment = m.segment() != null ? name(m.segment()) : m.isAbsolute() ? "ds" : null;
        return (segment == null ? "" : segment + ":") + "[" + String.join("+", parts) + "]";
    }

    private static String attMemory(Mem m) {
        StringBuilder text = new StringBuilder();
        if (m.segment() != null) {
            text.append('%').append(name(m.segment())).append(':');
        }
        text.append(m.reference() != null ? SYMBOL + "+" + m.disp() : m.disp());
        if (!m.isAbsolute()) {
            text.append('(').append(m.base() == null ? "" : "%" + name(m.base()));
            if (m.index() != null) {
                boolean word = m.index().width() == Width.WORD;
                text.append(",%").append(name(m.index())).append(word ? "" : "," + m.scale());
            }
            text.append(')');
        }
        return text.toString();
    }
}
