package skink.compiler.link.dwarf;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ESP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;

/**
 * A hand-made Linux program with debug information, and the lines it claims to come from.
 *
 * <p>{@code _start} calls {@code Demo.run}, which calls {@code Demo.leaf}; that has a line inlined from another file and
 * runs into a simulated interrupt whose handler is {@code trap}. The exit status is 42.
 */
final class DemoProgram {
    static final String FILE = "skink/demo/Demo.java";
    static final String INLINED_FILE = "skink/demo/Inlined.java";
    private static final int FRAME_SIZE = 28;
    private static final int USER_CODE_SELECTOR = 0x73;

    private final Linker linker = new Linker(LinkLayout.linuxI386("_start"));
    private final DebugInfo debug = new DebugInfo();

    private record LineMark(Label label, String file, int line) {}

    private record FrameMark(Label label, int cfaOffset) {}

    /** Code with marks at the places where the line or the frame changes. */
    private static final class Routine {
        final Assembler code = new Assembler();
        final List<LineMark> lines = new ArrayList<>();
        final List<FrameMark> frames = new ArrayList<>();

        Routine(String file, int line) {
            line(file, line);
            frame(4);
        }

        void line(String file, int line) {
            lines.add(new LineMark(code.mark(), file, line));
        }

        void frame(int cfaOffset) {
            frames.add(new FrameMark(code.mark(), cfaOffset));
        }
    }

    private DemoProgram() {}

    static LinkedImage link() {
        DemoProgram program = new DemoProgram();
        program.start();
        program.run();
        program.leaf();
        program.trap();
        program.debug.writeTo(program.linker);
        return program.linker.link();
    }

    private void start() {
        Assembler a = new Assembler();
        a.call(Symbol.function("Demo.run()V"));
        a.mov(EBX, EAX);
        a.mov(EAX, 1);
        a.interrupt(0x80);
        Symbol symbol = Symbol.function("_start");
        Fragment code = a.finish(symbol);
        linker.section(".text").append(code);
        debug.add(FrameDebug.outermost(symbol, code.bytes().length));
    }

    private void run() {
        Routine r = new Routine(FILE, 10);
        r.code.sub(ESP, FRAME_SIZE);
        r.frame(FRAME_SIZE + 4);
        r.line(FILE, 11);
        r.code.mov(EAX, 40);
        r.line(FILE, 12);
        r.code.call(Symbol.function("Demo.leaf()V"));
        r.line(FILE, 13);
        r.code.add(ESP, FRAME_SIZE);
        r.frame(4);
        r.code.ret();
        finish(r, "run", 10);
    }

    private void leaf() {
        Routine r = new Routine(FILE, 20);
        r.code.sub(ESP, FRAME_SIZE);
        r.frame(FRAME_SIZE + 4);
        r.line(INLINED_FILE, 1000);
        r.code.add(EAX, 1);
        r.line(FILE, 21);
        // What the processor does for an interrupt without a change of stack; the next instruction is the interrupted
        // one.
        r.code.op(Plain.PUSHFD);
        r.frame(FRAME_SIZE + 8);
        r.code.push(USER_CODE_SELECTOR);
        r.frame(FRAME_SIZE + 12);
        r.code.call(Symbol.function("trap"));
        r.frame(FRAME_SIZE + 4);
        r.line(FILE, 22);
        r.code.add(EAX, 1);
        r.code.nop(300);
        r.line(FILE, 23);
        r.code.add(ESP, FRAME_SIZE);
        r.frame(4);
        r.code.ret();
        finish(r, "leaf", 20);
    }

    /** The frame of a trap entry: EIP, CS and EFLAGS lie on top of the interrupted code's stack. */
    private void trap() {
        Assembler a = new Assembler();
        a.push(EAX);
        Label pushed = a.mark();
        a.mov(EAX, Mem.at(ESP));
        a.nop(4);
        a.pop(EAX);
        Label popped = a.mark();
        a.mov(EBX, Mem.at(ESP));
        a.add(ESP, 12);
        Label dropped = a.mark();
        a.jmp(EBX);
        Symbol symbol = Symbol.function("trap");
        Fragment code = a.finish(symbol);
        linker.section(".text").append(code);
        Map<DwarfRegister, Integer> atEntry = Map.of(DwarfRegister.EIP, -12, DwarfRegister.EFLAGS, -4);
        debug.add(FrameDebug.trap(
                symbol,
                code.bytes().length,
                List.of(
                        new CfaRow(0, DwarfRegister.ESP, 12, atEntry),
                        new CfaRow(pushed.offset(), DwarfRegister.ESP, 16, Map.of(DwarfRegister.EAX, -16)),
                        CfaRow.esp(popped.offset(), 12),
                        CfaRow.esp(dropped.offset(), 0))));
    }

    private void finish(Routine routine, String name, int declarationLine) {
        Symbol symbol = Symbol.function("Demo." + name + "()V");
        Fragment code = routine.code.finish(symbol);
        linker.section(".text").append(code);
        int size = code.bytes().length;
        List<LineRow> lines = routine.lines.stream()
                .map(row -> new LineRow(row.label.offset(), row.file, row.line))
                .toList();
        debug.add(new FunctionDebug(symbol, size, FILE, "skink.demo.Demo", name, declarationLine, lines));
        List<CfaRow> frame = routine.frames.stream()
                .map(row -> CfaRow.esp(row.label.offset(), row.cfaOffset))
                .toList();
        debug.add(FrameDebug.of(symbol, size, frame));
    }
}
