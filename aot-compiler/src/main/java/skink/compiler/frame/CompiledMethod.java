package skink.compiler.frame;

import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.ssa.Position;
import skink.compiler.world.Method;

/**
 * The machine code of one method, and all that tables and debug information say about it.
 *
 * @param method the method
 * @param symbol its code's symbol
 * @param code the code and its relocations
 * @param frameSizeBytes bytes between ESP after the prologue and the return address
 * @param prologueEnd offset of the first instruction after the prologue
 * @param callSites by ascending return offset
 * @param faultSites by ascending offset
 * @param rows where the code comes from, by ascending offset; a row holds until the next
 * @param stackBytes the most stack that the method itself uses, return address and pushed words included
 */
public record CompiledMethod(
        Method method,
        Symbol symbol,
        Fragment code,
        int frameSizeBytes,
        int prologueEnd,
        List<CallSite> callSites,
        List<FaultSite> faultSites,
        List<Row> rows,
        int stackBytes) {
    /**
     * From this offset on, code comes from this position.
     *
     * @param offset byte offset in the code, of the first byte of an instruction
     * @param position the source, with the chain of inlined calls
     */
    public record Row(int offset, Position position) {}

    public CompiledMethod {
        callSites = List.copyOf(callSites);
        faultSites = List.copyOf(faultSites);
        rows = List.copyOf(rows);
    }
}
