package skink.compiler.target.i386;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;

/**
 * Writes i386 machine code: the one way by which compiler and boot code make instructions.
 *
 * <p>Every method appends one instruction or datum. Operands that have no encoding are refused with an
 * {@link IllegalArgumentException}, after which the assembler's content is undefined. Worked example:
 *
 * <pre>{@code
 * Assembler a = new Assembler();
 * Label again = a.mark();
 * a.mov(ECX, Mem.at(EDI, EAX, 4, 8));
 * a.cmp(ECX, 0x1234);
 * a.jcc(Cond.NE, again);             // two bytes: near enough
 * a.call(Symbol.function("print"));
 * Label returned = a.mark();
 * a.op(Plain.HLT);
 * Fragment code = a.finish(Symbol.function("example"));
 * int returnOffset = returned.offset();
 * }</pre>
 *
 * <p>Invariant: branches to labels are short exactly when the distance allows it; the same calls give the same bytes.
 */
public final class Assembler extends FloatAssembler {
    /** Switches between 32-bit code, the initial state, and 16-bit code for real mode. */
    public void bits(int bits) {
        setMode(
                switch (bits) {
                    case 16 -> Width.WORD;
                    case 32 -> Width.DWORD;
                    default -> throw new IllegalArgumentException("code has 16 or 32 bits, not " + bits);
                });
    }

    // ---- positions

    /** A new label at this place. */
    public Label mark() {
        Label label = new Label();
        bind(label);
        return label;
    }

    /** Gives a label this place. */
    public void bind(Label label) {
        code.bind(label);
    }

    /** Starts a routine or datum: the symbol covers what follows up to the next definition or the end. */
    public void define(Symbol symbol) {
        code.define(symbol);
    }

    /** Pads with nops. */
    public void align(int bytes) {
        code.align(bytes, nopFiller());
    }

    /** Pads with a byte. */
    public void align(int bytes, int fill) {
        code.align(bytes, (code, offset, length) -> Arrays.fill(code, offset, offset + length, (byte) fill));
    }

    /** One instruction, or several if need be, of so many bytes in all that do nothing. */
    public void nop(int bytes) {
        require(bytes > 0, "not a number of bytes:", bytes);
        byte[] filled = new byte[bytes];
        nopFiller().fill(filled, 0, bytes);
        code.putBytes(filled);
    }

    // ---- data

    public void db(int... values) {
        for (int value : values) {
            immediate(Imm.of(value), 1);
        }
    }

    public void dw(int... values) {
        for (int value : values) {
            immediate(Imm.of(value), 2);
        }
    }

    public void dw(Imm value) {
        immediate(value, 2);
    }

    public void dd(int... values) {
        for (int value : values) {
            immediate(Imm.of(value), 4);
        }
    }

    /** An address, for instance {@code Imm.of(Reference.to(label))} in a jump table. */
    public void dd(Imm value) {
        immediate(value, 4);
    }

    public void dq(long... values) {
        for (long value : values) {
            code.put32((int) value);
            code.put32((int) (value >> 32));
        }
    }

    /** Characters below 128, without an end mark. */
    public void ascii(String text) {
        require(text.chars().allMatch(c -> c < 128), "not ASCII:", text);
        code.putBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    public void bytes(byte[] values) {
        code.putBytes(values);
    }

    // ---- end

    /** The code as one fragment that the symbol covers, aligned as {@link #align} asked. */
    public Fragment finish(Symbol self) {
        requireNoPendingLock();
        return code.finish(self, 1);
    }

    /** The code as one fragment that the symbol covers and whose first byte is aligned to at least so many bytes. */
    public Fragment finish(Symbol self, int alignment) {
        requireNoPendingLock();
        return code.finish(self, alignment);
    }

    /** The code as one fragment whose symbols are those given to {@link #define}. */
    public Fragment finish() {
        requireNoPendingLock();
        return code.finish(null, 1);
    }
}
