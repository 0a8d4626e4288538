package skink.compiler.ssa.build;

import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MagicOp;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Position;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/**
 * Appends values to the block under construction, with the checks they need, and ends the block after a throwing value
 * where handlers are in force.
 */
final class Emitter {
    private final BuildContext context;
    private final GraphBuilder builder;
    private final Graph graph;
    private final Flow.Node node;
    private final StaticTypes types;
    private Block block;
    private FrameState state;
    private Position position;

    Emitter(BuildContext context, GraphBuilder builder, Graph graph, Flow.Node node, Block block, FrameState state) {
        this.context = context;
        this.builder = builder;
        this.graph = graph;
        this.node = node;
        this.block = block;
        this.state = state;
        this.types = new StaticTypes(graph, context.world(), context.heap(), false);
    }

    BuildContext context() {
        return context;
    }

    Graph graph() {
        return graph;
    }

    FrameState state() {
        return state;
    }

    Block block() {
        return block;
    }

    /** False once control cannot go on from here. */
    boolean isOpen() {
        return block != null;
    }

    void setPosition(Position position) {
        this.position = position;
    }

    StaticTypes.Bound typeOf(Value value) {
        return types.of(value);
    }

    /**
     * Whether an array holds addresses, which are no references. Verified code has an array of one kind on every way to a
     * phi, so those ways that are known already tell.
     */
    boolean holdsAddresses(Value array) {
        StaticTypes.Bound bound = new StaticTypes(graph, context.world(), context.heap(), true).of(array);
        return bound != null
                && bound.type() instanceof ArrayType type
                && Kind.ofDescriptor(type.element().descriptor()) == Kind.INT;
    }

    void push(Value value) {
        state.push(value);
    }

    Value pop() {
        return state.pop();
    }

    /** Appends a value that cannot throw. */
    Value emit(Op op, Kind kind, Object aux, long auxInt, Value... args) {
        Value value = graph.newValue(op, kind, aux, auxInt, position, args);
        block.append(value);
        return value;
    }

    Value emit(Op op, Kind kind, Value... args) {
        return emit(op, kind, null, 0, args);
    }

    Value compare(Cond cond, Value a, Value b) {
        return emit(Op.CMP, Kind.INT, cond, 0, a, b);
    }

    Value load(MemType type, Value address, int displacement) {
        return emit(Op.LOAD, type.kind(), type, displacement, address);
    }

    Value magic(MagicOp op, Value... args) {
        return emit(Op.MAGIC, op.result(), op, 0, args);
    }

    /** Appends a value that may throw; under handlers the block ends here and a new one goes on. */
    Value emitThrowing(Op op, Kind kind, Object aux, Value... args) {
        Value value = emit(op, kind, aux, 0, args);
        if (node.dispatch != null) {
            Block next = graph.newBlock();
            Block pad = graph.newBlock();
            pad.setCold(true);
            pad.setPosition(position);
            block.setPosition(position);
            block.end(Block.Kind.TRY, null, next, pad);
            Value exception = graph.newValue(Op.EXCEPTION, Kind.REF, null, 0, position);
            pad.append(exception);
            pad.end(Block.Kind.GOTO, null, builder.edge(pad, node.dispatch, state.forHandler(exception)));
            block = next;
        }
        return value;
    }

    Value nullCheck(Value value) {
        if (StaticTypes.isNeverNull(value, graph.method())) {
            return value;
        }
        Value checked = emitThrowing(Op.NULL_CHECK, Kind.REF, null, value);
        state.substitute(value, checked);
        return checked;
    }

    /** The index, checked against the length of an array that is not null. */
    Value boundsCheck(Value array, Value index) {
        Value length = emit(Op.ARRAY_LENGTH, Kind.INT, array);
        return emitThrowing(Op.BOUNDS_CHECK, Kind.INT, null, index, length);
    }

    Value zeroCheck(Value divisor) {
        boolean constant = divisor.op() == Op.CONST_INT || divisor.op() == Op.CONST_LONG;
        if (constant && divisor.auxInt() != 0) {
            return divisor;
        }
        return emitThrowing(Op.ZERO_CHECK, divisor.kind(), null, divisor);
    }

    /** The value as a {@code type}; no check where its static type says so already. */
    Value checkCast(Value value, JavaType type) {
        StaticTypes.Bound bound = typeOf(value);
        if (bound == null || StaticTypes.isSubtype(bound.type(), type)) {
            return value;
        }
        Value checked = emitThrowing(Op.CHECKCAST, Kind.REF, type, value);
        state.substitute(value, checked);
        return checked;
    }

    /** Checks that {@code value} may be stored in {@code array}, unless that is known. */
    void storeCheck(Value array, Value value) {
        StaticTypes.Bound stored = typeOf(value);
        StaticTypes.Bound target = typeOf(array);
        if (stored == null || target == null) {
            return; // null goes into every array; an array that is always null has failed its check before
        }
        if (target != null
                && target.type() instanceof ArrayType type
                && (target.exact() || !context.hasSubtypeArrays(type))
                && StaticTypes.isSubtype(stored.type(), type.element())) {
            return;
        }
        emitThrowing(Op.STORE_CHECK, Kind.VOID, null, array, value);
    }

    /** Makes sure that {@code type} is initialised, as its first use does. */
    void initialize(ClassType type) {
        if (context.closed().initTime(type) != ClosedWorld.InitTime.RUN) {
            return;
        }
        for (ClassType c = graph.method().owner(); c != null; c = c.superClass()) {
            if (c == type) {
                return;
            }
        }
        emitThrowing(Op.CLASS_INIT, Kind.VOID, type);
    }

    Value call(Op op, Method callee, Value... args) {
        return emitThrowing(op, Kind.ofDescriptor(callee.returnDescriptor()), callee, args);
    }

    /** Ends the block with an unconditional way to {@code target}. */
    void jump(Flow.Node target) {
        block.end(Block.Kind.GOTO, null, builder.edge(block, target, state));
        close();
    }

    /** Ends the block with a choice; a target that is null cannot be reached. */
    void branch(Value condition, Flow.Node ifTrue, Flow.Node ifFalse) {
        if (ifTrue == null && ifFalse == null) {
            unreachable();
        } else if (ifTrue == null || ifFalse == null || ifTrue == ifFalse) {
            jump(ifTrue == null ? ifFalse : ifTrue);
        } else {
            Block first = builder.edge(block, ifTrue, state);
            Block second = builder.edge(block, ifFalse, state);
            block.end(Block.Kind.IF, condition, first, second);
            close();
        }
    }

    /** Ends the block with a multi-way choice; the default is the last target. */
    void switchOn(Value key, int[] keys, Flow.Node[] targets) {
        Block[] blocks = new Block[targets.length];
        for (int i = 0; i < targets.length; i++) {
            blocks[i] = builder.edge(block, targets[i], state);
        }
        block.endSwitch(key, keys, blocks);
        close();
    }

    /** Ends the method with a result or, for void, null. */
    void leave(Value result) {
        block.end(Block.Kind.RETURN, result);
        close();
    }

    /** Ends the block by throwing; a handler of this method is reached by a plain jump. */
    void raise(Value exception) {
        if (node.dispatch != null) {
            block.end(Block.Kind.GOTO, null, builder.edge(block, node.dispatch, state.forHandler(exception)));
        } else {
            block.setCold(true);
            block.end(Block.Kind.THROW, exception);
        }
        close();
    }

    void unreachable() {
        block.end(Block.Kind.UNREACHABLE, null);
        close();
    }

    private void close() {
        block.setPosition(position);
        block = null;
    }
}
