package skink.compiler.world;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Follows the control flow of one method from its start, past branches that are decided, and shows each live instruction
 * to a visitor once, those of a straight line in order.
 */
final class MethodWalk {
    /** Sees each live instruction. */
    interface Visitor {
        /** Whether control may pass on from the instruction; false if it never completes. */
        boolean visit(int index, AbstractInsnNode insn);

        /** An exception handler became live. */
        void enterHandler(TryCatchBlockNode handler);
    }

    private final InsnList code;
    private final MethodNode method;
    private final BranchFolding folding;
    private final BitSet jumpTargets;
    private final BitSet live = new BitSet();
    private final Deque<Integer> pending = new ArrayDeque<>();

    MethodWalk(MethodNode method, BranchFolding folding) {
        this.method = method;
        this.code = method.instructions;
        this.folding = folding;
        this.jumpTargets = Bytecode.jumpTargets(method);
    }

    /** The indices of live instructions; exception handlers are followed only if {@code withHandlers}. */
    BitSet run(Visitor visitor, boolean withHandlers) {
        pending.add(0);
        drain(visitor);
        boolean changed = withHandlers;
        BitSet entered = new BitSet();
        while (changed) {
            changed = false;
            for (int i = 0; i < method.tryCatchBlocks.size(); i++) {
                TryCatchBlockNode handler = method.tryCatchBlocks.get(i);
                if (!entered.get(i) && covers(method, handler, live)) {
                    entered.set(i);
                    changed = true;
                    visitor.enterHandler(handler);
                    pending.add(code.indexOf(handler.handler));
                    drain(visitor);
                }
            }
        }
        return live;
    }

    /** Whether a live instruction in the handler's range can throw. */
    static boolean covers(MethodNode method, TryCatchBlockNode handler, BitSet live) {
        int end = method.instructions.indexOf(handler.end);
        int at = live.nextSetBit(method.instructions.indexOf(handler.start));
        for (; at >= 0 && at < end; at = live.nextSetBit(at + 1)) {
            if (Bytecode.canThrow(method.instructions.get(at))) {
                return true;
            }
        }
        return false;
    }

    private void drain(Visitor visitor) {
        while (!pending.isEmpty()) {
            int index = pending.remove();
            while (index < code.size() && !live.get(index)) {
                live.set(index);
                AbstractInsnNode insn = code.get(index);
                if (Bytecode.isReal(insn) && !visitor.visit(index, insn)) {
                    break;
                }
                index = follow(index, insn);
            }
        }
    }

    /** The index to go on with; other successors are left pending. */
    private int follow(int index, AbstractInsnNode insn) {
        int end = code.size();
        if (insn instanceof JumpInsnNode jump) {
            if (Bytecode.endsFlow(jump)) {
                return code.indexOf(jump.label);
            }
            int only = folding.onlySuccessor(code, jump, jumpTargets);
            if (only >= 0) {
                return only;
            }
            pending.add(code.indexOf(jump.label));
            return index + 1;
        }
        if (insn instanceof TableSwitchInsnNode table) {
            return followSwitch(insn, table.labels, table.dflt);
        }
        if (insn instanceof LookupSwitchInsnNode lookup) {
            return followSwitch(insn, lookup.labels, lookup.dflt);
        }
        return Bytecode.endsFlow(insn) ? end : index + 1;
    }

    private int followSwitch(AbstractInsnNode insn, Iterable<LabelNode> labels, LabelNode otherwise) {
        int only = folding.onlySuccessor(code, insn, jumpTargets);
        if (only >= 0) {
            return only;
        }
        labels.forEach(label -> pending.add(code.indexOf(label)));
        return code.indexOf(otherwise);
    }
}
