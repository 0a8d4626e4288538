package skink.compiler.lir;

/**
 * A cell of memory at {@code symbol + base + index * scale + disp}.
 *
 * @param base VReg, Reg or null
 * @param index VReg, Reg or null
 * @param scale 1, 2, 4 or 8
 * @param disp byte displacement
 * @param symbol linker symbol or null
 */
public record Mem(Operand base, Operand index, int scale, int disp, String symbol) implements Operand {
    public static Mem at(Operand base, int disp) {
        return new Mem(base, null, 1, disp, null);
    }

    public static Mem at(Operand base, Operand index, int scale, int disp) {
        return new Mem(base, index, scale, disp, null);
    }

    public static Mem at(String symbol) {
        return new Mem(null, null, 1, 0, symbol);
    }

    /** The cell {@code bytes} further. */
    public Mem plus(int bytes) {
        return new Mem(base, index, scale, disp + bytes, symbol);
    }

    /** The same cell with other registers. */
    public Mem with(Operand newBase, Operand newIndex) {
        return new Mem(newBase, newIndex, scale, disp, symbol);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        String plus = "";
        if (symbol != null) {
            text.append('$').append(symbol);
            plus = "+";
        }
        if (base != null) {
            text.append(plus).append(base);
            plus = "+";
        }
        if (index != null) {
            text.append(plus).append(index).append('*').append(scale);
            plus = "+";
        }
        if (disp != 0 || plus.isEmpty()) {
            text.append(disp < 0 ? "" : plus).append(disp);
        }
        return text.append(']').toString();
    }
}
