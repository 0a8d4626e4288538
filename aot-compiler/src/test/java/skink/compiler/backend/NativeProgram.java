package skink.compiler.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.Linker;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;
import skink.compiler.lir.FloatConstants;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Gpr;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Reference;
import skink.compiler.target.i386.Sse;
import skink.compiler.target.i386.Xmm;

/**
 * Runs compiled methods as a Linux process without a run-time system, and brings back what they return.
 *
 * <p>Each call leaves a record of 24 bytes: EDX:EAX, the double in XMM0, and a code: 0 for a return, else the ordinal + 1
 * of the {@link #FAILURES} routine that was called instead.
 */
final class NativeProgram {
    /** Routines that never return. */
    static final List<String> FAILURES = List.of(
            "skink.runtime.Throw.nullPointer()V",
            "skink.runtime.Throw.arrayIndex(II)V",
            "skink.runtime.Throw.arithmetic()V",
            "skink.runtime.Throw.classCast(Ljava/lang/Object;Lskink/magic/Address;)V",
            "skink.runtime.Throw.arrayStore(Ljava/lang/Object;)V",
            "skink.runtime.Throw.raise(Ljava/lang/Throwable;)V",
            "skink.runtime.StackGuard.overflow()V");

    private static final int RECORD_BYTES = 24;
    private static final Symbol RESULTS = Symbol.object("results");
    private static final Symbol CURSOR = Symbol.object("cursor");
    private static final Symbol RESUME_PC = Symbol.object("resume_pc");
    private static final Symbol SAVED_ESP = Symbol.object("saved_esp");

    private final Linker linker = new Linker(LinkLayout.linuxI386("_start"));
    private final Assembler start = new Assembler();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> defined = new HashSet<>();
    private final Label record = new Label();
    private int calls;

    /** What one call left. */
    record Result(int eax, int edx, double xmm0, int failure) {
        long asLong() {
            return (long) edx << 32 | eax & 0xFFFF_FFFFL;
        }

        float asFloat() {
            return Float.intBitsToFloat((int) Double.doubleToRawLongBits(xmm0));
        }
    }

    NativeProgram() {
        start.define(Symbol.function("_start"));
    }

    void add(CompiledMethod method) {
        addCode(method.code());
        defined.add(method.symbol().name());
    }

    void addCode(Fragment code) {
        linker.section(".text").append(code);
        code.relocations().stream().map(Relocation::symbol).map(Symbol::name).forEach(used::add);
    }

    void addData(String name, byte[] content) {
        linker.section(".data").append(Fragment.of(Symbol.object(name), content, 8, List.of()));
        defined.add(name);
    }

    /** Appends a call of {@code symbol}; words go where the convention wants them, doubles to XMM0 and up. */
    void call(String symbol, List<Integer> words, List<Long> doubles) {
        Gpr[] registers = {Gpr.EAX, Gpr.EDX, Gpr.ECX, Gpr.EBX};
        int stackWords = Math.max(0, words.size() - registers.length);
        Label after = new Label();
        start.mov(Mem.at(SAVED_ESP), Gpr.ESP);
        start.mov(Mem.at(RESUME_PC), Imm.of(Reference.to(after)));
        if (stackWords > 0) {
            start.op(skink.compiler.target.i386.Alu.SUB, Gpr.ESP, 4 * stackWords);
        }
        for (int i = 0; i < doubles.size(); i++) {
            start.mov(Mem.at(Gpr.ESP, -8), (int) (long) doubles.get(i));
            start.mov(Mem.at(Gpr.ESP, -4), (int) (doubles.get(i) >> 32));
            start.op(Sse.MOVSD, Xmm.of(i), Mem.at(Gpr.ESP, -8));
        }
        for (int i = 0; i < words.size(); i++) {
            if (i < registers.length) {
                start.mov(registers[i], words.get(i));
            } else {
                start.mov(Mem.at(Gpr.ESP, 4 * (i - registers.length)), words.get(i));
            }
        }
        start.call(Symbol.function(symbol));
        start.mov(Gpr.ESI, 0);
        start.jmp(record);
        start.bind(after);
        used.add(symbol);
        calls++;
    }

    /** Links, runs and returns one result per call, in order. */
    List<Result> run() {
        finish();
        try {
            Path file = Files.createTempFile("skink", ".elf");
            Files.write(file, linker.link().elf());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            byte[] output = execute(file);
            Files.delete(file);
            return decode(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] execute(Path file) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(file.toString()).start();
        } catch (IOException e) {
            Assumptions.abort("this machine does not run i386 programs: " + e.getMessage());
            return null;
        }
        byte[] output = process.getInputStream().readAllBytes();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the program hangs");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the program ended with " + process.exitValue() + ", see " + file);
        }
        return output;
    }

    private List<Result> decode(byte[] output) {
        if (output.length != RECORD_BYTES * calls) {
            throw new AssertionError(output.length + " bytes for " + calls + " calls");
        }
        ByteBuffer buffer = ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            results.add(new Result(buffer.getInt(), buffer.getInt(), buffer.getDouble(), buffer.getInt()));
            buffer.getInt();
        }
        return results;
    }

    private void finish() {
        start.mov(Gpr.EAX, 4);
        start.mov(Gpr.EBX, 1);
        start.mov(Gpr.ECX, RESULTS);
        start.mov(Gpr.EDX, RECORD_BYTES * calls);
        start.interrupt(0x80);
        start.mov(Gpr.EAX, 1);
        start.xor(Gpr.EBX, Gpr.EBX);
        start.interrupt(0x80);
        record();
        for (int i = 0; i < FAILURES.size(); i++) {
            start.define(Symbol.function(FAILURES.get(i)));
            start.mov(Gpr.ESI, i + 1);
            start.jmp(record);
        }
        addCode(start.finish());
        linker.section(".bss").reserve(RESULTS, Math.max(4, RECORD_BYTES * calls), 8);
        linker.section(".bss").reserve(SAVED_ESP, 4, 4);
        linker.section(".bss").reserve(RESUME_PC, 4, 4);
        linker.section(".bss").reserve(Symbol.object("static:skink.runtime.StackGuard.limit"), 4, 4);
        linker.section(".data").append(Fragment.of(CURSOR, new byte[4], 4, List.of(Relocation.abs32(0, RESULTS, 0))));
        for (String symbol : used) {
            if (FloatConstants.isConstant(symbol)) {
                byte[] content = FloatConstants.contents(symbol);
                linker.section(".rodata")
                        .append(Fragment.of(Symbol.object(symbol), content, content.length, List.of()));
            }
        }
    }

    /** Stores a record and drops stack arguments; called with the code in ESI. */
    private void record() {
        start.bind(record);
        start.mov(Gpr.ESP, Mem.at(SAVED_ESP));
        start.mov(Gpr.EBX, Mem.at(CURSOR));
        start.mov(Mem.at(Gpr.EBX, 0), Gpr.EAX);
        start.mov(Mem.at(Gpr.EBX, 4), Gpr.EDX);
        start.op(Sse.MOVSD, Mem.at(Gpr.EBX, 8), Xmm.XMM0);
        start.mov(Mem.at(Gpr.EBX, 16), Gpr.ESI);
        start.add(Gpr.EBX, RECORD_BYTES);
        start.mov(Mem.at(CURSOR), Gpr.EBX);
        start.jmp(Mem.at(RESUME_PC));
    }
}
