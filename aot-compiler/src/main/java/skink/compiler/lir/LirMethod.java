package skink.compiler.lir;

import java.util.ArrayList;
import java.util.List;

/** The body of one method in the low-level form. The entry block is first and has no predecessors. */
public final class LirMethod {
    private final String name;
    private final List<VReg> vregs = new ArrayList<>();
    private List<LirBlock> blocks = new ArrayList<>();
    private int nextBlockId;
    private int outgoingBytes;
    private int spillBytes;
    private boolean needsScratch;

    public LirMethod(String name) {
        this.name = name;
    }

    /** For messages and dumps. */
    public String name() {
        return name;
    }

    public LirBlock newBlock() {
        LirBlock block = new LirBlock(nextBlockId++);
        blocks.add(block);
        return block;
    }

    /** A new virtual register. */
    public VReg newVReg(RegClass regClass, int sizeBytes, boolean reference) {
        VReg vreg = new VReg(vregs.size(), regClass, sizeBytes, reference);
        vregs.add(vreg);
        return vreg;
    }

    /** A new virtual register for a word that is no reference. */
    public VReg newWord() {
        return newVReg(RegClass.GPR, 4, false);
    }

    public List<VReg> vregs() {
        return vregs;
    }

    public List<LirBlock> blocks() {
        return blocks;
    }

    public LirBlock entry() {
        return blocks.get(0);
    }

    public int blockIdBound() {
        return nextBlockId;
    }

    /** Sets the order of blocks and numbers the instructions by it, in steps of 2. */
    public void order(List<LirBlock> ordered) {
        blocks = new ArrayList<>(ordered);
        int next = 0;
        for (LirBlock block : blocks) {
            int first = next;
            next += 2;
            for (Instr instr : block.instrs()) {
                instr.setNumber(next);
                next += 2;
            }
            block.setNumbers(first, next);
        }
    }

    /** Bytes that the frame reserves for stack arguments of calls. */
    public int outgoingBytes() {
        return outgoingBytes;
    }

    public void requireOutgoing(int bytes) {
        outgoingBytes = Math.max(outgoingBytes, bytes);
    }

    /** Bytes of spill slots; set by register allocation. */
    public int spillBytes() {
        return spillBytes;
    }

    public void setSpillBytes(int bytes) {
        spillBytes = bytes;
    }

    /** Bytes of spill slots and scratch cell together. */
    public int localBytes() {
        return spillBytes + (needsScratch ? 8 : 0);
    }

    /** Asks for the 8-byte scratch cell, whose content no instruction but the one that uses it relies on. */
    public void requireScratch() {
        needsScratch = true;
    }

    /** The scratch cell, above the spill slots; only after register allocation. */
    public Slot scratch() {
        needsScratch = true;
        return new Slot(Slot.Area.SPILL, spillBytes, 8);
    }

    /** The text of the whole method, for dumps and tests. */
    public String dump() {
        StringBuilder text = new StringBuilder(name).append(":\n");
        for (LirBlock block : blocks) {
            text.append(block).append(block.isCold() ? " (cold)" : "");
            text.append(block.isLandingPad() ? " (landing pad)" : "");
            text.append(" depth ").append(block.loopDepth());
            text.append(" from ").append(block.preds()).append(":\n");
            block.phis().forEach(phi -> text.append("       ").append(phi).append('\n'));
            for (Instr instr : block.instrs()) {
                boolean faults = instr == block.faultingAccess();
                text.append(String.format("%5d  %s", instr.number(), instr));
                text.append(instr.op().isTerminator() ? " -> " + block.succs() : "")
                        .append(faults ? " ! " + block.faultTarget() : "")
                        .append('\n');
            }
        }
        return text.toString();
    }
}
