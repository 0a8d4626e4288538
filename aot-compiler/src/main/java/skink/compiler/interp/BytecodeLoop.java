package skink.compiler.interp;

import static org.objectweb.asm.Opcodes.*;

/**
 * The loop that runs one method's instructions.
 *
 * <p>All frames lie in two parallel arrays, {@link Interpreter#prims} and {@link Interpreter#refs}; a local variable or
 * stack entry is one index, used in the array that its kind calls for. A frame begins at {@code base}: its local variables,
 * then its operand stack; arguments are passed by letting the callee's base be the place where the caller pushed them, and
 * the result comes back there. Slots are counted as in a class file: long and double take two, the value is in the first.
 *
 * <p>I1: an int, boolean, byte, short or char is held sign-extended to 64 bits (boolean and char are never negative), a
 * float as the sign-extended int of its bits, a double as its bits.
 *
 * <p>Rare instructions are in {@link RareInstructions}, and {@code run} must stay below the 8,000 bytes of code beyond which
 * HotSpot refuses to compile a method; a test checks that.
 */
final class BytecodeLoop {
    private final Interpreter vm;
    private final RareInstructions rare;

    BytecodeLoop(Interpreter vm) {
        this.vm = vm;
        this.rare = new RareInstructions(vm);
    }

    /** Runs {@code code} on the arguments at {@code base}; leaves the result there. Throws GuestThrow. */
    void run(Code code, int base) {
        vm.enter(code, base);
        int depth = vm.depth;
        int pc = 0;
        int stack = base + code.maxLocals;
        int sp = stack;
        while (true) {
            try {
                loop(code, base, pc, sp);
                vm.depth = depth - 1;
                return;
            } catch (GuestThrow thrown) {
                vm.depth = depth;
                pc = vm.findHandler(code, vm.pcs[depth], thrown.throwable());
                if (pc < 0) {
                    vm.depth = depth - 1;
                    throw thrown;
                }
                vm.refs[stack] = thrown.throwable();
                sp = stack + 1;
            }
        }
    }

    private void loop(Code code, int base, int start, int startSp) {
        final long[] p = vm.prims;
        final Object[] r = vm.refs;
        final int[] op = code.op;
        final int[] x = code.x;
        final int[] pcs = vm.pcs;
        final int depth = vm.depth;
        int pc = start;
        int sp = startSp;
        while (true) {
            pcs[depth] = pc;
            int next = pc + 1;
            switch (op[pc]) {
                case NOP -> {}
                case Code.INT_CONSTANT -> p[sp++] = x[pc];
                case Code.WIDE_CONSTANT -> {
                    p[sp] = code.wide[x[pc]];
                    sp += 2;
                }
                case Code.REF_CONSTANT -> r[sp++] = code.operand[pc];
                case ILOAD, FLOAD -> p[sp++] = p[base + x[pc]];
                case LLOAD, DLOAD -> {
                    p[sp] = p[base + x[pc]];
                    sp += 2;
                }
                case ALOAD -> r[sp++] = r[base + x[pc]];
                case ISTORE, FSTORE -> p[base + x[pc]] = p[--sp];
                case LSTORE, DSTORE -> {
                    sp -= 2;
                    p[base + x[pc]] = p[sp];
                }
                case ASTORE -> r[base + x[pc]] = r[--sp];
                case IALOAD -> {
                    int i = (int) p[--sp];
                    p[sp - 1] = ((int[]) vm.readable(r[sp - 1], i).data)[i];
                }
                case BALOAD -> {
                    int i = (int) p[--sp];
                    p[sp - 1] = ((byte[]) vm.readable(r[sp - 1], i).data)[i];
                }
                case CALOAD -> {
                    int i = (int) p[--sp];
                    p[sp - 1] = ((char[]) vm.readable(r[sp - 1], i).data)[i];
                }
                case SALOAD -> {
                    int i = (int) p[--sp];
                    p[sp - 1] = ((short[]) vm.readable(r[sp - 1], i).data)[i];
                }
                case AALOAD -> {
                    int i = (int) p[--sp];
                    r[sp - 1] = ((Object[]) vm.readable(r[sp - 1], i).data)[i];
                }
                case LALOAD -> {
                    int i = (int) p[sp - 1];
                    p[sp - 2] = ((long[]) vm.readable(r[sp - 2], i).data)[i];
                }
                case FALOAD -> {
                    int i = (int) p[--sp];
                    p[sp - 1] = Float.floatToRawIntBits(((float[]) vm.readable(r[sp - 1], i).data)[i]);
                }
                case DALOAD -> {
                    int i = (int) p[sp - 1];
                    p[sp - 2] = Double.doubleToRawLongBits(((double[]) vm.readable(r[sp - 2], i).data)[i]);
                }
                case IASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    ((int[]) vm.writable(r[sp], i).data)[i] = (int) p[sp + 2];
                }
                case BASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    vm.storeByte(vm.writable(r[sp], i), i, (int) p[sp + 2]);
                }
                case CASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    ((char[]) vm.writable(r[sp], i).data)[i] = (char) p[sp + 2];
                }
                case SASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    ((short[]) vm.writable(r[sp], i).data)[i] = (short) p[sp + 2];
                }
                case AASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    vm.storeRef(vm.writable(r[sp], i), i, r[sp + 2]);
                }
                case LASTORE -> {
                    sp -= 4;
                    int i = (int) p[sp + 1];
                    ((long[]) vm.writable(r[sp], i).data)[i] = p[sp + 2];
                }
                case FASTORE -> {
                    sp -= 3;
                    int i = (int) p[sp + 1];
                    ((float[]) vm.writable(r[sp], i).data)[i] = Float.intBitsToFloat((int) p[sp + 2]);
                }
                case DASTORE -> {
                    sp -= 4;
                    int i = (int) p[sp + 1];
                    ((double[]) vm.writable(r[sp], i).data)[i] = Double.longBitsToDouble(p[sp + 2]);
                }
                case POP -> sp--;
                case POP2 -> sp -= 2;
                case DUP -> {
                    p[sp] = p[sp - 1];
                    r[sp] = r[sp - 1];
                    sp++;
                }
                case IADD -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] + (int) p[sp];
                }
                case ISUB -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] - (int) p[sp];
                }
                case IMUL -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] * (int) p[sp];
                }
                case IDIV -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] / vm.divisor((int) p[sp]);
                }
                case IREM -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] % vm.divisor((int) p[sp]);
                }
                case INEG -> p[sp - 1] = -(int) p[sp - 1];
                case ISHL -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] << (int) p[sp];
                }
                case ISHR -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] >> (int) p[sp];
                }
                case IUSHR -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1] >>> (int) p[sp];
                }
                case IAND -> {
                    sp--;
                    p[sp - 1] &= p[sp];
                }
                case IOR -> {
                    sp--;
                    p[sp - 1] |= p[sp];
                }
                case IXOR -> {
                    sp--;
                    p[sp - 1] ^= p[sp];
                }
                case LADD -> {
                    sp -= 2;
                    p[sp - 2] += p[sp];
                }
                case LSUB -> {
                    sp -= 2;
                    p[sp - 2] -= p[sp];
                }
                case LMUL -> {
                    sp -= 2;
                    p[sp - 2] *= p[sp];
                }
                case LDIV -> {
                    sp -= 2;
                    p[sp - 2] /= vm.divisor(p[sp]);
                }
                case LREM -> {
                    sp -= 2;
                    p[sp - 2] %= vm.divisor(p[sp]);
                }
                case LNEG -> p[sp - 2] = -p[sp - 2];
                case LSHL -> {
                    sp--;
                    p[sp - 2] <<= (int) p[sp];
                }
                case LSHR -> {
                    sp--;
                    p[sp - 2] >>= (int) p[sp];
                }
                case LUSHR -> {
                    sp--;
                    p[sp - 2] >>>= (int) p[sp];
                }
                case LAND -> {
                    sp -= 2;
                    p[sp - 2] &= p[sp];
                }
                case LOR -> {
                    sp -= 2;
                    p[sp - 2] |= p[sp];
                }
                case LXOR -> {
                    sp -= 2;
                    p[sp - 2] ^= p[sp];
                }
                case IINC -> p[base + x[pc]] = (int) p[base + x[pc]] + code.y[pc];
                case I2L -> sp++;
                case L2I -> {
                    sp--;
                    p[sp - 1] = (int) p[sp - 1];
                }
                case I2B -> p[sp - 1] = (byte) p[sp - 1];
                case I2C -> p[sp - 1] = (char) p[sp - 1];
                case I2S -> p[sp - 1] = (short) p[sp - 1];
                case LCMP -> {
                    sp -= 3;
                    p[sp - 1] = Long.compare(p[sp - 1], p[sp + 1]);
                }
                case IFEQ -> {
                    if (p[--sp] == 0) {
                        next = x[pc];
                    }
                }
                case IFNE -> {
                    if (p[--sp] != 0) {
                        next = x[pc];
                    }
                }
                case IFLT -> {
                    if (p[--sp] < 0) {
                        next = x[pc];
                    }
                }
                case IFGE -> {
                    if (p[--sp] >= 0) {
                        next = x[pc];
                    }
                }
                case IFGT -> {
                    if (p[--sp] > 0) {
                        next = x[pc];
                    }
                }
                case IFLE -> {
                    if (p[--sp] <= 0) {
                        next = x[pc];
                    }
                }
                case IF_ICMPEQ -> {
                    sp -= 2;
                    if (p[sp] == p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ICMPNE -> {
                    sp -= 2;
                    if (p[sp] != p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ICMPLT -> {
                    sp -= 2;
                    if (p[sp] < p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ICMPGE -> {
                    sp -= 2;
                    if (p[sp] >= p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ICMPGT -> {
                    sp -= 2;
                    if (p[sp] > p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ICMPLE -> {
                    sp -= 2;
                    if (p[sp] <= p[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ACMPEQ -> {
                    sp -= 2;
                    if (r[sp] == r[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IF_ACMPNE -> {
                    sp -= 2;
                    if (r[sp] != r[sp + 1]) {
                        next = x[pc];
                    }
                }
                case IFNULL -> {
                    if (r[--sp] == null) {
                        next = x[pc];
                    }
                }
                case IFNONNULL -> {
                    if (r[--sp] != null) {
                        next = x[pc];
                    }
                }
                case GOTO -> next = x[pc];
                case TABLESWITCH, LOOKUPSWITCH ->
                    next = RareInstructions.switchTarget((Code.Switch) code.operand[pc], (int) p[--sp]);
                case IRETURN, FRETURN -> {
                    p[base] = p[sp - 1];
                    return;
                }
                case LRETURN, DRETURN -> {
                    p[base] = p[sp - 2];
                    return;
                }
                case ARETURN -> {
                    r[base] = r[sp - 1];
                    return;
                }
                case RETURN -> {
                    return;
                }
                case GETFIELD -> {
                    FieldSlot f = vm.linker.field(code, pc);
                    HeapObject o = vm.readable((HeapObject) r[sp - 1], f);
                    if (f.isRef()) {
                        r[sp - 1] = o.refs[f.index];
                    } else {
                        p[sp - 1] = o.prims[f.index];
                        sp += f.extraSlot;
                    }
                }
                case PUTFIELD -> {
                    FieldSlot f = vm.linker.field(code, pc);
                    sp -= 2 + f.extraSlot;
                    HeapObject o = vm.writable((HeapObject) r[sp], f);
                    if (f.isRef()) {
                        o.refs[f.index] = Initializer.frozenIn(f, r[sp + 1]);
                    } else {
                        o.prims[f.index] = f.narrow(p[sp + 1]);
                    }
                }
                case GETSTATIC -> {
                    FieldSlot f = vm.linker.staticField(code, pc, false);
                    if (f.isRef()) {
                        r[sp++] = f.owner.staticRefs[f.index];
                    } else {
                        p[sp++] = f.owner.staticPrims[f.index];
                        sp += f.extraSlot;
                    }
                }
                case PUTSTATIC -> {
                    FieldSlot f = vm.linker.staticField(code, pc, true);
                    sp -= 1 + f.extraSlot;
                    if (f.isRef()) {
                        f.owner.staticRefs[f.index] = Initializer.frozenIn(f, r[sp]);
                    } else {
                        f.owner.staticPrims[f.index] = f.narrow(p[sp]);
                    }
                }
                case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> {
                    CallTarget call = vm.linker.call(code, pc);
                    int callee = sp - call.argSlots;
                    vm.call(vm.linker.select(call, r[callee]), callee);
                    sp = callee + call.returnSlots;
                }
                case NEW -> r[sp++] = vm.newObject(vm.linker.newClass(code, pc));
                case ARRAYLENGTH -> p[sp - 1] = vm.nonNullArray(r[sp - 1]).length;
                case CHECKCAST -> vm.checkCast(r[sp - 1], vm.linker.type(code, pc));
                case INSTANCEOF -> p[sp - 1] = vm.isInstance(r[sp - 1], vm.linker.type(code, pc)) ? 1 : 0;
                case ATHROW -> throw vm.thrown(r[sp - 1]);
                default -> sp = rare.run(code, pc, sp);
            }
            if (next <= pc) {
                vm.burn(pc - next + 1);
            }
            pc = next;
        }
    }
}
