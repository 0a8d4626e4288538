package skink.compiler.interp;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;

/** The instructions that a program runs seldom, floating point among them; apart so that {@link BytecodeLoop} stays small. */
final class RareInstructions {
    private final Interpreter vm;
    private final long[] p;
    private final Object[] r;

    RareInstructions(Interpreter vm) {
        this.vm = vm;
        this.p = vm.prims;
        this.r = vm.refs;
    }

    static int switchTarget(Code.Switch table, int value) {
        if (table.keys() == null) {
            long index = (long) value - table.low();
            return index >= 0 && index < table.targets().length ? table.targets()[(int) index] : table.otherwise();
        }
        int index = Arrays.binarySearch(table.keys(), value);
        return index >= 0 ? table.targets()[index] : table.otherwise();
    }

    /** Runs one instruction; returns the new stack pointer. */
    int run(Code code, int pc, int sp) {
        int op = code.op[pc];
        if (op >= POP && op <= SWAP) {
            return shuffle(op, sp);
        }
        if (op >= IADD && op <= DCMPG) {
            return arithmetic(op, sp);
        }
        switch (op) {
            case Code.UNRESOLVED_CONSTANT -> {
                code.operand[pc] = vm.constantObject(code.operand[pc]);
                code.op[pc] = Code.REF_CONSTANT;
                r[sp] = code.operand[pc];
                return sp + 1;
            }
            case Code.REFUSED -> throw new NotAtBuildTime("it needs " + code.operand[pc]);
            case JSR, RET -> throw vm.refusal("it calls a subroutine of bytecode");
            case NEWARRAY, ANEWARRAY -> {
                r[sp - 1] = vm.newArray(vm.linker.arrayType(code, pc), (int) p[sp - 1]);
                return sp;
            }
            case MULTIANEWARRAY -> {
                return newMultiArray(code, pc, sp);
            }
            case MONITORENTER, MONITOREXIT -> {
                if (r[sp - 1] == null) {
                    throw vm.nullPointer();
                }
                return sp - 1;
            }
            default -> throw new IllegalStateException("opcode " + op + " in " + code.method);
        }
    }

    private int newMultiArray(Code code, int pc, int sp) {
        TypeInfo type = vm.linker.type(code, pc);
        int dimensions = code.y[pc];
        int first = sp - dimensions;
        int[] lengths = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = (int) p[first + i];
        }
        r[first] = vm.newMultiArray(type, lengths);
        return first + 1;
    }

    private void copy(int from, int to) {
        p[to] = p[from];
        r[to] = r[from];
    }

    /** The untyped stack instructions but pop and dup: moves slots, whatever they hold. */
    private int shuffle(int op, int sp) {
        switch (op) {
            case SWAP -> {
                copy(sp - 1, sp);
                copy(sp - 2, sp - 1);
                copy(sp, sp - 2);
                return sp;
            }
            case DUP_X1 -> rotate(sp, 1, 2);
            case DUP_X2 -> rotate(sp, 1, 3);
            case DUP2 -> rotate(sp, 2, 2);
            case DUP2_X1 -> rotate(sp, 2, 3);
            case DUP2_X2 -> rotate(sp, 2, 4);
            default -> throw new IllegalStateException("opcode " + op);
        }
        return sp + (op >= DUP2 ? 2 : 1);
    }

    /** Inserts a copy of the top {@code count} slots below the top {@code depth} slots. */
    private void rotate(int sp, int count, int depth) {
        for (int i = 1; i <= depth; i++) {
            copy(sp - i, sp - i + count);
        }
        for (int i = 0; i < count; i++) {
            copy(sp + i, sp - depth + i);
        }
    }

    private float f(int slot) {
        return Float.intBitsToFloat((int) p[slot]);
    }

    private double d(int slot) {
        return Double.longBitsToDouble(p[slot]);
    }

    private int floatResult(int slot, float value) {
        p[slot] = Float.floatToRawIntBits(value);
        return slot + 1;
    }

    private int doubleResult(int slot, double value) {
        p[slot] = Double.doubleToRawLongBits(value);
        return slot + 2;
    }

    private int intResult(int slot, int value) {
        p[slot] = value;
        return slot + 1;
    }

    private int longResult(int slot, long value) {
        p[slot] = value;
        return slot + 2;
    }

    private int arithmetic(int op, int sp) {
        return switch (op) {
            case FADD -> floatResult(sp - 2, f(sp - 2) + f(sp - 1));
            case FSUB -> floatResult(sp - 2, f(sp - 2) - f(sp - 1));
            case FMUL -> floatResult(sp - 2, f(sp - 2) * f(sp - 1));
            case FDIV -> floatResult(sp - 2, f(sp - 2) / f(sp - 1));
            case FREM -> floatResult(sp - 2, f(sp - 2) % f(sp - 1));
            case FNEG -> floatResult(sp - 1, -f(sp - 1));
            case DADD -> doubleResult(sp - 4, d(sp - 4) + d(sp - 2));
            case DSUB -> doubleResult(sp - 4, d(sp - 4) - d(sp - 2));
            case DMUL -> doubleResult(sp - 4, d(sp - 4) * d(sp - 2));
            case DDIV -> doubleResult(sp - 4, d(sp - 4) / d(sp - 2));
            case DREM -> doubleResult(sp - 4, d(sp - 4) % d(sp - 2));
            case DNEG -> doubleResult(sp - 2, -d(sp - 2));
            case I2F -> floatResult(sp - 1, (int) p[sp - 1]);
            case I2D -> doubleResult(sp - 1, (int) p[sp - 1]);
            case L2F -> floatResult(sp - 2, p[sp - 2]);
            case L2D -> doubleResult(sp - 2, p[sp - 2]);
            case F2I -> intResult(sp - 1, (int) f(sp - 1));
            case F2L -> longResult(sp - 1, (long) f(sp - 1));
            case F2D -> doubleResult(sp - 1, f(sp - 1));
            case D2I -> intResult(sp - 2, (int) d(sp - 2));
            case D2L -> longResult(sp - 2, (long) d(sp - 2));
            case D2F -> floatResult(sp - 2, (float) d(sp - 2));
            case FCMPL, FCMPG -> intResult(sp - 2, compare(f(sp - 2), f(sp - 1), op == FCMPG));
            case DCMPL, DCMPG -> intResult(sp - 4, compare(d(sp - 4), d(sp - 2), op == DCMPG));
            default -> throw new IllegalStateException("opcode " + op);
        };
    }

    private static int compare(double a, double b, boolean greaterIfUnordered) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        return a == b ? 0 : greaterIfUnordered ? 1 : -1;
    }
}
