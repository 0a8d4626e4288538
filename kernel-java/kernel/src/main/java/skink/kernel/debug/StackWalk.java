package skink.kernel.debug;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.TrapFrame;
import skink.kernel.arch.i386.Vectors;
import skink.magic.Address;
import skink.runtime.FrameTables;

/**
 * A walk over a kernel stack, one Java frame at a time, inlined frames included.
 *
 * <p>There is one walk at a time, held in static words: panics are serial. A trap frame in the middle of the stack is
 * stepped over like a call. The walk ends at the assembler routine that called the first Java method, at a place that no
 * table knows, or after {@link #MAX_FRAMES}.
 *
 * <pre>{@code
 * StackWalk.start(pc, stackPointer);
 * while (StackWalk.hasFrame()) {
 *     print(StackWalk.line());
 *     StackWalk.next();
 * }
 * }</pre>
 */
public final class StackWalk {
    private static final int MAX_FRAMES = 64;

    /** One past the instruction in question: a return address, or the address of a faulting instruction + 1. */
    private static Address pc = Address.zero();

    private static Address stackPointer = Address.zero();
    private static Address function = Address.zero();
    private static Address trace = Address.zero();
    private static int frames;

    private StackWalk() {}

    /** Begins in the frame whose ESP is {@code firstStackPointer}, in the instruction that ends at {@code firstPc}. */
    public static void start(Address firstPc, Address firstStackPointer) {
        pc = firstPc;
        stackPointer = firstStackPointer;
        frames = 0;
        enter();
    }

    /**
     * Begins at the first word from {@code from} to {@code end} that is an address in Java code: for a stack whose top
     * belongs to nothing that the tables know.
     */
    public static void search(Address from, Address end) {
        for (Address at = from; at.below(end); at = at.plus(4)) {
            start(at.loadAddress(), at.plus(4));
            if (hasFrame()) {
                return;
            }
        }
    }

    /** Begins with what a trap has interrupted. */
    public static void startAtTrap(Address trapFrame) {
        start(interruptedPc(trapFrame), trapFrame.plus(TrapFrame.INTERRUPTED_STACK));
    }

    /** A breakpoint reports the address behind itself, everything else that of the instruction. */
    private static Address interruptedPc(Address trapFrame) {
        Address address = trapFrame.loadAddress(TrapFrame.EIP);
        return trapFrame.loadInt(TrapFrame.VECTOR) == Vectors.BREAKPOINT ? address : address.plus(1);
    }

    /** Whether there is a frame to look at. */
    public static boolean hasFrame() {
        return !function.isZero() && frames < MAX_FRAMES;
    }

    /** Zero-terminated names of the present frame; the file may be the zero address. */
    public static Address className() {
        return FrameTables.className(trace);
    }

    public static Address methodName() {
        return FrameTables.methodName(trace);
    }

    public static Address fileName() {
        return FrameTables.fileName(trace);
    }

    public static int line() {
        return FrameTables.lineNumber(trace);
    }

    /** Goes on to the caller. */
    public static void next() {
        frames++;
        trace = FrameTables.outer(trace);
        if (trace.isZero()) {
            leave();
            enter();
        }
    }

    private static void leave() {
        int frameBytes = FrameTables.frameSize(function, pc);
        pc = stackPointer.loadAddress(frameBytes);
        stackPointer = stackPointer.plus(frameBytes + 4);
        if (pc.equalTo(Address.ofSymbol(BootSymbols.TRAP_RETURN))) {
            Address trapFrame = stackPointer;
            pc = interruptedPc(trapFrame);
            stackPointer = trapFrame.plus(TrapFrame.INTERRUPTED_STACK);
        }
    }

    private static void enter() {
        function = FrameTables.function(pc);
        if (!function.isZero() && FrameTables.isRoutine(function)) {
            function = Address.zero();
        }
        if (!function.isZero()) {
            trace = FrameTables.trace(function, pc);
        }
    }
}
