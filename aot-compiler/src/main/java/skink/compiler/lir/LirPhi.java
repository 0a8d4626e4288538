package skink.compiler.lir;

import java.util.ArrayList;
import java.util.List;

/** The value that a block gets from whichever predecessor it was entered from. */
public final class LirPhi {
    private final VReg result;
    private final List<Operand> args = new ArrayList<>(2);
    private Operand location;

    public LirPhi(VReg result) {
        this.result = result;
    }

    public VReg result() {
        return result;
    }

    /** VReg, Imm or constant Mem, one per predecessor of the block, in that order. */
    public List<Operand> args() {
        return args;
    }

    /** Where the result is at the start of the block; set by register allocation. */
    public Operand location() {
        return location;
    }

    public void setLocation(Operand location) {
        this.location = location;
    }

    @Override
    public String toString() {
        return result + " = phi " + args + (location == null ? "" : " in " + location);
    }
}
