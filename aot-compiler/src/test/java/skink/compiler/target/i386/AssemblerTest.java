package skink.compiler.target.i386;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/** Data, symbols and addresses in code, and what the assembler refuses. */
class AssemblerTest {
    private static final Symbol SELF = Symbol.function("self");
    private static final Symbol OTHER = Symbol.object("other");

    private static Fragment code(Consumer<Assembler> body) {
        Assembler assembler = new Assembler();
        body.accept(assembler);
        return assembler.finish(SELF);
    }

    private static void assertBytes(String hex, Consumer<Assembler> body) {
        assertEquals(hex, HexFormat.ofDelimiter(" ").formatHex(code(body).bytes()));
    }

    @Test
    void dataIsLittleEndian() {
        assertBytes("01 ff 80", a -> a.db(1, 255, -128));
        assertBytes("34 12 ff ff", a -> a.dw(0x1234, -1));
        assertBytes("78 56 34 12 ff ff ff ff", a -> a.dd(0x12345678, -1));
        assertBytes("ef cd ab 89 67 45 23 81", a -> a.dq(0x8123_4567_89AB_CDEFL));
        assertBytes("48 69 00", a -> {
            a.ascii("Hi");
            a.bytes(new byte[1]);
        });
        assertBytes("01 cc cc cc 02", a -> {
            a.db(1);
            a.align(4, 0xCC);
            a.db(2);
        });
    }

    @Test
    void definitionsCoverWhatFollows() {
        Assembler a = new Assembler();
        Symbol first = Symbol.function("first");
        Symbol second = Symbol.object("second");
        Label end = new Label();
        a.define(first);
        a.jmp(end);
        a.bytes(new byte[200]);
        a.bind(end);
        a.define(second);
        a.dd(1, 2);
        assertEquals(
                List.of(new Fragment.Definition(first, 0, 205), new Fragment.Definition(second, 205, 8)),
                a.finish().definitions());
    }

    @Test
    void addressesBecomeRelocations() {
        Fragment code = code(a -> {
            a.mov(Gpr.EAX, Mem.at(Gpr.EBX, 8).with(Reference.to(OTHER)));
            a.mov(Mem.at(OTHER).as32(), Imm.of(Reference.physical(OTHER)).plus(5));
            a.call(Symbol.function("f"));
            a.bits(16);
            a.mov(Gpr.AX, Mem.at(OTHER).plus(2));
        });
        assertEquals(
                List.of(
                        new Relocation(2, Relocation.Kind.ABS32, OTHER, 8),
                        new Relocation(8, Relocation.Kind.ABS32, OTHER, 0),
                        new Relocation(12, Relocation.Kind.PHYS32, OTHER, 5),
                        new Relocation(17, Relocation.Kind.REL32, Symbol.function("f"), -4),
                        new Relocation(22, Relocation.Kind.ABS16, OTHER, 2)),
                code.relocations());
    }

    @Test
    void labelsAreAddressesInTheirOwnCode() {
        Assembler a = new Assembler();
        Label table = new Label();
        a.jmp(Mem.table(Reference.to(table), Gpr.EAX, 4));
        a.bind(table);
        a.dd(Imm.of(Reference.to(table)).plus(1));
        Fragment code = a.finish(SELF);
        assertEquals(List.of(Relocation.abs32(3, SELF, 7), Relocation.abs32(7, SELF, 8)), code.relocations());
    }

    /** Code for an application processor: linked somewhere, run at 0x8000. */
    @Test
    void copiedCodeRefersToItsOrigin() {
        int origin = 0x8000;
        Assembler a = new Assembler();
        Label protectedMode = new Label();
        Label descriptors = new Label();
        a.bits(16);
        a.op(MemoryOp.LGDT, Mem.at(Reference.at(origin, descriptors)).with(Sreg.CS));
        a.jmpFar(Width.DWORD, 8, Imm.of(Reference.at(origin, protectedMode)));
        a.bits(32);
        a.bind(protectedMode);
        a.op(Plain.HLT);
        a.bind(descriptors);
        a.dw(23);
        a.dd(Imm.of(Reference.at(origin, descriptors)).plus(6));
        Fragment code = a.finish(SELF);
        assertEquals(List.of(), code.relocations());
        assertEquals(
                "2e 0f 01 16 0f 80 66 ea 0e 80 00 00 08 00 f4 17 00 15 80 00 00",
                HexFormat.ofDelimiter(" ").formatHex(code.bytes()));
    }

    @Test
    void anAddressInNamelessCodeIsRefused() {
        Assembler a = new Assembler();
        a.dd(Imm.of(Reference.to(a.mark())));
        assertThrows(IllegalStateException.class, a::finish);
    }

    /** What has no encoding is refused, with a text that says why. */
    @Test
    void hostileOperandsAreRefused() {
        refuse("ESP cannot be an index", a -> a.mov(Gpr.EAX, Mem.at(Gpr.EBX, Gpr.ESP, 1, 0)));
        refuse("scale", a -> a.mov(Gpr.EAX, Mem.at(Gpr.EBX, Gpr.ECX, 3, 0)));
        refuse("scale", a -> a.mov(Gpr.EAX, Mem.at(Gpr.EBX, Gpr.ECX, 16, 0)));
        refuse("not an address", a -> a.mov(Gpr.EAX, Mem.at(Gpr.BL)));
        refuse("16-bit address", a -> a.mov(Gpr.EAX, Mem.at(Gpr.BX, Gpr.ECX, 1, 0)));
        refuse("16-bit address", a -> a.mov(Gpr.EAX, Mem.at(Gpr.AX)));
        refuse("displacement does not fit", a -> a.mov(Gpr.EAX, Mem.at(Gpr.BX, 70_000)));
        refuse("ESI has no byte register", a -> a.set(Cond.E, Gpr.ESI.as8()));
        refuse("not a byte operand", a -> a.set(Cond.E, Gpr.ESI));
        refuse("immediate does not fit 8 bits: 256", a -> a.add(Gpr.BL, 256));
        refuse("immediate does not fit 8 bits: -129", a -> a.mov(Gpr.AL, -129));
        refuse("immediate does not fit 16 bits", a -> a.cmp(Gpr.CX, 65536));
        refuse("does not fit a byte", a -> a.cmp(Gpr.CL, Imm.of(OTHER)));
        refuse("different size", a -> a.mov(Gpr.EAX, Gpr.BX));
        refuse("different size", a -> a.op(Alu.ADD, Gpr.AL, Gpr.EBX));
        refuse("not an extension", a -> a.movzx(Gpr.AX, Gpr.BX));
        refuse("not an extension", a -> a.movsx(Gpr.EAX, Mem.at(Gpr.EBX)));
        refuse("shift count is not in 0..31: 32", a -> a.shl(Gpr.EAX, 32));
        refuse("bit number is not in 0..31: 32", a -> a.op(Bit.BTS, Mem.at(Gpr.EAX), 32));
        refuse("not a 16-bit or 32-bit operand", a -> a.push(Gpr.AL));
        refuse("not a 16-bit or 32-bit operand", a -> a.imul(Gpr.AL, Gpr.BL));
        refuse("not a 32-bit register", a -> a.bswap(Gpr.AX));
        refuse("AL, AX or EAX", a -> a.inDx(Gpr.EBX));
        refuse("port is not in 0..255", a -> a.out(256, Gpr.AL));
        refuse("interrupt vector", a -> a.interrupt(-1));
        refuse("far transfers only", a -> a.mov(Sreg.CS, Gpr.AX));
        refuse("no such special register", a -> a.movToControl(8, Gpr.EAX));
        refuse("cannot store", a -> a.op(Sse.ADDSD, Mem.at(Gpr.EAX), Xmm.XMM0));
        refuse("not a 32-bit operand", a -> a.movd(Xmm.XMM1, Gpr.AX));
        refuse("not a 32-bit operand", a -> a.op(SseToInt.CVTTSD2SI, Gpr.CX, Xmm.XMM0));
        refuse("no such x87 register", a -> a.op(X87.FLD, 8));
        refuse("not a comparison", a -> a.repne(StringOp.MOVSB));
        refuse("has no segment", a -> a.lea(Gpr.EAX, Mem.at(Gpr.EBX).with(Sreg.FS)));
        refuse("not an integer operand size", a -> a.mov(Mem.at(Gpr.EBX).with(Width.QWORD), 1));
        refuse("not ASCII", a -> a.ascii("é"));
        refuse("power of two", a -> a.align(12));
        refuse("16 or 32 bits", a -> a.bits(64));
        refuse("labels only", a -> {
            a.bits(16);
            a.call(SELF);
        });
    }

    @Test
    void lockStandsBeforeLockableInstructionsOnly() {
        assertBytes("f0 ff 03", a -> {
            a.lock();
            a.inc(Mem.at(Gpr.EBX));
        });
        refuseLocked(a -> a.mov(Mem.at(Gpr.EBX), Gpr.EAX));
        refuseLocked(a -> a.cmp(Mem.at(Gpr.EBX), Gpr.EAX));
        refuseLocked(a -> a.add(Gpr.EBX, Gpr.EAX));
        refuseLocked(a -> a.add(Gpr.EBX, Mem.at(Gpr.EAX)));
        refuseLocked(a -> a.op(Unary.MUL, Mem.at(Gpr.EAX)));
        refuseLocked(a -> a.op(Bit.BT, Mem.at(Gpr.EAX), Gpr.EBX));
        refuseLocked(a -> a.op(Plain.HLT));
        refuseLocked(a -> a.jmp(a.mark()));
        refuseLocked(a -> a.db(1));
        refuseLocked(Assembler::lock);
    }

    private static void refuseLocked(Consumer<Assembler> body) {
        refuse("lock prefix", a -> {
            a.lock();
            body.accept(a);
        });
    }

    private static void refuse(String reason, Consumer<Assembler> body) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> code(body), reason);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void registersKnowTheirParts() {
        assertEquals(Gpr.BL, Gpr.EBX.as8());
        assertEquals(Gpr.SI, Gpr.ESI.as16());
        assertEquals(Gpr.EDX, Gpr.DH.as32());
        assertEquals(Gpr.EDI, Gpr.of(7));
        assertThrows(IllegalArgumentException.class, () -> Gpr.of(8));
        for (Cond condition : Cond.values()) {
            assertEquals(condition, condition.negate().negate());
            assertEquals(condition.number() ^ 1, condition.negate().number());
        }
        assertEquals(Cond.A, Cond.B.swapOperands());
    }
}
