package skink.kernel.arch.i386;

import skink.magic.Address;
import skink.magic.Cpu;

/** The local APIC of the processor that runs (Intel SDM volume 3, chapter 11). */
public final class LocalApic {
    /** Where every processor sees its own; mapped uncached by the boot routines. */
    public static final int BASE = 0xFEE0_0000;

    private static final int ID = 0x20;
    private static final int TASK_PRIORITY = 0x80;
    private static final int END_OF_INTERRUPT = 0xB0;
    private static final int SPURIOUS_VECTOR = 0xF0;
    private static final int COMMAND_LOW = 0x300;
    private static final int COMMAND_HIGH = 0x310;
    private static final int TIMER_VECTOR = 0x320;
    private static final int LINE0 = 0x350;
    private static final int LINE1 = 0x360;
    private static final int ERROR_VECTOR = 0x370;
    private static final int TIMER_INITIAL = 0x380;
    private static final int TIMER_CURRENT = 0x390;
    private static final int TIMER_DIVIDE = 0x3E0;

    private static final int SOFTWARE_ENABLE = 0x100;
    private static final int MASKED = 0x1_0000;
    private static final int DELIVER_EXTINT = 0x700;
    private static final int DELIVER_NMI = 0x400;
    private static final int DIVIDE_BY_16 = 3;
    private static final int ID_SHIFT = 24;

    private static final int COMMAND_PENDING = 1 << 12;
    private static final int LEVEL_ASSERT = 1 << 14;
    private static final int INIT = 0x500;
    private static final int STARTUP = 0x600;
    private static final int ALL_OTHERS = 0xC_0000;
    private static final int MAX_PENDING_POLLS = 1_000_000;

    private LocalApic() {}

    private static int read(int register) {
        return Address.of(BASE).loadInt(register);
    }

    private static void write(int register, int value) {
        Address.of(BASE).store(value, register);
    }

    /** Switches the APIC on: timer and error masked, NMI line open, all priorities accepted. */
    public static void enable() {
        write(SPURIOUS_VECTOR, SOFTWARE_ENABLE | Vectors.LOCAL_SPURIOUS);
        write(TASK_PRIORITY, 0);
        write(TIMER_VECTOR, MASKED | Vectors.LOCAL_TIMER);
        write(ERROR_VECTOR, MASKED);
        write(LINE0, MASKED);
        write(LINE1, DELIVER_NMI);
        write(TIMER_DIVIDE, DIVIDE_BY_16);
    }

    /** Lets the 8259s interrupt this processor through the APIC's first line. */
    public static void acceptPic() {
        write(LINE0, DELIVER_EXTINT);
    }

    public static void refusePic() {
        write(LINE0, MASKED);
    }

    /** 0 to 255. */
    public static int id() {
        return read(ID) >>> ID_SHIFT;
    }

    public static void endOfInterrupt() {
        write(END_OF_INTERRUPT, 0);
    }

    /** Starts the timer for {@code count} cycles; it interrupts once, at {@link Vectors#LOCAL_TIMER}. */
    public static void startTimer(int count) {
        write(TIMER_VECTOR, Vectors.LOCAL_TIMER);
        write(TIMER_INITIAL, count);
    }

    /** Starts the timer without an interrupt, to measure it. */
    public static void startTimerSilently(int count) {
        write(TIMER_VECTOR, MASKED | Vectors.LOCAL_TIMER);
        write(TIMER_INITIAL, count);
    }

    public static void stopTimer() {
        write(TIMER_VECTOR, MASKED | Vectors.LOCAL_TIMER);
        write(TIMER_INITIAL, 0);
    }

    /** Cycles left until the timer fires. */
    public static int timerLeft() {
        return read(TIMER_CURRENT);
    }

    public static void sendInterrupt(int apicId, int vector) {
        send(apicId, LEVEL_ASSERT | vector);
    }

    public static void sendInit(int apicId) {
        send(apicId, LEVEL_ASSERT | INIT);
    }

    /** Makes a processor that got INIT begin at the page {@code address}, below 1 MiB. */
    public static void sendStartup(int apicId, int address) {
        send(apicId, LEVEL_ASSERT | STARTUP | address >>> 12);
    }

    /** Interrupts all other processors, whatever they do. */
    public static void sendNmiToOthers() {
        send(0, ALL_OTHERS | LEVEL_ASSERT | DELIVER_NMI);
    }

    private static void send(int apicId, int command) {
        write(COMMAND_HIGH, apicId << ID_SHIFT);
        write(COMMAND_LOW, command);
        for (int i = 0; (read(COMMAND_LOW) & COMMAND_PENDING) != 0 && i < MAX_PENDING_POLLS; i++) {
            Cpu.pause();
        }
    }
}
