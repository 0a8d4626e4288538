package skink.kernel.debug;

import skink.abi.boot.CpuArea;
import skink.abi.boot.TrapFrame;
import skink.abi.test.Ktap;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.console.Console;
import skink.kernel.lock.AtomicWord;
import skink.kernel.power.MachineEnd;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.Cpu;

/**
 * Ends the kernel with a record of what happened.
 *
 * <ul>
 *   <li>P1: one processor prints; the first to arrive stops all others by an NMI, later ones just halt.
 *   <li>P2: a panic inside the panic prints one line without looking at anything, and ends.
 *   <li>P3: no method of this class returns to its caller.
 * </ul>
 */
public final class Panic {
    private static final int OTHERS_STOP_POLLS = 100_000;
    /** With less than this left, the processor could not push a trap frame. */
    private static final int STACK_END_BYTES = 64;

    /** Number + 1 of the processor that panics. */
    private static final AtomicWord PANICKING = new AtomicWord();

    private static boolean stopsOthers;
    private static boolean failsInside;

    private Panic() {}

    /** Says that there are local APICs, through which others can be stopped. */
    public static void useLocalApic() {
        stopsOthers = true;
    }

    /** Makes the next panic fail inside itself, to show that this ends too. */
    public static void failInside() {
        failsInside = true;
    }

    /** Whether a processor panics: an NMI then means "stop". */
    public static boolean isUnderWay() {
        return PANICKING.get() != 0;
    }

    /** An exception of the processor that nothing expected. */
    public static void atTrap(Address frame) {
        begin(kindOf(frame.loadInt(TrapFrame.VECTOR)));
        printTrapDetails(frame);
        endHeadline();
        StackWalk.startAtTrap(frame);
        printStack();
        printRegisters(frame);
        end();
    }

    /** A failed check or a throw in compiled code; {@code text} and {@code detail} may be null. */
    public static void atCheck(String kind, String text, String detail, Address pc, Address stackPointer) {
        begin(kind);
        if (text != null) {
            Console.put(' ');
            Console.print(text);
        }
        if (detail != null) {
            Console.print(": ");
            Console.print(detail);
        }
        endHeadline();
        StackWalk.start(pc, stackPointer);
        skipReporters();
        printStack();
        end();
    }

    /** As {@link #atCheck} with two numbers instead of the detail. */
    public static void atIndex(String kind, int index, int length, Address pc, Address stackPointer) {
        begin(kind);
        Console.print(" index ");
        Console.printDecimal(index);
        Console.print(" length ");
        Console.printDecimal(length);
        endHeadline();
        StackWalk.start(pc, stackPointer);
        skipReporters();
        printStack();
        end();
    }

    /** A double fault; the task segment in {@code area} holds the interrupted registers. */
    public static void atDoubleFault(Address area) {
        Address task = area.plus(CpuArea.TSS);
        Address stackPointer = task.loadAddress(CpuArea.TSS_ESP);
        // The end of the processor's stack, not ESP0 of its task segment: that is where the last process keeps its
        // registers.
        Address stackTop = area.loadAddress(CpuArea.KERNEL_STACK);
        Address stackBottom = stackTop.minus(CpuArea.STACK_BYTES);
        begin("double-fault");
        if (stackPointer.below(stackBottom.plus(STACK_END_BYTES))) {
            Console.print(" the kernel stack is full");
        }
        endHeadline();
        Address pc = task.loadAddress(CpuArea.TSS_EIP);
        if (stackBottom.belowOrEqual(stackPointer)) {
            StackWalk.start(pc.plus(1), stackPointer);
            if (!StackWalk.hasFrame()) {
                StackWalk.search(stackPointer, stackTop);
            }
            printStack();
        }
        Console.print(Ktap.PANIC_INDENT);
        register("eip=", pc.toInt());
        register(" esp=", stackPointer.toInt());
        register(" eax=", task.loadInt(CpuArea.TSS_EAX));
        register(" eflags=", task.loadInt(CpuArea.TSS_EFLAGS));
        Console.newLine();
        end();
    }

    private static void begin(String kind) {
        Cpu.cli();
        int self = Processors.currentNumber() + 1;
        if (!PANICKING.compareAndSet(0, self)) {
            if (PANICKING.get() != self) {
                CrossCall.stopForEver();
            }
            Console.newLine();
            Console.printLine("panic inside the panic");
            Console.printLine(Ktap.PANIC_END);
            MachineEnd.endPanicked();
        }
        if (stopsOthers) {
            LocalApic.sendNmiToOthers();
            for (int i = 0; i < OTHERS_STOP_POLLS; i++) {
                Cpu.pause();
            }
        }
        Console.newLine();
        Console.print(Ktap.PANIC);
        Console.printDecimal(self - 1);
        Console.print(Ktap.PANIC_KIND);
        Console.print(kind);
    }

    private static void endHeadline() {
        Console.newLine();
        if (failsInside) {
            Cpu.undefined();
        }
    }

    private static void end() {
        Console.printLine(Ktap.PANIC_END);
        MachineEnd.endPanicked();
    }

    private static String kindOf(int vector) {
        return switch (vector) {
            case Vectors.DIVIDE_ERROR -> "divide-error";
            case Vectors.NMI -> "nmi";
            case Vectors.BREAKPOINT -> "breakpoint";
            case Vectors.INVALID_OPCODE -> "invalid-opcode";
            case Vectors.GENERAL_PROTECTION -> "general-protection";
            case Vectors.PAGE_FAULT -> "page-fault";
            default -> "trap";
        };
    }

    private static void printTrapDetails(Address frame) {
        int vector = frame.loadInt(TrapFrame.VECTOR);
        int error = frame.loadInt(TrapFrame.ERROR_CODE);
        if (vector == Vectors.PAGE_FAULT) {
            Console.print((error & 2) != 0 ? " write of " : " read of ");
            Console.printHex(Cpu.readCr2());
            Console.print((error & 1) != 0 ? " against its rights" : " which is not mapped");
        } else {
            Console.print(" vector ");
            Console.printDecimal(vector);
            Console.print(" error ");
            Console.printHex(error);
        }
    }

    /** Goes past the frames that only report the failed check. */
    private static void skipReporters() {
        while (StackWalk.hasFrame()
                && (Texts.equal(StackWalk.className(), "skink.kernel.entry.CheckEntry")
                        || Texts.equal(StackWalk.className(), "skink.runtime.KernelPanic"))) {
            StackWalk.next();
        }
    }

    private static void printStack() {
        while (StackWalk.hasFrame()) {
            Console.print(Ktap.PANIC_FRAME);
            Console.printText(StackWalk.className());
            Console.put('.');
            Console.printText(StackWalk.methodName());
            Console.put('(');
            if (!StackWalk.fileName().isZero()) {
                Console.printText(StackWalk.fileName());
                Console.put(':');
            }
            Console.printDecimal(StackWalk.line());
            Console.printLine(")");
            StackWalk.next();
        }
    }

    private static void printRegisters(Address frame) {
        Console.print(Ktap.PANIC_INDENT);
        register("eax=", frame.loadInt(TrapFrame.EAX));
        register(" ebx=", frame.loadInt(TrapFrame.EBX));
        register(" ecx=", frame.loadInt(TrapFrame.ECX));
        register(" edx=", frame.loadInt(TrapFrame.EDX));
        register(" esi=", frame.loadInt(TrapFrame.ESI));
        register(" edi=", frame.loadInt(TrapFrame.EDI));
        register(" ebp=", frame.loadInt(TrapFrame.EBP));
        Console.newLine();
        Console.print(Ktap.PANIC_INDENT);
        register("eip=", frame.loadInt(TrapFrame.EIP));
        boolean fromUser = frame.loadInt(TrapFrame.CS) == CpuArea.USER_CODE;
        register(
                " esp=",
                fromUser
                        ? frame.loadInt(TrapFrame.USER_ESP)
                        : frame.plus(TrapFrame.INTERRUPTED_STACK).toInt());
        register(" eflags=", frame.loadInt(TrapFrame.EFLAGS));
        register(" cr2=", Cpu.readCr2());
        register(" cr3=", Cpu.readCr3());
        Console.newLine();
    }

    private static void register(String name, int value) {
        Console.print(name);
        Console.printHex(value);
    }
}
