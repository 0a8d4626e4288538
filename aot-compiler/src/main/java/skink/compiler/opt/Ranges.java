package skink.compiler.opt;

import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** What the operation that made an INT tells of its range, looking at constant arguments only. Null stands for 0. */
final class Ranges {
    private Ranges() {}

    static long min(Value v) {
        if (v == null) {
            return 0;
        }
        return switch (v.op()) {
            case CONST_INT -> v.auxInt();
            case ARRAY_LENGTH, CMP, INSTANCEOF, I2C, BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> 0;
            case I2B -> Byte.MIN_VALUE;
            case I2S -> Short.MIN_VALUE;
            case AND -> isNonNegativeConstant(v.arg(1)) ? 0 : Integer.MIN_VALUE;
            case USHR -> shiftsRight(v) ? 0 : Integer.MIN_VALUE;
            case REM -> Simplifier.isConstant(v.arg(1)) ? 1 - Math.abs(v.arg(1).auxInt()) : Integer.MIN_VALUE;
            case ARRAY_LOAD, LOAD -> ofCell(v.aux(MemType.class), true);
            case CMP3 -> -1;
            default -> Integer.MIN_VALUE;
        };
    }

    static long max(Value v) {
        if (v == null) {
            return 0;
        }
        return switch (v.op()) {
            case CONST_INT -> v.auxInt();
            case CMP, INSTANCEOF, CMP3 -> 1;
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> Long.SIZE;
            case I2C -> Character.MAX_VALUE;
            case I2B -> Byte.MAX_VALUE;
            case I2S -> Short.MAX_VALUE;
            case AND -> isNonNegativeConstant(v.arg(1)) ? v.arg(1).auxInt() : Integer.MAX_VALUE;
            case USHR -> shiftsRight(v) ? -1 >>> (int) v.arg(1).auxInt() : Integer.MAX_VALUE;
            case REM -> Simplifier.isConstant(v.arg(1)) ? Math.abs(v.arg(1).auxInt()) - 1 : Integer.MAX_VALUE;
            case ARRAY_LOAD, LOAD -> ofCell(v.aux(MemType.class), false);
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean isNonNegativeConstant(Value v) {
        return v.op() == Op.CONST_INT && v.auxInt() >= 0;
    }

    private static boolean shiftsRight(Value v) {
        return v.arg(1).op() == Op.CONST_INT
                && v.arg(1).auxInt() > 0
                && v.arg(1).auxInt() < Integer.SIZE;
    }

    private static long ofCell(MemType type, boolean least) {
        return switch (type) {
            case BYTE -> least ? Byte.MIN_VALUE : Byte.MAX_VALUE;
            case SHORT -> least ? Short.MIN_VALUE : Short.MAX_VALUE;
            case CHAR -> least ? 0 : Character.MAX_VALUE;
            default -> least ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        };
    }
}
