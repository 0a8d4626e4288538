package skink.compiler.lir;

/**
 * What a call instruction needs beside its operands.
 *
 * @param symbol the routine called, or null if the address is in memory: then the first operand
 * @param recorded whether the call needs an entry in the frame tables: it may throw, collect, or be walked through
 */
public record CallInfo(String symbol, boolean recorded) {
    @Override
    public String toString() {
        return symbol == null ? "*" : symbol;
    }
}
