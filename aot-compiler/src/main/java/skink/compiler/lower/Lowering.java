package skink.compiler.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.lir.BackEndPass;
import skink.compiler.lir.BlockOrder;
import skink.compiler.lir.EdgeSplitting;
import skink.compiler.lir.Instr;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.LirPhi;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.Role;
import skink.compiler.lir.Slot;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.RuntimeMethods;

/**
 * Turns the graph of a method into ordered LIR.
 *
 * <p>Blocks are taken in reverse postorder, so that a value is selected before its uses, phis apart. An edge of the graph
 * ends at a landing block of its own, in which the arguments of phis are known; those that do nothing disappear. An
 * exceptional edge starts with a landing pad that takes the exception from EAX.
 */
public final class Lowering {
    private final Graph graph;
    private final LoweringContext context;
    private final LirMethod method;
    private final LirBuilder builder;
    private final Values values;
    private final Selection selection;
    private final FoldPlan plan;
    private final Map<Block, LirBlock> starts = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** The LIR block from which an edge of the graph enters its target, and for exceptional edges the exception. */
    private record Edge(LirBlock from, Block target, int predIndex, Operand exception) {}

    private Lowering(Graph graph, LoweringContext context) {
        this.graph = graph;
        this.context = context;
        method = new LirMethod(graph.method().toString());
        builder = new LirBuilder(method);
        values = new Values(builder, context, graph);
        plan = new FoldPlan(graph, context);
        selection = new Selection(builder, values, plan, context);
    }

    /** The LIR of {@code graph}, ordered and ready for register allocation. */
    public static LirMethod run(Graph graph, LoweringContext context) {
        return new Lowering(graph, context).run();
    }

    private LirMethod run() {
        List<Block> order = reversePostorder();
        for (Block block : order) {
            LirBlock start = method.newBlock();
            start.setCold(block.isCold());
            starts.put(block, start);
            declarePhis(block);
        }
        for (Block block : order) {
            builder.enter(starts.get(block));
            if (block == graph.entry()) {
                parameters();
            }
            lower(block);
        }
        edges.forEach(this::connect);
        builder.finishPads();
        dropUnreachable();
        if (!context.isKernel() && context.isEnabled(BackEndPass.IMPLICIT_NULL_CHECKS)) {
            ImplicitNullChecks.run(method, context.symbol(RuntimeMethods.THROW_NULL_POINTER));
        }
        EdgeSplitting.run(method);
        BlockOrder.run(method);
        return method;
    }

    private List<Block> reversePostorder() {
        List<Block> post = new ArrayList<>();
        Map<Block, Integer> next = new HashMap<>();
        List<Block> stack = new ArrayList<>(List.of(graph.entry()));
        next.put(graph.entry(), 0);
        while (!stack.isEmpty()) {
            Block block = stack.get(stack.size() - 1);
            int i = next.merge(block, 1, Integer::sum) - 1;
            if (i == block.succs().size()) {
                stack.remove(stack.size() - 1);
                post.add(0, block);
            } else if (!next.containsKey(block.succ(i))) {
                next.put(block.succ(i), 0);
                stack.add(block.succ(i));
            }
        }
        return post;
    }

    // ---- starts of blocks

    private void declarePhis(Block block) {
        for (Value value : block.values()) {
            if (value.op() == Op.PHI || value.op() == Op.EXCEPTION) {
                VReg low = declarePhi(block, value);
                values.set(value, low, value.kind() == Kind.LONG ? declarePhi(block, value) : null);
            }
        }
    }

    private VReg declarePhi(Block block, Value value) {
        VReg result = builder.register(value.kind());
        starts.get(block).phis().add(new LirPhi(result));
        return result;
    }

    private void parameters() {
        List<Kind> kinds = graph.method().parameterDescriptors().stream()
                .map(Kind::ofDescriptor)
                .toList();
        Convention convention = new Convention(kinds, Slot.Area.INCOMING);
        List<Operand> moves = new ArrayList<>();
        for (Value value : graph.entry().values()) {
            if (value.op() == Op.PARAM) {
                List<Operand> places = convention.places((int) value.auxInt());
                VReg low = parameter(value.kind(), places.get(0), moves);
                values.set(value, low, places.size() > 1 ? parameter(value.kind(), places.get(1), moves) : null);
            }
        }
        if (!moves.isEmpty()) {
            builder.emit(LirOp.PMOVE, moves.toArray(new Operand[0]));
        }
    }

    private VReg parameter(Kind kind, Operand place, List<Operand> moves) {
        VReg result = builder.register(kind);
        if (place instanceof Slot slot) {
            result.setHome(slot);
        } else {
            moves.add(result);
            moves.add(place);
        }
        return result;
    }

    // ---- bodies and ends of blocks

    private void lower(Block block) {
        List<Value> body = block.values();
        for (int i = 0; i < body.size(); i++) {
            Value value = body.get(i);
            if (!Selection.startsBlock(value) && !plan.isFolded(value)) {
                boolean throwing = block.kind() == Block.Kind.TRY && i == body.size() - 1;
                builder.padSource(throwing ? new Pad(block)::get : () -> null);
                builder.at(value.position());
                selection.select(value);
            }
        }
        builder.padSource(() -> null);
        builder.at(block.position());
        end(block);
    }

    /** The landing pad of a TRY block, made when the first call asks for it. */
    private final class Pad {
        private final Block block;
        private LirBlock entry;

        Pad(Block block) {
            this.block = block;
        }

        LirBlock get() {
            if (entry == null) {
                LirBlock current = builder.block();
                entry = builder.newColdBlock();
                builder.enter(entry);
                VReg exception = builder.reference();
                builder.emitInto(exception, LirOp.MOV, Reg.EAX);
                builder.emit(LirOp.JMP);
                edges.add(new Edge(entry, block.succ(1), edgeIndex(block, 1), exception));
                builder.enter(current);
            }
            return entry;
        }
    }

    private void end(Block block) {
        switch (block.kind()) {
            case GOTO, TRY -> builder.jump(edge(block, 0));
            case IF -> selection.conditions().branch(block.control(), edge(block, 0), edge(block, 1));
            case SWITCH -> {
                VReg selector = values.register(block.control());
                new Switches(builder).select(block, selector, i -> edge(block, i));
            }
            case RETURN -> endWithReturn(block.control());
            case THROW -> endWithThrow(block);
            case UNREACHABLE -> builder.emit(LirOp.UNREACHABLE);
        }
    }

    /** A new block that stands for the edge. */
    private LirBlock edge(Block block, int succIndex) {
        return edge(block, succIndex, null);
    }

    private LirBlock edge(Block block, int succIndex, Operand exception) {
        LirBlock from = builder.newBlock();
        LirBlock target = starts.get(block.succ(succIndex));
        from.setCold(from.isCold() || target.isCold());
        from.instrs().add(new Instr(LirOp.JMP).position(block.position()));
        edges.add(new Edge(from, block.succ(succIndex), edgeIndex(block, succIndex), exception));
        return from;
    }

    /** Which predecessor of its target the edge is: the k-th edge to a target is the k-th entry there. */
    private static int edgeIndex(Block block, int succIndex) {
        Block target = block.succ(succIndex);
        int skip = (int) block.succs().subList(0, succIndex).stream()
                .filter(s -> s == target)
                .count();
        for (int i = 0; i < target.preds().size(); i++) {
            if (target.preds().get(i) == block && skip-- == 0) {
                return i;
            }
        }
        throw new IllegalStateException(block + " is no predecessor of " + target);
    }

    private void endWithReturn(Value result) {
        if (result == null) {
            builder.emit(LirOp.RET);
            return;
        }
        List<Operand> registers = Convention.result(result.kind());
        List<Operand> sources = values.operands(result);
        List<Operand> moves = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < registers.size(); i++) {
            moves.add(registers.get(i));
            moves.add(sources.get(i));
            roles.add(Role.USE);
        }
        builder.emit(LirOp.PMOVE, moves.toArray(new Operand[0]));
        builder.append(Instr.withRoles(LirOp.RET, roles, registers));
    }

    private void endWithThrow(Block block) {
        if (block.succs().isEmpty()) {
            builder.callAndEnd(
                    context.symbol(RuntimeMethods.THROW_EXCEPTION), List.of(values.argument(block.control())));
        } else {
            VReg exception = values.register(block.control());
            builder.jump(edge(block, 0, exception));
        }
    }

    // ---- edges

    private void connect(Edge edge) {
        LirBlock target = starts.get(edge.target);
        edge.from.addSucc(target);
        builder.enter(edge.from);
        int next = 0;
        for (Value value : edge.target.values()) {
            if (value.op() == Op.EXCEPTION) {
                target.phis().get(next++).args().add(edge.exception);
            } else if (value.op() == Op.PHI) {
                for (Operand operand : phiOperands(value.arg(edge.predIndex))) {
                    target.phis().get(next++).args().add(operand);
                }
            }
        }
    }

    private List<Operand> phiOperands(Value value) {
        if (!Selection.isConstant(value) && plan.isFolded(value)) {
            throw new IllegalStateException(value + " feeds a phi but is folded");
        }
        return values.operands(value);
    }

    /** Removes blocks that nothing reaches, and replaces phis of a single predecessor by copies. */
    private void dropUnreachable() {
        BlockOrder.dropUnreachable(method);
        for (LirBlock block : method.blocks()) {
            if (block.preds().size() == 1 && !block.phis().isEmpty()) {
                List<Operand> moves = new ArrayList<>();
                for (LirPhi phi : block.phis()) {
                    moves.add(phi.result());
                    moves.add(phi.args().get(0));
                }
                block.instrs().add(0, new Instr(LirOp.PMOVE, moves.toArray(new Operand[0])));
                block.phis().clear();
            }
        }
    }
}
