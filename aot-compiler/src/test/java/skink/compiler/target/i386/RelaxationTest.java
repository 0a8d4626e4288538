package skink.compiler.target.i386;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/** Branches come out as short as GNU as makes them, and labels know where they ended up. */
class RelaxationTest {
    private static final Symbol SELF = Symbol.function("self");

    @TempDir
    Path directory;

    /** A random piece of code, as assembler calls and as text. */
    private static final class RandomCode {
        final Assembler assembler = new Assembler();
        final StringBuilder source = new StringBuilder();
        final List<Label> labels = new ArrayList<>();
        private final Random random;

        RandomCode(long seed, int bits, int items) {
            random = new Random(seed);
            assembler.bits(bits);
            source.append(".intel_syntax noprefix\n.code").append(bits).append('\n');
            int density = 2 + random.nextInt(12);
            for (int i = 0; i < 1 + items / density; i++) {
                labels.add(new Label());
            }
            int bound = 0;
            for (int i = 0; i < items; i++) {
                if (bound < labels.size() && i >= bound * density) {
                    bind(bound++);
                }
                item();
            }
            while (bound < labels.size()) {
                bind(bound++);
            }
        }

        private void bind(int number) {
            assembler.bind(labels.get(number));
            source.append('L').append(number).append(":\n");
        }

        private void item() {
            int target = random.nextInt(labels.size());
            switch (random.nextInt(8)) {
                case 0 -> {
                    assembler.jmp(labels.get(target));
                    source.append("jmp L").append(target).append('\n');
                }
                case 1, 2, 3 -> {
                    assembler.jcc(Cond.NE, labels.get(target));
                    source.append("jne L").append(target).append('\n');
                }
                case 4 -> {
                    assembler.call(labels.get(target));
                    source.append("call L").append(target).append('\n');
                }
                case 5 -> {
                    assembler.dd(Imm.of(Reference.to(labels.get(target))).plus(3));
                    source.append(".long L").append(target).append("+3\n");
                }
                default -> filler();
            }
        }

        private void filler() {
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                assembler.db(i);
                source.append(".byte ").append(i).append('\n');
            }
        }
    }

    @Test
    void branchesAreAsShortAsThoseOfGnuAs() throws IOException {
        GnuTools.assume("as", "objcopy");
        int shortBranches = 0;
        int nearBranches = 0;
        for (int seed = 0; seed < 40; seed++) {
            RandomCode code = new RandomCode(seed, seed % 4 == 3 ? 16 : 32, 20 + 12 * seed);
            Fragment fragment = code.assembler.finish(SELF);
            byte[] bytes = fragment.bytes().clone();
            for (Relocation r : fragment.relocations()) {
                for (int i = 0; i < 4; i++) {
                    bytes[r.offset() + i] = (byte) (r.addend() >> 8 * i);
                }
            }
            assertArrayEquals(GnuTools.assemble(directory, code.source), bytes, "seed " + seed);
            for (byte b : bytes) {
                shortBranches += b == 0x75 ? 1 : 0;
                nearBranches += b == (byte) 0x85 ? 1 : 0;
            }
        }
        assertTrue(shortBranches > 300 && nearBranches > 300, shortBranches + " short, " + nearBranches + " near");
    }

    @Test
    void sameCallsGiveSameBytes() {
        Fragment first = new RandomCode(5, 32, 300).assembler.finish(SELF);
        Fragment second = new RandomCode(5, 32, 300).assembler.finish(SELF);
        assertArrayEquals(first.bytes(), second.bytes());
        assertEquals(first.relocations(), second.relocations());
    }

    @Test
    void aBranchReaches127BytesForwardAnd128Back() {
        assertEquals(2 + 127, codeWithJumpOver(127).length);
        assertEquals(5 + 128, codeWithJumpOver(128).length);
        assertEquals(126 + 2, codeWithJumpBackOver(126).length);
        assertEquals(127 + 5, codeWithJumpBackOver(127).length);
    }

    private static byte[] codeWithJumpOver(int bytes) {
        Assembler a = new Assembler();
        Label end = new Label();
        a.jmp(end);
        a.bytes(new byte[bytes]);
        a.bind(end);
        return a.finish(SELF).bytes();
    }

    private static byte[] codeWithJumpBackOver(int bytes) {
        Assembler a = new Assembler();
        Label start = a.mark();
        a.bytes(new byte[bytes]);
        a.jmp(start);
        return a.finish(SELF).bytes();
    }

    /** One branch that grows pushes the next one out of reach, and so on to the first. */
    @Test
    void growthSpreads() {
        Assembler a = new Assembler();
        int count = 50;
        List<Label> ends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ends.add(new Label());
            a.jmp(ends.get(i));
        }
        a.bytes(new byte[127 - 2 * (count - 1)]);
        ends.forEach(a::bind);
        assertEquals(count * 2 + 29, a.finish(SELF).bytes().length, "all reach");

        Assembler b = new Assembler();
        Label far = new Label();
        Label near = new Label();
        b.jcc(Cond.E, near);
        b.jcc(Cond.E, far);
        b.bytes(new byte[124]);
        b.bind(near);
        b.bytes(new byte[10]);
        b.bind(far);
        assertEquals(6 + 6 + 134, b.finish(SELF).bytes().length, "the second is near, so the first must be");
    }

    @Test
    void labelsFollowTheCode() {
        Assembler a = new Assembler();
        Label far = new Label();
        a.jmp(far);
        Label afterJump = a.mark();
        a.call(Symbol.function("other"));
        Label afterCall = a.mark();
        Label beforePadding = a.mark();
        a.align(64);
        Label aligned = a.mark();
        a.bytes(new byte[200]);
        a.bind(far);
        a.ret();
        Fragment fragment = a.finish(SELF, 16);
        assertEquals(5, afterJump.offset());
        assertEquals(10, afterCall.offset());
        assertEquals(10, beforePadding.offset());
        assertEquals(64, aligned.offset());
        assertEquals(264, far.offset());
        assertEquals(265, fragment.bytes().length);
        assertEquals(64, fragment.alignment());
        assertEquals(
                List.of(new Relocation(6, Relocation.Kind.REL32, Symbol.function("other"), -4)),
                fragment.relocations());
    }

    @Test
    void paddingIsNops() throws IOException {
        GnuTools.assume("objdump");
        for (int bits : new int[] {16, 32}) {
            Assembler a = new Assembler();
            a.bits(bits);
            for (int length = 1; length <= 40; length++) {
                a.nop(length);
            }
            a.db(0xF4);
            a.align(32);
            byte[] code = a.finish().bytes();
            assertEquals(40 * 41 / 2 + 1 + -(40 * 41 / 2 + 1) % 32 + 32, code.length);
            Files.write(directory.resolve("nops"), code);
            String architecture = bits == 16 ? "i8086" : "i386";
            String text = GnuTools.run(directory, "objdump", "-D", "-b", "binary", "-m", architecture, "nops");
            List<String> others = text.lines()
                    .filter(line -> line.matches("\\s+\\p{XDigit}+:\t.*\t.*"))
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1).strip())
                    .filter(instruction -> !instruction.matches("(data16 )?(cs )?nop.*|xchg +%ax,%ax"))
                    .toList();
            assertEquals(List.of("hlt"), others);
        }
    }

    @Test
    void misusedLabelsAreRefused() {
        Assembler a = new Assembler();
        Label label = a.mark();
        assertThrows(IllegalStateException.class, () -> a.bind(label));
        assertThrows(IllegalStateException.class, label::offset);
        a.jmp(new Label());
        assertThrows(IllegalStateException.class, () -> a.finish(SELF));

        Assembler b = new Assembler();
        b.call(new Label());
        assertThrows(IllegalStateException.class, () -> b.finish(SELF));

        Assembler c = new Assembler();
        c.finish(SELF);
        assertThrows(IllegalStateException.class, c::ret);
    }
}
