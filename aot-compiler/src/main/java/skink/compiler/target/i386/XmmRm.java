package skink.compiler.target.i386;

/** An operand that the r/m field of an SSE instruction can name: an XMM register or memory. */
public sealed interface XmmRm permits Xmm, Mem {}
