package skink.compiler.ssa.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import skink.compiler.diag.Work;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Phis;
import skink.compiler.ssa.Position;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.RuntimeMethods;

/**
 * Builds the SSA form of one method.
 *
 * <p>Blocks are visited in reverse postorder with the frame that reaches them. Where several frames meet, live slots that
 * differ become phis; a loop header, whose back edges come later, gets phis for what the loop may change. A value and its
 * checked version (NULL_CHECK, CHECKCAST) count as the same, so that checks alone never cause a phi.
 *
 * <p>Outside of handlers a value that may throw stays in the middle of its block. Under handlers it ends its block as a
 * TRY, whose landing pad goes on to the dispatch block of the list of handlers: a chain of INSTANCEOF tests, and a THROW
 * if none of them catches.
 */
public final class GraphBuilder {
    private record Incoming(Block from, FrameState state) {}

    /** The SSA side of a flow node. */
    private static final class Site {
        final Block block;
        final List<Incoming> incoming = new ArrayList<>(2);
        boolean visited;
        /** For each local and then each stack entry the phi made before all predecessors were known, or null. */
        Value[] phis;

        Site(Block block) {
            this.block = block;
        }
    }

    private final BuildContext context;
    private final Method method;
    private final Graph graph;
    private final Flow flow;
    private final Map<Flow.Node, Site> sites = new HashMap<>();
    private final PriorityQueue<Flow.Node> pending = new PriorityQueue<>((a, b) -> Integer.compare(a.order, b.order));

    private GraphBuilder(BuildContext context, Method method) {
        this.context = context;
        this.method = method;
        this.graph = new Graph(method);
        MethodNode node = method.node();
        this.flow =
                new Flow(node, index -> context.closed().isLive(method, index), context.profile() == Profile.PROGRAM);
    }

    /** The graph of a reachable method that has a body. */
    public static Graph build(Method method, ClosedWorld closed, BuildHeap heap, Profile profile) {
        BuildContext context = new BuildContext(closed, heap, profile);
        return Work.run("graph building", method, () -> new GraphBuilder(context, method).build());
    }

    private Graph build() {
        Block entry = graph.newBlock();
        FrameState state = parameters(entry);
        initializeOwner(entry);
        Block first = edge(entry, flow.at(0), state);
        entry.end(Block.Kind.GOTO, null, first);
        entry.setPosition(new Position(method, 0, null));
        while (!pending.isEmpty()) {
            Flow.Node node = pending.remove();
            Site site = sites.get(node);
            site.visited = true;
            FrameState at = merge(node, site);
            if (node.isDispatch()) {
                dispatch(node, site.block, at);
            } else {
                new BytecodeTranslator(context, this, graph, method, flow, node).translate(site.block, at);
            }
        }
        Phis.simplify(graph);
        chillBeforeThrows();
        return graph;
    }

    /**
     * Where execution begins, nobody has initialised the class of the method before. It is no part of the method: when it
     * fails, the trace does not name that, so the place is one in the run-time system.
     */
    private void initializeOwner(Block entry) {
        ClassType owner = method.owner();
        if (context.closed().isRoot(method) && context.closed().initTime(owner) == ClosedWorld.InitTime.RUN) {
            Method initialize = RuntimeMethods.CLASS_INIT.in(context.closed().world());
            entry.append(graph.newValue(Op.CLASS_INIT, Kind.VOID, owner, 0, new Position(initialize, 0, null)));
        }
    }

    /** What can only go on to cold blocks is cold: making an exception takes several blocks under a handler. */
    private void chillBeforeThrows() {
        Deque<Block> pending = new ArrayDeque<>(graph.blocks());
        while (!pending.isEmpty()) {
            Block block = pending.remove();
            if (block != graph.entry() && !block.isCold() && goesOnToCold(block)) {
                block.setCold(true);
                pending.addAll(block.preds());
            }
        }
    }

    private static boolean goesOnToCold(Block block) {
        List<Block> next = block.kind() == Block.Kind.TRY ? block.succs().subList(0, 1) : block.succs();
        return !next.isEmpty() && next.stream().allMatch(Block::isCold);
    }

    private FrameState parameters(Block entry) {
        MethodNode node = method.node();
        FrameState state = new FrameState(node.maxLocals + 1, node.maxStack + 1);
        Position position = new Position(method, 0, null);
        List<String> descriptors = method.parameterDescriptors();
        int slot = 0;
        for (int i = 0; i < descriptors.size(); i++) {
            Value parameter = graph.newValue(Op.PARAM, Kind.ofDescriptor(descriptors.get(i)), null, i, position);
            entry.append(parameter);
            state.setLocal(slot, parameter);
            slot += Type.getType(descriptors.get(i)).getSize();
        }
        return state;
    }

    /**
     * Notes that {@code from} leads to {@code node} with this frame; returns the block to put among its successors. Calls
     * must come in the order in which the successors are then given to {@link Block#end}.
     */
    Block edge(Block from, Flow.Node node, FrameState state) {
        Site site = sites.get(node);
        if (site == null) {
            site = new Site(graph.newBlock());
            sites.put(node, site);
            pending.add(node);
        }
        if (site.visited) {
            addToPhis(site, state);
        } else {
            site.incoming.add(new Incoming(from, state.copy()));
        }
        return site.block;
    }

    private void addToPhis(Site site, FrameState state) {
        if (site.phis == null) {
            throw new IllegalStateException("a late edge to block " + site.block + ", which is no loop header");
        }
        int locals = state.localCount();
        for (int i = 0; i < site.phis.length; i++) {
            Value value = i < locals ? state.local(i) : state.stackAt(i - locals);
            Value phi = site.phis[i];
            if (phi != null) {
                requireKind(value, phi.kind(), i);
                phi.addArg(value);
            }
        }
    }

    private FrameState merge(Flow.Node node, Site site) {
        FrameState state = site.incoming.get(0).state().copy();
        boolean header = node.changedInLoop != null;
        int locals = state.localCount();
        if (header) {
            site.phis = new Value[locals + state.depth()];
        }
        for (int i = 0; i < locals; i++) {
            boolean changes = header && node.changedInLoop.get(i);
            boolean live = node.liveIn.get(i) && state.local(i) != null;
            state.setLocal(i, live ? mergeSlot(site, i, changes) : null);
        }
        for (int i = 0; i < state.depth(); i++) {
            state.setStackAt(i, mergeSlot(site, locals + i, header));
        }
        site.incoming.clear();
        return state;
    }

    private Value mergeSlot(Site site, int slot, boolean alwaysPhi) {
        Value first = slotOf(site.incoming.get(0).state(), slot);
        boolean allSame = true;
        boolean sameBase = true;
        for (Incoming incoming : site.incoming) {
            Value value = slotOf(incoming.state(), slot);
            requireKind(value, first.kind(), slot);
            allSame &= value == first;
            sameBase &= StaticTypes.stripGuards(value) == StaticTypes.stripGuards(first);
        }
        if (!alwaysPhi && sameBase) {
            return allSame ? first : StaticTypes.stripGuards(first);
        }
        Value phi = graph.newValue(Op.PHI, first.kind(), null, 0, site.block.position());
        site.incoming.forEach(incoming -> phi.addArg(slotOf(incoming.state(), slot)));
        int index = 0;
        while (index < site.block.values().size()
                && site.block.values().get(index).op() == Op.PHI) {
            index++;
        }
        site.block.insert(index, phi);
        if (site.phis != null) {
            site.phis[slot] = phi;
        }
        return phi;
    }

    private static Value slotOf(FrameState state, int slot) {
        return slot < state.localCount() ? state.local(slot) : state.stackAt(slot - state.localCount());
    }

    private static void requireKind(Value value, Kind kind, int slot) {
        if (value == null || value.kind() != kind) {
            throw new IllegalStateException("slot " + slot + " holds " + value + ", not " + kind);
        }
    }

    /** Tries the handlers in order; the exception is the one entry of the stack. */
    private void dispatch(Flow.Node node, Block start, FrameState state) {
        Value exception = state.peek(0);
        Block block = start;
        Position position = new Position(method, 0, null);
        block.setCold(true);
        for (Flow.Handler handler : node.handlers) {
            block.setPosition(position);
            if (handler.catchType() == null) {
                block.end(Block.Kind.GOTO, null, edge(block, handler.target(), state));
                return;
            }
            Value matches = graph.newValue(
                    Op.INSTANCEOF, Kind.INT, context.world().requireClass(handler.catchType()), 0, position, exception);
            block.append(matches);
            Block next = graph.newBlock();
            next.setCold(true);
            block.end(Block.Kind.IF, matches, edge(block, handler.target(), state), next);
            block = next;
        }
        block.setPosition(position);
        block.end(Block.Kind.THROW, exception);
    }
}
