package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.user.Interrupts;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Ports;
import skink.user.TimeStamp;

/** Interrupts and ports of real devices, in processes without any privilege of the processor. */
final class InterruptCases {
    static final List<Case> ALL = List.of(
            new Case("PortsGiveWhatTheDeviceSays", InterruptCases::ports),
            new Case("PortsOfWrongNumberOrWidthAreRefused", InterruptCases::wrongPorts),
            new Case("HooksWithWrongArgumentsAreRefused", InterruptCases::wrongHooks),
            new Case("DevicesOfOthersAreRefused", InterruptCases::foreignDevices),
            new Case("InterruptBecomesANotification", InterruptCases::notification),
            new Case("ClosedHookRemembersAnEdge", InterruptCases::closedHook),
            new Case("ReopeningHookNeedsNoAnswer", InterruptCases::reopeningHook),
            new Case("RemovedHookIsForgotten", InterruptCases::removedHook),
            new Case("LevelInterruptsUntilItIsServed", InterruptCases::level),
            new Case("ClockTicksInItsDriver", InterruptCases::clock),
            new Case("SharedLineTellsBoth", InterruptCases::shared),
            new Case("DeathOfADriverFreesItsLine", InterruptCases::death));

    private static final int CLOCK_DRIVER = Endpoint.of(1, 1);
    private static final int ID = 5;
    private static final int PATIENCE_MILLIS = 5000;
    private static final int SILENCE_MILLIS = 3;
    private static final int FIRST_BYTE = 0x2A;
    /** Not the driver's: the first 8259. */
    private static final int FOREIGN_PORT = 0x20;

    private static final int FOREIGN_LINE = 7;

    private InterruptCases() {}

    /** Waits for interrupts; the set of the hooks that are told. */
    private static int told() {
        Check.equal(Errno.OK, KernelCalls.setAlarm(PATIENCE_MILLIS), "setting an alarm");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "waiting for an interrupt");
        Check.that(Interrupts.areTold(), "the interrupt does not come");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "by a notification");
        int set = Message.IN.word(0);
        Check.equal(Errno.OK, KernelCalls.setAlarm(0), "taking the alarm back");
        return set;
    }

    private static void assertSilence(String when) {
        Check.equal(Errno.OK, KernelCalls.setAlarm(SILENCE_MILLIS), "setting an alarm");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "waiting");
        Check.equal(Endpoint.CLOCK, Message.IN.source(), "an interrupt comes " + when);
    }

    private static int askClock(int type, int... words) {
        Message.OUT.type(type);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        Check.equal(Errno.OK, Ipc.sendRec(CLOCK_DRIVER), "asking the clock's driver");
        return Message.IN.word(0);
    }

    private static void ports() {
        KeyboardController.initialise();
        Check.that(!KeyboardController.hasByte(), "the keyboard controller is empty");
        Check.that((Ports.in16(0x60) & 0xFF) == Ports.in8(0x60), "both widths see the same");
        Ports.out32(0xCF8, 0x8000_0000);
        Check.equal(0x8000_0000, Ports.in32(0xCF8), "what has been written");
        Check.that(Ports.in32(0xCFC) != -1, "there is a bus");
    }

    private static void wrongPorts() {
        int[][] wrong = {
            {2, 0x60, 1, Errno.EINVAL},
            {-1, 0x60, 1, Errno.EINVAL},
            {KernelCall.IO_READ, 0x60, 0, Errno.EINVAL},
            {KernelCall.IO_READ, 0x60, 3, Errno.EINVAL},
            {KernelCall.IO_WRITE, 0x60, 8, Errno.EINVAL},
            {KernelCall.IO_READ, 0x60, -1, Errno.EINVAL},
            {KernelCall.IO_READ, 0x61, 2, Errno.EINVAL},
            {KernelCall.IO_READ, 0xCFA, 4, Errno.EINVAL},
            {KernelCall.IO_READ, -1, 1, Errno.ERANGE},
            {KernelCall.IO_READ, 0x1_0000, 1, Errno.ERANGE},
            {KernelCall.IO_WRITE, 0xFFFF, 2, Errno.ERANGE},
            {KernelCall.IO_READ, Integer.MIN_VALUE, 4, Errno.ERANGE},
            {KernelCall.IO_READ, Integer.MAX_VALUE, 4, Errno.ERANGE},
            {KernelCall.IO_READ, FOREIGN_PORT, 1, Errno.EPERM},
            {KernelCall.IO_WRITE, FOREIGN_PORT, 1, Errno.EPERM},
            {KernelCall.IO_READ, 0x5F, 1, Errno.EPERM},
            {KernelCall.IO_READ, 0x64, 2, Errno.EPERM},
            {KernelCall.IO_READ, 0xFFFC, 4, Errno.EPERM}
        };
        for (int[] each : wrong) {
            int result = KernelCalls.deviceIo(each[0], each[1], each[2], 0);
            Check.equal(each[3], result, "port " + each[1] + ", " + each[2] + " bytes");
        }
    }

    private static void wrongHooks() {
        int[][] wrong = {
            {-1, ID, KeyboardController.LINE, 0, Errno.EINVAL},
            {4, ID, KeyboardController.LINE, 0, Errno.EINVAL},
            {KernelCall.IRQ_HOOK, -1, KeyboardController.LINE, 0, Errno.EINVAL},
            {KernelCall.IRQ_HOOK, 32, KeyboardController.LINE, 0, Errno.EINVAL},
            {KernelCall.IRQ_OPEN, 32, 0, 0, Errno.EINVAL},
            {KernelCall.IRQ_HOOK, ID, KeyboardController.LINE, 4, Errno.EINVAL},
            {KernelCall.IRQ_HOOK, ID, KeyboardController.LINE, -1, Errno.EINVAL},
            {KernelCall.IRQ_HOOK, ID, -1, 0, Errno.ERANGE},
            {KernelCall.IRQ_HOOK, ID, 64, 0, Errno.ERANGE},
            {KernelCall.IRQ_HOOK, ID, Integer.MIN_VALUE, 0, Errno.ERANGE},
            {KernelCall.IRQ_HOOK, ID, Integer.MAX_VALUE, 0, Errno.ERANGE},
            {KernelCall.IRQ_HOOK, ID, FOREIGN_LINE, 0, Errno.EPERM},
            {KernelCall.IRQ_OPEN, ID, 0, 0, Errno.ENOENT},
            {KernelCall.IRQ_CLOSE, ID, 0, 0, Errno.ENOENT},
            {KernelCall.IRQ_UNHOOK, ID, 0, 0, Errno.ENOENT}
        };
        for (int[] each : wrong) {
            int result = KernelCalls.interruptControl(each[0], each[1], each[2], each[3]);
            Check.equal(each[4], result, "order " + each[0] + ", hook " + each[1] + ", line " + each[2]);
        }
        hook(KeyboardController.LINE, 0);
        Check.equal(Errno.EEXIST, Interrupts.hook(ID, RealTimeClock.LINE, 0), "an id for two hooks");
        int others = KernelCall.IRQ_OF_PCI;
        Check.equal(Errno.EINVAL, Interrupts.hook(ID + 1, KeyboardController.LINE, others), "one line, two triggers");
        unhook();
    }

    private static void foreignDevices() {
        int order = ClockDriver.CALL;
        int result = askClock(order, KernelCall.IRQCTL, KernelCall.IRQ_HOOK, 1, KeyboardController.LINE, 0);
        Check.equal(Errno.EPERM, result, "a line of another");
        result = askClock(order, KernelCall.DEVIO, KernelCall.IO_READ, 0x60, 1, 0);
        Check.equal(Errno.EPERM, result, "a port of another");
        hook(KeyboardController.LINE, 0);
        result = askClock(order, KernelCall.IRQCTL, KernelCall.IRQ_UNHOOK, ID, 0, 0);
        Check.equal(Errno.ENOENT, result, "a hook of another");
        unhook();
    }

    private static void hook(int line, int policy) {
        Check.equal(Errno.OK, Interrupts.hook(ID, line, policy), "a hook on line " + line);
    }

    private static void open() {
        Check.equal(Errno.OK, Interrupts.open(ID), "opening the hook");
    }

    private static void unhook() {
        Check.equal(Errno.OK, Interrupts.unhook(ID), "removing the hook");
    }

    private static void notification() {
        KeyboardController.initialise();
        hook(KeyboardController.LINE, 0);
        open();
        for (int i = 0; i < 20; i++) {
            KeyboardController.provoke(FIRST_BYTE + i);
            Check.equal(1 << ID, told(), "which hook is told");
            Check.equal(FIRST_BYTE + i, KeyboardController.readByte(), "the byte");
            open();
        }
        assertSilence("though nothing has happened");
        unhook();
    }

    private static void closedHook() {
        KeyboardController.initialise();
        hook(KeyboardController.LINE, 0);
        KeyboardController.provoke(FIRST_BYTE);
        assertSilence("before the hook is open");
        open();
        Check.equal(1 << ID, told(), "which hook is told then");
        KeyboardController.readByte();
        KeyboardController.provoke(FIRST_BYTE);
        assertSilence("before the driver is done");
        open();
        Check.equal(1 << ID, told(), "which hook is told afterwards");
        KeyboardController.readByte();
        open();
        assertSilence("a second time");
        Check.equal(Errno.OK, Interrupts.close(ID), "closing the hook");
        KeyboardController.provoke(FIRST_BYTE);
        assertSilence("for a closed hook");
        KeyboardController.readByte();
        unhook();
    }

    private static void reopeningHook() {
        KeyboardController.initialise();
        hook(KeyboardController.LINE, KernelCall.IRQ_REOPENS);
        open();
        for (int i = 0; i < 5; i++) {
            KeyboardController.provoke(FIRST_BYTE);
            Check.equal(1 << ID, told(), "which hook is told");
            KeyboardController.readByte();
        }
        unhook();
    }

    private static void removedHook() {
        KeyboardController.initialise();
        hook(KeyboardController.LINE, 0);
        open();
        KeyboardController.provoke(FIRST_BYTE);
        Pause.millis(SILENCE_MILLIS);
        unhook();
        assertSilence("for a hook that is gone");
        KeyboardController.readByte();
        KeyboardController.provoke(FIRST_BYTE);
        assertSilence("on a line that nobody has hooked");
        KeyboardController.readByte();
    }

    private static void level() {
        PciSerialPort port = PciSerialPort.find();
        Check.that(port != null, "the machine has a serial port on the PCI bus");
        int policy = KernelCall.IRQ_OF_PCI;
        int reopening = policy | KernelCall.IRQ_REOPENS;
        Check.equal(Errno.EINVAL, Interrupts.hook(ID, port.line(), reopening), "a level that would never end");
        hook(port.line(), policy);
        open();
        port.provoke();
        Check.equal(1 << ID, told(), "which hook is told");
        assertSilence("before the driver is done");
        for (int i = 0; i < 5; i++) {
            open();
            Check.equal(1 << ID, told(), "the device has not been served");
        }
        port.serve();
        open();
        assertSilence("after the device has been served");
        port.provoke();
        Check.equal(1 << ID, told(), "which hook is told, once more");
        port.stop();
        unhook();
    }

    private static void clock() {
        int ticks = 64;
        Check.equal(Errno.OK, askClock(ClockDriver.START), "the clock starts");
        long start = TimeStamp.read();
        Check.that(askClock(ClockDriver.AWAIT, ticks) >= ticks, "it ticks");
        long millis = (TimeStamp.read() - start) / TimeStamp.perMilli();
        Check.that(millis >= ticks * 1000L / RealTimeClock.HZ / 2, ticks + " ticks are over in " + millis + " ms");
        Check.equal(Errno.OK, askClock(ClockDriver.STOP), "the clock stops");
    }

    private static void shared() {
        hook(RealTimeClock.LINE, 0);
        Check.equal(Errno.OK, askClock(ClockDriver.START), "the clock starts");
        open();
        for (int i = 0; i < 10; i++) {
            Check.equal(1 << ID, told(), "which hook is told");
            open();
        }
        Check.that(askClock(ClockDriver.AWAIT, 10) >= 10, "the clock's driver is told as well");
        Check.equal(Errno.OK, askClock(ClockDriver.STOP), "the clock stops");
        unhook();
        assertSilence("for a hook that is gone");
    }

    /** The line is masked when its only driver dies; who hooks it then finds it in order. */
    private static void death() {
        Check.equal(Errno.OK, askClock(ClockDriver.START), "the clock starts");
        Check.that(askClock(ClockDriver.AWAIT, 3) >= 3, "it ticks");
        Message.OUT.type(ClockDriver.END);
        Check.equal(Errno.EDEADSRCDST, Ipc.sendRec(CLOCK_DRIVER), "its driver ends");
        Pause.millis(SILENCE_MILLIS);
        Check.equal(Errno.OK, KernelCalls.interruptInfo(), "about interrupts");
        int hooked = Message.IN.word(0);
        int unhooked = Message.IN.word(1);
        Check.that(hooked > 0 && unhooked <= 2, "interrupts of dead drivers end: " + unhooked);
        Pause.millis(SILENCE_MILLIS);
        Check.equal(Errno.OK, KernelCalls.interruptInfo(), "about interrupts, once more");
        Check.equal(unhooked, Message.IN.word(1), "interrupts that nobody wants");
        hook(RealTimeClock.LINE, 0);
        open();
        RealTimeClock.start();
        for (int i = 0; i < 5; i++) {
            Check.equal(1 << ID, told(), "which hook is told");
            RealTimeClock.serve();
            open();
        }
        RealTimeClock.stop();
        unhook();
    }
}
