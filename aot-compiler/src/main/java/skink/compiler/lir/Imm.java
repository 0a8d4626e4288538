package skink.compiler.lir;

/**
 * A 32-bit number known when linked.
 *
 * @param symbol linker symbol whose address is added, or null
 * @param value the number
 */
public record Imm(String symbol, int value) implements Operand {
    public static Imm of(int value) {
        return new Imm(null, value);
    }

    public static Imm of(String symbol) {
        return new Imm(symbol, 0);
    }

    public boolean isNumber() {
        return symbol == null;
    }

    /** Whether this is that plain number. */
    public boolean is(int number) {
        return symbol == null && value == number;
    }

    @Override
    public String toString() {
        return symbol == null ? Integer.toString(value) : "$" + symbol + (value == 0 ? "" : "+" + value);
    }
}
