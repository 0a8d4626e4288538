/**
 * i386 instructions: operands, encodings, and the assembler face by which the back end and the boot code write them.
 *
 * <p>In come calls such as {@code a.add(EAX, Mem.at(EBX, 8))}; out goes a {@link skink.compiler.link.Fragment} for the
 * linker. The tables are the enums ({@link skink.compiler.target.i386.Alu}, {@link skink.compiler.target.i386.Sse},
 * {@link skink.compiler.target.i386.Plain}, ...): a row is a mnemonic and its opcode, and {@code op(row, operands)} emits
 * it. The shapes are in {@code Encoder}, relaxation of branches is in {@code CodeBuffer}. The instruction families are a
 * chain of classes, from integer over system to floating point, and
 * {@link skink.compiler.target.i386.Assembler} is the end of the chain and the class to use; its comment has an example.
 *
 * <p>This part of the room knows nothing of the compiler but {@code link}'s object model. Read
 * {@link skink.compiler.target.i386.Assembler} first, then {@code Encoder}.
 */
package skink.compiler.target.i386;
