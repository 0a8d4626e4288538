/**
 * Stack frames: the calling convention, and the tables by which the run-time system reads a stack.
 *
 * <h2>Calling convention</h2>
 *
 * A parameter of kind INT or REF is one word, LONG two (low first). The first four words go in EAX, EDX, ECX, EBX; further
 * words on the stack, ascending from {@code [esp]} as seen at the call instruction (a LONG may be split). The first four
 * FLOAT or DOUBLE parameters go in XMM0 to XMM3; further ones on the stack among the words, 4 or 8 bytes. Results: EAX,
 * EDX:EAX, XMM0. Every register but ESP is the caller's to save; the direction flag is clear. ESP is constant between
 * prologue and epilogue and 4-byte aligned; the return address is at {@code [esp + frameSize]}, so a stack parameter is at
 * {@code [esp + frameSize + 4 + offset]}. A landing pad is entered with the exception in EAX and the frame's ESP.
 *
 * <h2>Tables</h2>
 *
 * All are sections in read-only data, between linker symbols {@code __NAME_start} and {@code __NAME_end}; all but
 * {@code lines} consist of 4-byte words.
 *
 * <ul>
 *   <li>{@code functions}: one entry per function, ascending: start pc, end pc, frame size, prologue end pc, byte offset of
 *       its rows in {@code lines}, number of rows, index in {@code methods}. The frame size counts the bytes between
 *       ESP after the prologue and the return address. Assembler routines without a frame have size 0 and no rows.
 *   <li>{@code lines}: per function, ascending: pc offset from the function's start, index in {@code traces}; written as
 *       {@link skink.compiler.frame.LineTable} says. A row holds until the next.
 *   <li>{@code traces}: two words per source position: 1 + the index of the position of the call at which it was inlined, or
 *       0, then the index in {@code methods}; 24 bits each, and the line in the upper bytes, its low byte first.
 *   <li>{@code methods}: per method: addresses of class name, method name, source file name; each a zero-terminated UTF-8
 *       string ({@code java.lang.String}), the file name may be 0.
 *   <li>{@code callsites}: one entry per call that may reach a safepoint or throw, ascending: return pc, offset in
 *       {@code sitemaps}.
 *   <li>{@code sitemaps}: landing pad pc or 0, count, then the byte offset from the frame's ESP of each word that holds a
 *       live reference. Equal records are stored once.
 *   <li>{@code faults}: one entry per access that finds out whether a reference is null, ascending: its pc, then a word with
 *       its length in the lowest 8 bits and above them the signed distance from that pc to the code that throws. A fault on
 *       an address in the first 64 KiB at a pc inside an entry goes on at that code, with all registers unchanged.
 * </ul>
 *
 * <p>Unwinding: look up pc - 1 in {@code functions}, read the return address at ESP + frame size, go on with ESP + frame
 * size + 4. The tables are valid at every pc after the prologue; a trap inside a prologue or at a call's first instruction
 * is resolved by the prologue end. Read {@link skink.compiler.frame.CallSite} first.
 */
package skink.compiler.frame;
