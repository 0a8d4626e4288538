package skink.compiler.target.i386;

import java.util.Random;
import skink.compiler.link.Symbol;

/** Seeded operands of every type that an {@link Assembler} method takes, with a liking for boundary values. */
final class RandomOperands {
    private static final int[] NUMBERS = {
        0,
        1,
        2,
        3,
        4,
        7,
        8,
        15,
        31,
        32,
        100,
        126,
        127,
        128,
        129,
        255,
        256,
        32767,
        32768,
        65535,
        65536,
        -1,
        -2,
        -127,
        -128,
        -129,
        -256,
        -32768,
        -32769,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };
    private static final int[] SCALES = {1, 2, 4, 8};
    private static final Gpr[] BASES_16 = {null, Gpr.BX, Gpr.BP, Gpr.SI, Gpr.DI};

    private final Random random;
    private final int bits;

    RandomOperands(long seed, int bits) {
        this.random = new Random(seed);
        this.bits = bits;
    }

    /** A value for a parameter of this type; not every combination of values is an instruction. */
    Object of(Class<?> type) {
        if (type == int.class) {
            return number();
        } else if (type == Imm.class) {
            return chance(4) ? Imm.of(Symbol.object(GnuText.SYMBOL)).plus(random.nextInt(1000)) : Imm.of(number());
        } else if (type == Symbol.class) {
            return Symbol.object(GnuText.SYMBOL);
        } else if (type == Rm.class) {
            return chance(2) ? pick(Gpr.values()) : memory();
        } else if (type == XmmRm.class) {
            return chance(2) ? pick(Xmm.values()) : memory();
        } else if (type == Mem.class) {
            return memory();
        } else if (type == Label.class) {
            return new Label();
        } else if (type.isEnum()) {
            return pick(type.getEnumConstants());
        }
        throw new AssertionError("no operand of type " + type);
    }

    private int number() {
        return chance(3) ? random.nextInt() >> random.nextInt(32) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private Mem memory() {
        Mem memory = chance(bits == 16 ? 2 : 8) ? memory16() : memory32();
        if (chance(6)) {
            memory = memory.with(pick(Sreg.values()));
        }
        if (chance(6)) {
            memory = Mem.at(memory.base(), memory.index(), memory.scale(), memory.disp() & 0xFFF)
                    .with(memory.segment())
                    .with(Reference.to(Symbol.object(GnuText.SYMBOL)));
        }
        return memory.with(pick(new Width[] {Width.BYTE, Width.WORD, Width.DWORD}));
    }

    private Mem memory16() {
        Gpr base = pick(BASES_16);
        boolean indexed = (base == Gpr.BX || base == Gpr.BP) && chance(2);
        Gpr index = indexed ? pick(new Gpr[] {Gpr.SI, Gpr.DI}) : null;
        return Mem.at(base, index, 1, base == null ? random.nextInt(0x10000) : (short) number());
    }

    private Mem memory32() {
        Gpr base = chance(6) ? null : Gpr.of(random.nextInt(8));
        Gpr index = chance(2) ? null : Gpr.of(random.nextInt(8));
        if (index == Gpr.ESP) {
            index = null;
        }
        return Mem.at(base, index, index == null ? 1 : SCALES[random.nextInt(4)], number());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
