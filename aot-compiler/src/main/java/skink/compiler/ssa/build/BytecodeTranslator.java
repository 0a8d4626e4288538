package skink.compiler.ssa.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Position;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.PrimitiveType;
import skink.compiler.world.RuntimeMethods;

/** Translates the instructions of one flow node, one by one, in the order of the class file. */
final class BytecodeTranslator {
    private static final Kind[] KINDS = {Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.REF};
    private static final Op[] ARITHMETIC = {
        Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.REM, Op.NEG, Op.SHL, Op.SHR, Op.USHR, Op.AND, Op.OR, Op.XOR
    };
    private static final MemType[] ELEMENTS = {
        MemType.INT, MemType.LONG, MemType.FLOAT, MemType.DOUBLE, MemType.REF, MemType.BYTE, MemType.CHAR, MemType.SHORT
    };
    private static final Op[] CONVERSIONS = {
        Op.I2L, Op.I2F, Op.I2D, Op.L2I, Op.L2F, Op.L2D, Op.F2I, Op.F2L, Op.F2D, Op.D2I, Op.D2L, Op.D2F, Op.I2B, Op.I2C,
        Op.I2S
    };

    private final BuildContext context;
    private final GraphBuilder builder;
    private final Graph graph;
    private final Method method;
    private final Flow flow;
    private final Flow.Node node;
    private final InsnList code;
    private Emitter emit;

    BytecodeTranslator(
            BuildContext context, GraphBuilder builder, Graph graph, Method method, Flow flow, Flow.Node node) {
        this.context = context;
        this.builder = builder;
        this.graph = graph;
        this.method = method;
        this.flow = flow;
        this.node = node;
        this.code = method.node().instructions;
    }

    void translate(Block block, FrameState state) {
        emit = new Emitter(context, builder, graph, node, block, state);
        emit.setPosition(new Position(method, lineBefore(node.start), null));
        for (int i = node.start; i < node.end && emit.isOpen(); i++) {
            AbstractInsnNode insn = code.get(i);
            if (insn instanceof LineNumberNode line) {
                emit.setPosition(new Position(method, line.line, null));
            } else if (insn.getOpcode() >= 0) {
                if (!context.closed().isLive(method, i)) {
                    emit.unreachable();
                } else {
                    instruction(insn);
                }
            }
        }
        if (emit.isOpen()) {
            Flow.Node next = flow.at(node.end);
            if (next == null || !node.succs.contains(next)) {
                emit.unreachable();
            } else {
                emit.jump(next);
            }
        }
    }

    private int lineBefore(int index) {
        for (int i = index; i >= 0; i--) {
            if (code.get(i) instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private void instruction(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode <= Opcodes.LDC) {
            constant(insn, opcode);
        } else if (opcode <= Opcodes.ALOAD) {
            emit.push(emit.state().local(((VarInsnNode) insn).var));
        } else if (opcode <= Opcodes.SALOAD) {
            arrayLoad(ELEMENTS[opcode - Opcodes.IALOAD]);
        } else if (opcode <= Opcodes.ASTORE) {
            emit.state().setLocal(((VarInsnNode) insn).var, emit.pop());
        } else if (opcode <= Opcodes.SASTORE) {
            arrayStore(ELEMENTS[opcode - Opcodes.IASTORE]);
        } else if (opcode <= Opcodes.SWAP) {
            shuffle(opcode);
        } else if (opcode <= Opcodes.LXOR) {
            arithmetic(opcode);
        } else if (opcode == Opcodes.IINC) {
            IincInsnNode increment = (IincInsnNode) insn;
            Value sum = emit.emit(Op.ADD, Kind.INT, emit.state().local(increment.var), graph.constInt(increment.incr));
            emit.state().setLocal(increment.var, sum);
        } else if (opcode <= Opcodes.DCMPG) {
            convertOrCompare(opcode);
        } else if (opcode <= Opcodes.RETURN || opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
            control(insn, opcode);
        } else if (opcode <= Opcodes.PUTFIELD) {
            field((FieldInsnNode) insn);
        } else if (opcode <= Opcodes.INVOKEINTERFACE) {
            new CallTranslator(emit).call((MethodInsnNode) insn);
        } else {
            object(insn, opcode);
        }
    }

    private void constant(AbstractInsnNode insn, int opcode) {
        if (opcode == Opcodes.NOP) {
            return;
        }
        Value value;
        if (opcode == Opcodes.ACONST_NULL) {
            value = graph.nullConstant();
        } else if (opcode <= Opcodes.ICONST_5) {
            value = graph.constInt(opcode - Opcodes.ICONST_0);
        } else if (opcode <= Opcodes.LCONST_1) {
            value = graph.constLong(opcode - Opcodes.LCONST_0);
        } else if (opcode <= Opcodes.FCONST_2) {
            value = graph.constFloat(opcode - Opcodes.FCONST_0);
        } else if (opcode <= Opcodes.DCONST_1) {
            value = graph.constDouble(opcode - Opcodes.DCONST_0);
        } else if (opcode <= Opcodes.SIPUSH) {
            value = graph.constInt(((IntInsnNode) insn).operand);
        } else {
            value = literal(((LdcInsnNode) insn).cst);
        }
        emit.push(value);
    }

    private Value literal(Object literal) {
        if (literal instanceof String text) {
            return graph.constant(Op.CONST_OBJECT, Kind.REF, context.heap().stringLiteral(text), 0);
        }
        if (literal instanceof Type type) {
            Object classObject = context.heap().classObject(context.world().ofDescriptor(type.getDescriptor()));
            return graph.constant(Op.CONST_OBJECT, Kind.REF, classObject, 0);
        }
        return numeric(literal);
    }

    private Value numeric(Object number) {
        if (number instanceof Integer value) {
            return graph.constInt(value);
        } else if (number instanceof Long value) {
            return graph.constLong(value);
        } else if (number instanceof Float value) {
            return graph.constFloat(value);
        } else if (number instanceof Double value) {
            return graph.constDouble(value);
        }
        throw new IllegalStateException("no literal of " + number.getClass());
    }

    private void arrayLoad(MemType element) {
        Value index = emit.pop();
        Value array = emit.nullCheck(emit.pop());
        MemType type = element == MemType.REF && emit.holdsAddresses(array) ? MemType.INT : element;
        Value checked = emit.boundsCheck(array, index);
        emit.push(emit.emit(Op.ARRAY_LOAD, type.kind(), type, 0, array, checked));
    }

    private void arrayStore(MemType element) {
        Value value = emit.pop();
        Value index = emit.pop();
        Value array = emit.nullCheck(emit.pop());
        MemType type = element == MemType.REF && value.kind() == Kind.INT ? MemType.INT : element;
        Value checked = emit.boundsCheck(array, index);
        if (type == MemType.REF) {
            emit.storeCheck(array, value);
        }
        emit.emit(Op.ARRAY_STORE, Kind.VOID, type, 0, array, checked, value);
    }

    private void shuffle(int opcode) {
        FrameState state = emit.state();
        int top = state.peek(0).kind().isWide() ? 1 : 2;
        switch (opcode) {
            case Opcodes.POP -> state.pop();
            case Opcodes.POP2 -> popTwoSlots(state);
            case Opcodes.DUP -> state.duplicate(1, 0);
            case Opcodes.DUP_X1 -> state.duplicate(1, 1);
            case Opcodes.DUP_X2 -> state.duplicate(1, entriesOfTwoSlots(state, 1));
            case Opcodes.DUP2 -> state.duplicate(top, 0);
            case Opcodes.DUP2_X1 -> state.duplicate(top, 1);
            case Opcodes.DUP2_X2 -> state.duplicate(top, entriesOfTwoSlots(state, top));
            default -> {
                Value first = state.pop();
                Value second = state.pop();
                state.push(first);
                state.push(second);
            }
        }
    }

    private static void popTwoSlots(FrameState state) {
        if (!state.pop().kind().isWide()) {
            state.pop();
        }
    }

    /** How many entries the two slots under the top {@code below} entries are. */
    private static int entriesOfTwoSlots(FrameState state, int below) {
        return state.peek(below).kind().isWide() ? 1 : 2;
    }

    private void arithmetic(int opcode) {
        Op op;
        Kind kind;
        if (opcode < Opcodes.ISHL) {
            op = ARITHMETIC[(opcode - Opcodes.IADD) / 4];
            kind = KINDS[(opcode - Opcodes.IADD) % 4];
        } else {
            op = ARITHMETIC[6 + (opcode - Opcodes.ISHL) / 2];
            kind = KINDS[(opcode - Opcodes.ISHL) % 2];
        }
        Value right = emit.pop();
        if (op == Op.NEG) {
            emit.push(emit.emit(op, kind, right));
            return;
        }
        Value left = emit.pop();
        boolean mayDivideByZero = (op == Op.DIV || op == Op.REM) && !kind.isFloating();
        emit.push(emit.emit(op, kind, left, mayDivideByZero ? emit.zeroCheck(right) : right));
    }

    private void convertOrCompare(int opcode) {
        if (opcode <= Opcodes.I2S) {
            Op op = CONVERSIONS[opcode - Opcodes.I2L];
            emit.push(emit.emit(op, resultOf(op), emit.pop()));
        } else {
            Value right = emit.pop();
            Value left = emit.pop();
            boolean lessForNaN = opcode == Opcodes.FCMPL || opcode == Opcodes.DCMPL;
            long forNaN = opcode == Opcodes.LCMP ? 0 : lessForNaN ? -1 : 1;
            emit.push(emit.emit(Op.CMP3, Kind.INT, null, forNaN, left, right));
        }
    }

    private static Kind resultOf(Op conversion) {
        return switch (conversion.name().charAt(2)) {
            case 'L' -> Kind.LONG;
            case 'F' -> Kind.FLOAT;
            case 'D' -> Kind.DOUBLE;
            default -> Kind.INT;
        };
    }

    private void control(AbstractInsnNode insn, int opcode) {
        switch (opcode) {
            case Opcodes.GOTO -> emit.jump(flow.at(((JumpInsnNode) insn).label));
            case Opcodes.TABLESWITCH -> {
                TableSwitchInsnNode table = (TableSwitchInsnNode) insn;
                List<Integer> keys = new ArrayList<>();
                for (int key = 0; key < table.labels.size(); key++) {
                    keys.add(table.min + key);
                }
                choose(keys, table.labels, table.dflt);
            }
            case Opcodes.LOOKUPSWITCH -> {
                LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) insn;
                choose(lookup.keys, lookup.labels, lookup.dflt);
            }
            case Opcodes.RETURN -> emit.leave(null);
            case Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN, Opcodes.ARETURN ->
                emit.leave(emit.pop());
            default -> branch((JumpInsnNode) insn, opcode);
        }
    }

    private void branch(JumpInsnNode insn, int opcode) {
        Value right;
        Cond cond;
        if (opcode >= Opcodes.IFNULL) {
            right = graph.nullConstant();
            cond = opcode == Opcodes.IFNULL ? Cond.EQ : Cond.NE;
        } else if (opcode >= Opcodes.IF_ICMPEQ) {
            right = emit.pop();
            cond = Cond.values()[opcode >= Opcodes.IF_ACMPEQ ? opcode - Opcodes.IF_ACMPEQ : opcode - Opcodes.IF_ICMPEQ];
        } else {
            right = graph.constInt(0);
            cond = Cond.values()[opcode - Opcodes.IFEQ];
        }
        Value condition = emit.compare(cond, emit.pop(), right);
        emit.branch(condition, liveTarget(flow.at(insn.label)), liveTarget(flow.at(node.end)));
    }

    private Flow.Node liveTarget(Flow.Node target) {
        return node.succs.contains(target) ? target : null;
    }

    private void choose(List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {
        Value key = emit.pop();
        Flow.Node defaultTarget = liveTarget(flow.at(otherwise));
        List<Integer> liveKeys = new ArrayList<>();
        List<Flow.Node> targets = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Flow.Node target = liveTarget(flow.at(labels.get(i)));
            if (target != null && target != defaultTarget) {
                liveKeys.add(keys.get(i));
                targets.add(target);
            }
        }
        if (defaultTarget == null && !targets.isEmpty()) {
            defaultTarget = targets.remove(targets.size() - 1);
            liveKeys.remove(liveKeys.size() - 1);
        }
        if (defaultTarget == null) {
            emit.unreachable();
        } else if (targets.isEmpty()) {
            emit.jump(defaultTarget);
        } else {
            targets.add(defaultTarget);
            int[] values = liveKeys.stream().mapToInt(Integer::intValue).toArray();
            emit.switchOn(key, values, targets.toArray(Flow.Node[]::new));
        }
    }

    private void field(FieldInsnNode insn) {
        ClassType owner = context.world().requireClass(insn.owner);
        Field field = context.world().resolveField(owner, insn.name, insn.desc);
        if (field == null) {
            throw new IllegalStateException("no field " + insn.owner + "." + insn.name);
        }
        Kind kind = Kind.ofDescriptor(field.descriptor());
        switch (insn.getOpcode()) {
            case Opcodes.GETSTATIC -> {
                Object constant = context.closed().constantValue(field);
                if (constant != null) {
                    emit.push(
                            kind == Kind.REF ? graph.constant(Op.CONST_OBJECT, kind, constant, 0) : numeric(constant));
                } else {
                    emit.initialize(field.owner());
                    emit.push(emit.emit(Op.GET_STATIC, kind, field, 0));
                }
            }
            case Opcodes.PUTSTATIC -> {
                emit.initialize(field.owner());
                emit.emit(Op.PUT_STATIC, Kind.VOID, field, 0, emit.pop());
            }
            case Opcodes.GETFIELD -> {
                Value object = emit.nullCheck(emit.pop());
                emit.push(emit.emit(Op.GET_FIELD, kind, field, 0, object));
            }
            default -> {
                Value value = emit.pop();
                Value object = emit.nullCheck(emit.pop());
                emit.emit(Op.PUT_FIELD, Kind.VOID, field, 0, object, value);
            }
        }
    }

    private void object(AbstractInsnNode insn, int opcode) {
        switch (opcode) {
            case Opcodes.NEW -> create(context.world().requireClass(((TypeInsnNode) insn).desc), insn);
            case Opcodes.NEWARRAY -> {
                JavaType element = primitiveOf(((IntInsnNode) insn).operand);
                newArray(context.world().arrayOf(element));
            }
            case Opcodes.ANEWARRAY -> {
                JavaType element = context.world().ofInternalName(((TypeInsnNode) insn).desc);
                newArray(context.world().arrayOf(element));
            }
            case Opcodes.MULTIANEWARRAY -> newArrays((MultiANewArrayInsnNode) insn);
            case Opcodes.ARRAYLENGTH -> emit.push(emit.emit(Op.ARRAY_LENGTH, Kind.INT, emit.nullCheck(emit.pop())));
            case Opcodes.ATHROW -> emit.raise(emit.nullCheck(emit.pop()));
            case Opcodes.CHECKCAST -> {
                JavaType type = context.world().ofInternalName(((TypeInsnNode) insn).desc);
                Value value = emit.pop();
                emit.push(value.kind() == Kind.INT ? value : emit.checkCast(value, type));
            }
            case Opcodes.INSTANCEOF -> {
                JavaType type = context.world().ofInternalName(((TypeInsnNode) insn).desc);
                emit.push(emit.emit(Op.INSTANCEOF, Kind.INT, type, 0, emit.pop()));
            }
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> emit.nullCheck(emit.pop());
            default -> throw new IllegalStateException("no translation of opcode " + opcode);
        }
    }

    /** In the kernel a throwable is never made: the place where it would be is where the kernel panics. */
    private void create(ClassType type, AbstractInsnNode insn) {
        if (context.isKernel() && type.isSubtypeOf(context.world().requireClass("java/lang/Throwable"))) {
            Object message = message(insn);
            emit.call(
                    Op.CALL_DIRECT,
                    RuntimeMethods.PANIC_THROWN.in(context.world()),
                    literal(type.javaName()),
                    message == null ? graph.nullConstant() : literal(message));
            emit.unreachable();
            return;
        }
        emit.initialize(type);
        emit.push(emit.emitThrowing(Op.NEW, Kind.REF, type));
    }

    /** The text in {@code new T("text")}, or null if the source does not say it that plainly. */
    private static Object message(AbstractInsnNode creation) {
        AbstractInsnNode copy = nextReal(creation);
        AbstractInsnNode text = copy == null ? null : nextReal(copy);
        return copy != null
                        && copy.getOpcode() == Opcodes.DUP
                        && text instanceof LdcInsnNode literal
                        && literal.cst instanceof String
                ? literal.cst
                : null;
    }

    private static AbstractInsnNode nextReal(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }

    private void newArray(ArrayType type) {
        emit.push(emit.emitThrowing(Op.NEW_ARRAY, Kind.REF, type, emit.pop()));
    }

    private void newArrays(MultiANewArrayInsnNode insn) {
        ArrayType type = (ArrayType) context.world().ofDescriptor(insn.desc);
        Value[] lengths = new Value[insn.dims];
        for (int i = insn.dims - 1; i >= 0; i--) {
            lengths[i] = emit.pop();
        }
        if (insn.dims == 1) {
            emit.push(emit.emitThrowing(Op.NEW_ARRAY, Kind.REF, type, lengths[0]));
            return;
        }
        ArrayType ints = context.world().arrayOf(PrimitiveType.INT);
        Value list = emit.emitThrowing(Op.NEW_ARRAY, Kind.REF, ints, graph.constInt(insn.dims));
        for (int i = 0; i < insn.dims; i++) {
            emit.emit(Op.ARRAY_STORE, Kind.VOID, MemType.INT, 0, list, graph.constInt(i), lengths[i]);
        }
        Value descriptor = graph.constant(Op.TYPE, Kind.INT, type, 0);
        emit.push(emit.call(Op.CALL_DIRECT, RuntimeMethods.ALLOCATE_MULTI.in(context.world()), descriptor, list));
    }

    private JavaType primitiveOf(int code) {
        return switch (code) {
            case Opcodes.T_BOOLEAN -> PrimitiveType.BOOLEAN;
            case Opcodes.T_CHAR -> PrimitiveType.CHAR;
            case Opcodes.T_FLOAT -> PrimitiveType.FLOAT;
            case Opcodes.T_DOUBLE -> PrimitiveType.DOUBLE;
            case Opcodes.T_BYTE -> PrimitiveType.BYTE;
            case Opcodes.T_SHORT -> PrimitiveType.SHORT;
            case Opcodes.T_INT -> PrimitiveType.INT;
            case Opcodes.T_LONG -> PrimitiveType.LONG;
            default -> throw new IllegalStateException("no primitive array of code " + code);
        };
    }
}
