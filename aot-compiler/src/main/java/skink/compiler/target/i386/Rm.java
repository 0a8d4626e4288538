package skink.compiler.target.i386;

/** An operand that the r/m field of an integer instruction can name: a general register or memory. */
public sealed interface Rm permits Gpr, Mem {
    /** Size of the operand; for memory the size that the operand was given, {@link Width#DWORD} by default. */
    Width width();
}
