package skink.compiler.ssa.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The live basic blocks of a method's bytecode, in reverse postorder, and which locals each needs.
 *
 * <p>Besides code there are dispatch nodes: one for each list of handlers that covers some code. Whatever throws in that
 * code goes to the dispatch node, which chooses the handler by the exception's class. The list of handlers is the same
 * throughout a code node.
 */
final class Flow {
    /** A handler as a dispatch node tries it; {@code catchType} null catches everything. */
    record Handler(String catchType, Node target) {}

    /** A run of instructions, or a dispatch. */
    static final class Node {
        /** First instruction and the one after the last; equal for a dispatch. */
        final int start;

        int end;
        /** What dispatch tries, in order; what covers the code of a code node. */
        List<Handler> handlers = List.of();
        /** Where exceptions of a code node go, or null. */
        Node dispatch;

        final List<Node> succs = new ArrayList<>(2);
        final List<Node> preds = new ArrayList<>(2);
        /** Place in reverse postorder, or -1. */
        int order = -1;

        BitSet liveIn = new BitSet();
        /** For a loop header: the locals that the loop may change. */
        BitSet changedInLoop;

        private final BitSet uses = new BitSet();
        private final BitSet kills = new BitSet();

        private Node(int start) {
            this.start = start;
        }

        boolean isDispatch() {
            return start < 0;
        }

        List<Node> allSuccs() {
            if (dispatch == null) {
                return succs;
            }
            List<Node> all = new ArrayList<>(succs);
            all.add(dispatch);
            return all;
        }
    }

    private final InsnList code;
    private final MethodNode method;
    private final IntPredicate live;
    private final Map<Integer, Node> byStart = new HashMap<>();
    private final Map<List<Handler>, Node> dispatches = new LinkedHashMap<>();
    private final BitSet leaders = new BitSet();
    private final List<Node> order = new ArrayList<>();

    /** {@code live} tells which instruction indices may run; {@code withHandlers} whether exceptions are caught at all. */
    Flow(MethodNode method, IntPredicate live, boolean withHandlers) {
        this.method = method;
        this.code = method.instructions;
        this.live = live;
        findLeaders(withHandlers);
        connectFrom(nodeAt(0), withHandlers);
        sort();
        findLiveLocals();
        order.forEach(this::findChangesInLoop);
        order.forEach(this::findEntriesOfLoop);
    }

    /** All live nodes, the entry first, each after its predecessors except along back edges. */
    List<Node> order() {
        return order;
    }

    /** The node that starts at {@code label}. */
    Node at(LabelNode label) {
        return byStart.get(code.indexOf(label));
    }

    Node at(int index) {
        return byStart.get(index);
    }

    private void findLeaders(boolean withHandlers) {
        leaders.set(0);
        for (int i = 0; i < code.size(); i++) {
            AbstractInsnNode insn = code.get(i);
            labels(insn).forEach(label -> leaders.set(code.indexOf(label)));
            if (insn instanceof JumpInsnNode || endsFlow(insn)) {
                leaders.set(i + 1);
            }
        }
        if (withHandlers) {
            for (TryCatchBlockNode handler : method.tryCatchBlocks) {
                leaders.set(code.indexOf(handler.start));
                leaders.set(code.indexOf(handler.end));
                leaders.set(code.indexOf(handler.handler));
            }
        }
        leaders.clear(code.size());
    }

    static List<LabelNode> labels(AbstractInsnNode insn) {
        if (insn instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        List<LabelNode> result = new ArrayList<>();
        if (insn instanceof TableSwitchInsnNode table) {
            result.addAll(table.labels);
            result.add(table.dflt);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            result.addAll(lookup.labels);
            result.add(lookup.dflt);
        }
        return result;
    }

    static boolean endsFlow(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH;
    }

    private Node nodeAt(int start) {
        return byStart.computeIfAbsent(start, Node::new);
    }

    private void connectFrom(Node entry, boolean withHandlers) {
        Deque<Node> work = new ArrayDeque<>(List.of(entry));
        while (!work.isEmpty()) {
            Node node = work.remove();
            if (node.end != 0) {
                continue;
            }
            int next = leaders.nextSetBit(node.start + 1);
            node.end = next < 0 ? code.size() : next;
            addSuccessors(node);
            if (withHandlers) {
                cover(node);
            }
            work.addAll(node.succs);
            node.handlers.forEach(handler -> work.add(handler.target()));
            scanLocals(node);
        }
    }

    private void addSuccessors(Node node) {
        AbstractInsnNode last = code.get(node.end - 1);
        for (LabelNode label : labels(last)) {
            addSuccessor(node, code.indexOf(label));
        }
        if (!endsFlow(last) && node.end < code.size()) {
            addSuccessor(node, node.end);
        }
    }

    private void addSuccessor(Node node, int index) {
        if (live.test(index) && live.test(node.end - 1)) {
            node.succs.add(nodeAt(index));
        }
    }

    private void cover(Node node) {
        List<Handler> handlers = new ArrayList<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            boolean covers = code.indexOf(block.start) <= node.start && node.start < code.indexOf(block.end);
            int target = code.indexOf(block.handler);
            if (covers && live.test(target)) {
                String type = "java/lang/Throwable".equals(block.type) ? null : block.type;
                handlers.add(new Handler(type, nodeAt(target)));
                if (type == null) {
                    break;
                }
            }
        }
        if (!handlers.isEmpty()) {
            node.handlers = handlers;
            node.dispatch = dispatches.computeIfAbsent(handlers, list -> {
                Node dispatch = new Node(-1);
                dispatch.end = -1;
                dispatch.handlers = list;
                list.forEach(handler -> dispatch.succs.add(handler.target()));
                return dispatch;
            });
        }
    }

    private void scanLocals(Node node) {
        for (int i = node.start; i < node.end; i++) {
            AbstractInsnNode insn = code.get(i);
            if (insn instanceof IincInsnNode increment) {
                use(node, increment.var);
                node.kills.set(increment.var);
            } else if (insn instanceof VarInsnNode access) {
                if (access.getOpcode() >= Opcodes.ISTORE && access.getOpcode() <= Opcodes.ASTORE) {
                    node.kills.set(access.var);
                    if (access.getOpcode() == Opcodes.LSTORE || access.getOpcode() == Opcodes.DSTORE) {
                        node.kills.set(access.var + 1);
                    }
                } else {
                    use(node, access.var);
                }
            }
        }
    }

    private static void use(Node node, int local) {
        if (!node.kills.get(local)) {
            node.uses.set(local);
        }
    }

    private void sort() {
        Deque<Node> stack = new ArrayDeque<>();
        Deque<int[]> next = new ArrayDeque<>();
        Map<Node, Boolean> seen = new java.util.IdentityHashMap<>();
        stack.push(nodeAt(0));
        next.push(new int[1]);
        seen.put(nodeAt(0), true);
        while (!stack.isEmpty()) {
            List<Node> succs = stack.peek().allSuccs();
            int index = next.peek()[0]++;
            if (index < succs.size()) {
                Node succ = succs.get(succs.size() - 1 - index);
                if (seen.put(succ, true) == null) {
                    stack.push(succ);
                    next.push(new int[1]);
                }
            } else {
                order.add(stack.pop());
                next.pop();
            }
        }
        Collections.reverse(order);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).order = i;
        }
        for (Node node : order) {
            node.allSuccs().forEach(succ -> succ.preds.add(node));
        }
    }

    private void findLiveLocals() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                Node node = order.get(i);
                BitSet live = new BitSet();
                node.succs.forEach(succ -> live.or(succ.liveIn));
                live.andNot(node.kills);
                live.or(node.uses);
                if (node.dispatch != null) {
                    live.or(node.dispatch.liveIn);
                }
                if (!live.equals(node.liveIn)) {
                    node.liveIn = live;
                    changed = true;
                }
            }
        }
    }

    /** Walks back from the back edges of {@code header} to what the loop contains. */
    private void findChangesInLoop(Node header) {
        Deque<Node> work = new ArrayDeque<>();
        header.preds.stream().filter(pred -> pred.order >= header.order).forEach(work::add);
        if (work.isEmpty()) {
            return;
        }
        BitSet inLoop = new BitSet();
        inLoop.set(header.order);
        header.changedInLoop = (BitSet) header.kills.clone();
        while (!work.isEmpty()) {
            Node node = work.remove();
            if (!inLoop.get(node.order)) {
                inLoop.set(node.order);
                header.changedInLoop.or(node.kills);
                work.addAll(node.preds);
                if (node.order < header.order) {
                    header.changedInLoop.set(0, Math.max(1, method.maxLocals));
                }
            }
        }
    }

    /**
     * Where handlers cover themselves, as javac's for monitors and finally do, a loop may have several entries: its first node
     * in this order does not dominate the others. Which code throws is not known here, so the builder may enter such a loop
     * anywhere. Each node of it that is reached in more than one way may get an edge late, like a header.
     */
    private void findEntriesOfLoop(Node node) {
        boolean hasOneEntry = node.preds.stream().allMatch(pred -> pred.order < node.order || dominates(node, pred));
        if (hasOneEntry) {
            return;
        }
        BitSet loop = reached(node, Node::allSuccs);
        loop.and(reached(node, other -> other.preds));
        for (int i = loop.nextSetBit(0); i >= 0; i = loop.nextSetBit(i + 1)) {
            Node inside = order.get(i);
            if (inside.preds.size() > 1) {
                inside.changedInLoop = new BitSet();
                inside.changedInLoop.set(0, Math.max(1, method.maxLocals));
            }
        }
    }

    /** Whether every way from the entry to {@code other} comes through {@code node}. */
    private boolean dominates(Node node, Node other) {
        if (node == other || node.order == 0) {
            return true;
        }
        BitSet around = reached(order.get(0), at -> at == node ? List.of() : at.allSuccs());
        return !around.get(other.order);
    }

    /** The places in the order of all nodes that can be reached from one, which counts itself. */
    private static BitSet reached(Node from, Function<Node, List<Node>> next) {
        BitSet reached = new BitSet();
        Deque<Node> work = new ArrayDeque<>(List.of(from));
        while (!work.isEmpty()) {
            Node node = work.remove();
            if (!reached.get(node.order)) {
                reached.set(node.order);
                work.addAll(next.apply(node));
            }
        }
        return reached;
    }
}
