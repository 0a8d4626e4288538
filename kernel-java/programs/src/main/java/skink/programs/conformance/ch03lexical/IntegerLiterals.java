package skink.programs.conformance.ch03lexical;

/** 3.10.1: integer literals in four bases, with underscores, at their limits. */
public final class IntegerLiterals {
    private IntegerLiterals() {}

    public static void main(String[] args) {
        System.out.println(0 + " " + 00 + " " + 017 + " " + 0x1F + " " + 0b101 + " " + 1_000_000);
        System.out.println(2147483647 + " " + -2147483648 + " " + 0x7fff_ffff + " " + 0xffff_ffff + " " + 037777777777 + " " + 0b1111_1111_1111_1111_1111_1111_1111_1111);
        System.out.println(9223372036854775807L + " " + -9223372036854775808L + " " + 0xffff_ffff_ffff_ffffL + " " + 0x8000000000000000L + " " + 01777777777777777777777L + " " + 0L);
        System.out.println(0x80000000 + " " + 0x80000000L + " " + 020000000000 + " " + (byte) 0x80 + " " + 0xCAFE_BABE + " " + 0xCAFE_BABEL);
    }
}
