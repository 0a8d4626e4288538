package skink.kernel.power;

import skink.abi.test.DebugExit;
import skink.kernel.acpi.Fadt;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.console.Console;
import skink.kernel.smp.CrossCall;
import skink.magic.Cpu;
import skink.magic.Port;

/**
 * Ways out, each tried after the other has failed: debug exit, ACPI power-off, halt; or reset, halt.
 *
 * <p>All run with interrupts off on the last processor that still works.
 */
public final class MachineEnd {
    private static final int SLEEP_ENABLE = 1 << 13;
    private static final int SLEEP_TYPE_SHIFT = 10;
    private static final int SCI_ENABLE = 1;
    private static final int KEYBOARD_STATUS = 0x64;
    private static final int KEYBOARD_BUSY = 2;
    private static final int PULSE_RESET = 0xFE;
    private static final int MAX_POLLS = 100_000;

    private static boolean underHarness;

    private MachineEnd() {}

    /** Says that QEMU's debug exit is there: a harness has started the machine. */
    public static void expectHarness() {
        underHarness = true;
    }

    /** Ends the machine; under a harness with a code of {@link DebugExit}. */
    public static void end(int debugExitCode) {
        Cpu.cli();
        Console.drain();
        if (underHarness) {
            Port.out32(DebugExit.PORT, debugExitCode);
        }
        powerOff();
        CrossCall.stopForEver();
    }

    /** Ends a machine that has panicked: it stays as it is for who looks, unless a harness waits. */
    public static void endPanicked() {
        Cpu.cli();
        Console.drain();
        if (underHarness) {
            Port.out32(DebugExit.PORT, DebugExit.PANIC_CODE);
        }
        CrossCall.stopForEver();
    }

    /** Soft-off (ACPI 6.4, 16.1.7); returns if the machine stays on. */
    private static void powerOff() {
        Pic8259.maskAll();
        if (!Fadt.canPowerOff()) {
            return;
        }
        if (Fadt.smiCommand() != 0 && (Port.in16(Fadt.pm1aControl()) & SCI_ENABLE) == 0) {
            Port.out8(Fadt.smiCommand(), Fadt.acpiEnable());
            for (int i = 0; (Port.in16(Fadt.pm1aControl()) & SCI_ENABLE) == 0 && i < MAX_POLLS; i++) {
                Cpu.pause();
            }
        }
        Port.out16(Fadt.pm1aControl(), Fadt.sleepTypeA() << SLEEP_TYPE_SHIFT | SLEEP_ENABLE);
        if (Fadt.pm1bControl() != 0) {
            Port.out16(Fadt.pm1bControl(), Fadt.sleepTypeB() << SLEEP_TYPE_SHIFT | SLEEP_ENABLE);
        }
    }

    /** Resets the machine through the keyboard controller. */
    public static void reset() {
        Cpu.cli();
        Console.drain();
        for (int i = 0; (Port.in8(KEYBOARD_STATUS) & KEYBOARD_BUSY) != 0 && i < MAX_POLLS; i++) {
            Cpu.pause();
        }
        Port.out8(KEYBOARD_STATUS, PULSE_RESET);
        CrossCall.stopForEver();
    }
}
