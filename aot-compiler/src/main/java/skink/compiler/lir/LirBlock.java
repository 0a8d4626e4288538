package skink.compiler.lir;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight line of instructions that ends with a terminator.
 *
 * <p>I1: a block with phis has at least two predecessors, and each of them has no other successor; so the moves that
 * feed phis stand at the ends of predecessors. I2: a landing pad has no phis; it is entered only by exceptions, with
 * the exception in EAX.
 */
public final class LirBlock {
    private final int id;
    private final List<LirPhi> phis = new ArrayList<>(2);
    private List<Instr> instrs = new ArrayList<>();
    private final List<LirBlock> succs = new ArrayList<>(2);
    private final List<LirBlock> preds = new ArrayList<>(2);
    private LirBlock landingPad;
    private Instr faultingAccess;
    private LirBlock faultTarget;
    private boolean cold;
    private boolean pad;
    private int loopDepth;
    private boolean callFreeLoop;
    private int first;
    private int end;

    LirBlock(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    public List<LirPhi> phis() {
        return phis;
    }

    public List<Instr> instrs() {
        return instrs;
    }

    public void setInstrs(List<Instr> instrs) {
        this.instrs = instrs;
    }

    public Instr terminator() {
        return instrs.get(instrs.size() - 1);
    }

    /** The targets of the terminator, then the landing pad and the target of a fault if there are. */
    public List<LirBlock> succs() {
        return succs;
    }

    public List<LirBlock> preds() {
        return preds;
    }

    /** Where an exception thrown by the call in this block goes, or null if it leaves the method. */
    public LirBlock landingPad() {
        return landingPad;
    }

    /** Appends the edge to {@code target} on both sides. */
    public void addSucc(LirBlock target) {
        succs.add(target);
        target.preds.add(this);
    }

    /** As {@link #addSucc}, for the exceptional edge; after all others. */
    public void setLandingPad(LirBlock target) {
        landingPad = target;
        target.pad = true;
        addSucc(target);
    }

    /** How many of the successors are targets of the terminator. */
    public int targetCount() {
        return succs.size() - (landingPad == null ? 0 : 1) - (faultTarget == null ? 0 : 1);
    }

    /** Whether the edge to that successor leaves from inside the block. */
    public boolean isExceptional(LirBlock succ) {
        return succ == landingPad || succ == faultTarget;
    }

    /** Lets {@code access}, an instruction of this block, go on at {@code target} when it faults. */
    public void setFault(Instr access, LirBlock target) {
        faultingAccess = access;
        faultTarget = target;
        addSucc(target);
    }

    /** The instruction that may fault as part of the program, or null. */
    public Instr faultingAccess() {
        return faultingAccess;
    }

    /** Where the program goes on when {@link #faultingAccess} faults: nothing of that instruction has been done. */
    public LirBlock faultTarget() {
        return faultTarget;
    }

    public boolean isLandingPad() {
        return pad;
    }

    /** Whether the block runs rarely; laid out after the others. */
    public boolean isCold() {
        return cold;
    }

    public void setCold(boolean cold) {
        this.cold = cold;
    }

    /** How many loops the block is in. */
    public int loopDepth() {
        return loopDepth;
    }

    public void setLoopDepth(int loopDepth) {
        this.loopDepth = loopDepth;
    }

    /** Whether the innermost loop around the block makes no call on its hot paths. */
    public boolean isInCallFreeLoop() {
        return callFreeLoop;
    }

    public void setInCallFreeLoop(boolean callFreeLoop) {
        this.callFreeLoop = callFreeLoop;
    }

    /** An estimate of how often the block runs, relative to one run of the method. */
    public double frequency() {
        return Math.pow(10, Math.min(loopDepth, 6)) * (cold ? 0.001 : 1);
    }

    /** The even number of the block's start; its first instruction has this number plus 2. */
    public int first() {
        return first;
    }

    /** The number after the last instruction; the next block's first. */
    public int end() {
        return end;
    }

    void setNumbers(int newFirst, int newEnd) {
        first = newFirst;
        end = newEnd;
    }

    @Override
    public String toString() {
        return "B" + id;
    }
}
