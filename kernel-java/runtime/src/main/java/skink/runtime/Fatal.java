package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Cpu;
import skink.magic.Uninterruptible;

/** The end of a process whose run-time system found itself broken: a message and a trace, written without allocation. */
@Uninterruptible("runs when the heap may be broken")
@Compact
public final class Fatal {
    /** As a shell reports a process that died of SIGABRT. */
    private static final int STATUS_ABORTED = 134;

    private static final int MAX_FRAMES = 64;

    private Fatal() {}

    /** Prints {@code reason}, a literal, with the stack, and ends the process. */
    public static void stop(String reason) {
        RawPrint.text("skink: fatal: ");
        RawPrint.text(reason);
        RawPrint.character('\n');
        printStack(Stubs.returnPc(), Cpu.stackPointer());
        HostIo.exit(STATUS_ABORTED);
    }

    /** Prints the frames from {@code pc} on, one a line, as a Java stack trace does. */
    static void printStack(Address firstPc, Address firstStackPointer) {
        Address pc = firstPc;
        Address stackPointer = firstStackPointer;
        for (int i = 0; i < MAX_FRAMES; i++) {
            Address function = FrameTables.function(pc);
            if (function.isZero()) {
                return;
            }
            printFrame(function, pc);
            int frameBytes = FrameTables.frameSize(function, pc);
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
        }
    }

    private static void printFrame(Address function, Address pc) {
        Address innermost = FrameTables.trace(function, pc);
        for (Address trace = innermost; !trace.isZero(); trace = FrameTables.outer(trace)) {
            RawPrint.text("\tat ");
            RawPrint.bytes(FrameTables.className(trace));
            RawPrint.character('.');
            RawPrint.bytes(FrameTables.methodName(trace));
            RawPrint.character('(');
            Address file = FrameTables.fileName(trace);
            if (file.isZero()) {
                RawPrint.text("Unknown Source");
            } else {
                RawPrint.bytes(file);
                RawPrint.character(':');
                RawPrint.decimal(FrameTables.lineNumber(trace));
            }
            RawPrint.text(")\n");
        }
    }
}
