package skink.kernel.selftest;

import skink.abi.test.DebugExit;
import skink.kernel.bootinfo.CommandLine;
import skink.kernel.console.Console;
import skink.kernel.debug.Panic;
import skink.kernel.power.MachineEnd;
import skink.kernel.smp.Processor;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Stub;
import skink.runtime.ObjectModel;

/**
 * Bad manners on request ({@code misbehave=KIND}), so that a harness can show that it is not taken in.
 *
 * <p>After the plan and before the first test: {@code panic}, {@code nested-panic}, {@code null}, {@code index},
 * {@code stack-overflow}, {@code loop} (interrupts off), {@code triple-fault}, {@code early-exit}, {@code reset},
 * {@code garbage} (10 MB, then the tests). Instead of the end record: {@code no-end-stays}, {@code no-end-exits}. All
 * along: {@code other-run} (all records carry another run id).
 */
public final class Misbehaviour {
    private static final String OPTION = "misbehave=";
    private static final int GARBAGE_BYTES = 10_000_000;

    /** Limit 0 and base 0, as {@code lidt} reads them. */
    private static final int[] EMPTY_TABLE = new int[2];

    /** Always null; not a constant. */
    private static Processor nobody;

    private Misbehaviour() {}

    static boolean wantsOtherRunId() {
        return CommandLine.valueIs(OPTION, "other-run");
    }

    static boolean wantsNoEndRecord() {
        return CommandLine.valueIs(OPTION, "no-end-stays") || CommandLine.valueIs(OPTION, "no-end-exits");
    }

    static void afterPlan() {
        if (CommandLine.valueIs(OPTION, "panic")) {
            throw new IllegalStateException("misbehave=panic");
        } else if (CommandLine.valueIs(OPTION, "nested-panic")) {
            Panic.failInside();
            throw new IllegalStateException("misbehave=nested-panic");
        } else if (CommandLine.valueIs(OPTION, "null")) {
            Console.printDecimal(nobody.number());
        } else if (CommandLine.valueIs(OPTION, "index")) {
            EMPTY_TABLE[Processors.known() + 1] = 0;
        } else if (CommandLine.valueIs(OPTION, "stack-overflow")) {
            overflowStack();
        } else if (CommandLine.valueIs(OPTION, "loop")) {
            loop();
        } else if (CommandLine.valueIs(OPTION, "triple-fault")) {
            tripleFault();
        } else if (CommandLine.valueIs(OPTION, "early-exit")) {
            MachineEnd.end(DebugExit.PASS_CODE);
        } else if (CommandLine.valueIs(OPTION, "reset")) {
            MachineEnd.reset();
        } else if (CommandLine.valueIs(OPTION, "garbage")) {
            printGarbage();
        }
    }

    /** Instead of the end record. */
    static void atEnd() {
        if (CommandLine.valueIs(OPTION, "no-end-stays")) {
            loop();
        }
    }

    /** Bytes of a linear congruential generator; all values occur. */
    private static void printGarbage() {
        int state = 1;
        for (int i = 0; i < GARBAGE_BYTES; i++) {
            state = state * 1_103_515_245 + 12_345;
            Console.put(state >>> 16 & 0xFF);
        }
    }

    private static void loop() {
        while (true) {
            Cpu.cli();
        }
    }

    /** Without an interrupt table the breakpoint, the protection fault and the double fault all fail. */
    private static void tripleFault() {
        Cpu.loadIdt(Address.ofObject(EMPTY_TABLE).plus(ObjectModel.ARRAY_ELEMENTS));
        Cpu.breakpoint();
    }

    /** Pushes until the stack's guard page stops it: a routine of the boot room. */
    @Stub("overflow_stack")
    private static native void overflowStack();
}
