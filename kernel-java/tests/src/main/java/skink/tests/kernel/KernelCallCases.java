package skink.tests.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.TimeStamp;
import skink.user.WallClock;

/** Kernel calls: every one, good and bad. */
final class KernelCallCases {
    static final List<Case> ALL = List.of(
            new Case("NumbersThatAreNoCallAreRefused", KernelCallCases::noCall),
            new Case("CallsWithoutPermissionAreRefused", KernelCallCases::denied),
            new Case("TextOfWrongLengthIsRefused", KernelCallCases::text),
            new Case("InformationIsTrue", KernelCallCases::information),
            new Case("NamesAreThoseOfThePlan", KernelCallCases::names),
            new Case("WhatWasPrintedIsKept", KernelCallCases::log),
            new Case("LogForgetsTheOldest", KernelCallCases::longLog),
            new Case("TimeGoesOn", KernelCallCases::time),
            new Case("TimeOfDayIsToldToEverybody", KernelCallCases::timeOfDay),
            new Case("AlarmRingsOnTime", KernelCallCases::alarm),
            new Case("AlarmCanBeTakenBack", KernelCallCases::alarmTakenBack),
            new Case("StoppedProcessStandsStill", KernelCallCases::stop),
            new Case("InhibitedProcessStandsStill", KernelCallCases::inhibit),
            new Case("SchedulingBelongsToTheScheduler", KernelCallCases::schedule),
            new Case("DeadTargetsAreNamed", KernelCallCases::deadTargets));

    private KernelCallCases() {}

    private static void noCall() {
        int[] numbers = {-1, KernelCall.COUNT, 63, 64, 65, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int number : numbers) {
            Check.equal(Errno.EBADCALL, RawCall.make(number, 0, 0, 0), "call " + number);
        }
    }

    private static void denied() {
        // The second puppet may only print and end.
        for (int number = 0; number < KernelCall.COUNT; number++) {
            if (number != KernelCall.EXIT && number != KernelCall.DIAGCTL) {
                Puppets.order(Puppets.SECOND, Puppet.CALL, number, 0, 0, 0);
                int result = Puppets.report(Puppets.SECOND);
                Check.that(
                        result == Errno.ECALLDENIED || result == Errno.EBADCALL, "call " + number + " gave " + result);
            }
        }
    }

    private static void text() {
        int[] lengths = {0, -1, KernelCall.DIAGNOSTIC_BYTES + 1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int length : lengths) {
            Check.equal(Errno.EINVAL, RawCall.make(KernelCall.DIAGCTL, length, 0, 0), "length " + length);
        }
    }

    private static void information() {
        Check.equal(Errno.OK, KernelCalls.systemInfo(), "about the system");
        Check.that(Message.IN.word(0) >= 1 && Message.IN.word(1) >= 5, "processors and slots");
        Check.equal(Errno.OK, KernelCalls.processInfo(Endpoint.SELF), "about itself");
        Check.equal(Self.endpoint(), Message.IN.word(0), "its endpoint");
        Check.equal(0, Message.IN.word(1), "it runs");
        Check.equal(6, Message.IN.word(2), "its priority");
        Check.equal(Errno.OK, KernelCalls.slotInfo(1), "about a slot");
        Check.equal(Puppets.ECHO, Message.IN.word(0), "who lives there");
        Check.equal(Errno.ESRCH, KernelCalls.slotInfo(100), "a free slot");
        Check.equal(Errno.ESRCH, KernelCalls.slotInfo(-1), "no slot");
        Check.equal(Errno.ESRCH, KernelCalls.slotInfo(Integer.MAX_VALUE), "no slot either");
        Check.equal(Errno.EINVAL, RawCall.make(KernelCall.GETINFO, 99, 0, 0), "a question that does not exist");
    }

    private static void names() {
        Check.equal(Errno.OK, KernelCalls.nameInfo(Endpoint.slot(Puppets.ECHO)), "a name");
        Check.equal(Puppets.ECHO, Message.IN.word(0), "whose it is");
        Check.equal('e' | 'c' << 8 | 'h' << 16 | 'o' << 24, Message.IN.word(2), "its letters");
        for (int word = 3; word < 6; word++) {
            Check.equal(0, Message.IN.word(word), "what is behind it");
        }
        for (int slot : new int[] {100, -1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Check.equal(Errno.ESRCH, KernelCalls.nameInfo(slot), "the name of slot " + slot);
        }
        Check.equal(Errno.OK, KernelCalls.processInfo(Puppets.ECHO), "about a process");
        Check.equal(1, Message.IN.word(5), "its privileges are its own");
    }

    /** The position behind all that has been printed. */
    private static long logEnd() {
        Check.equal(Errno.OK, KernelCalls.logInfo(Long.MAX_VALUE), "the end of the log");
        Check.equal(0, Message.IN.word(2), "bytes there");
        return Message.IN.longWord(0);
    }

    private static void log() {
        byte[] text = "What was printed by the test of the log, 1".getBytes(StandardCharsets.US_ASCII);
        long before = logEnd();
        Check.equal(Errno.OK, KernelCalls.print(text, 0, text.length), "printing");
        Check.equal(Errno.OK, KernelCalls.print(new byte[] {'\n'}, 0, 1), "printing the end of the line");
        Check.equal(Errno.OK, KernelCalls.logInfo(before), "reading it");
        Check.equal(KernelCall.LOG_BYTES, Message.IN.word(2), "bytes of the first piece");
        Check.equal(before + KernelCall.LOG_BYTES, Message.IN.longWord(0), "where the next begins");
        for (int i = 0; i < KernelCall.LOG_BYTES; i++) {
            Check.equal(text[i], Message.IN.byteAt(3, i), "letter " + i);
        }
        Check.equal(Errno.OK, KernelCalls.logInfo(before + KernelCall.LOG_BYTES), "reading the rest");
        Check.equal(text.length + 1 - KernelCall.LOG_BYTES, Message.IN.word(2), "bytes of the rest");
        Check.equal(text[KernelCall.LOG_BYTES], Message.IN.byteAt(3, 0), "its first letter");
        Check.equal(0, Message.IN.word(4), "zeros behind it");
        Check.equal(before + text.length + 1, logEnd(), "the end");
    }

    private static void longLog() {
        byte[] line = "#                                                ".getBytes(StandardCharsets.US_ASCII);
        line[line.length - 1] = '\n';
        long before = logEnd();
        for (int printed = 0; printed < KernelCall.LOG_KEPT_BYTES; printed += line.length) {
            KernelCalls.print(line, 0, line.length);
        }
        long end = logEnd();
        for (long position : new long[] {0, -1, Long.MIN_VALUE, before - 1}) {
            Check.equal(Errno.OK, KernelCalls.logInfo(position), "what is forgotten");
            long start = Message.IN.longWord(0) - Message.IN.word(2);
            Check.equal(end - KernelCall.LOG_KEPT_BYTES, start, "where what is kept begins");
            Check.equal(KernelCall.LOG_BYTES, Message.IN.word(2), "its first piece");
        }
        Check.equal(end, logEnd(), "asking prints nothing");
    }

    private static void time() {
        Check.equal(Errno.OK, KernelCalls.times(Endpoint.SELF), "the time");
        long then = Message.IN.longWord(0);
        long used = Message.IN.longWord(2);
        Check.that(Message.IN.word(4) == TimeStamp.perMilli(), "time stamps in a millisecond");
        Pause.millis(2);
        Check.equal(Errno.OK, KernelCalls.times(Endpoint.SELF), "the time again");
        Check.that(Message.IN.longWord(0) - then >= 2L * TimeStamp.perMilli(), "two milliseconds have passed");
        Check.that(Message.IN.longWord(2) >= used, "the time used does not shrink");
    }

    private static void timeOfDay() {
        Check.equal(0, WallClock.bootMillis(), "nobody has set the time");
        Check.equal(Errno.OK, KernelCalls.times(Endpoint.SELF), "the time");
        long sinceBoot = Message.IN.longWord(0) / TimeStamp.perMilli();
        Check.that(Math.abs(Message.IN.longWord(6) - sinceBoot) <= 1, "it counts from the boot");
        long[] moments = {1_700_000_000_000L, 0, KernelCall.LAST_MILLIS, 1_800_000_000_123L};
        for (long moment : moments) {
            Check.equal(Errno.OK, KernelCalls.setTime(moment), "setting the time");
            long passed = WallClock.millis() - moment;
            Check.that(passed >= -1 && passed < 1000, "it is " + passed + " ms later");
            Check.equal(Errno.OK, KernelCalls.times(Endpoint.SELF), "the time");
            long told = Message.IN.longWord(6);
            Check.that(told >= moment - 1 && told <= WallClock.millis() + 1, "the kernel says the same");
            Puppets.order(Puppets.SECOND, Puppet.TELL_BOOT);
            Check.equal((int) (WallClock.bootMillis() / 1000), Puppets.report(Puppets.SECOND), "another is told");
        }
        Check.equal(Errno.ERANGE, KernelCalls.setTime(-1), "before 1970");
        Check.equal(Errno.ERANGE, KernelCalls.setTime(KernelCall.LAST_MILLIS + 1), "after 9999");
    }

    private static void alarm() {
        for (int millis = 1; millis <= 16; millis *= 4) {
            long start = TimeStamp.read();
            Pause.millis(millis);
            long passed = TimeStamp.read() - start;
            Check.that(passed >= (long) millis * TimeStamp.perMilli(), millis + " ms are over too early");
        }
        Check.equal(Errno.EINVAL, KernelCalls.setAlarm(-1), "an alarm in the past");
    }

    private static void alarmTakenBack() {
        Check.equal(Errno.OK, KernelCalls.setAlarm(500), "an alarm");
        Check.equal(Errno.OK, KernelCalls.setAlarm(1000), "another one");
        Check.that(Message.IN.word(0) > 0 && Message.IN.word(0) <= 500, "what was left of the first");
        Check.equal(Errno.OK, KernelCalls.setAlarm(0), "none");
        Check.equal(Errno.OK, KernelCalls.setAlarm(0), "none again");
        Check.equal(0, Message.IN.word(0), "nothing was left");
    }

    private static void stop() {
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 20, 3);
        Check.equal(Errno.OK, KernelCalls.stop(Puppets.FIRST), "stopping it");
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.STOPPED), "it is stopped");
        Check.equal(Errno.OK, KernelCalls.times(Puppets.FIRST), "its time");
        long used = Message.IN.longWord(2);
        Pause.millis(3);
        Check.equal(Errno.OK, KernelCalls.times(Puppets.FIRST), "its time again");
        Check.equal(used, Message.IN.longWord(2), "a stopped process uses no time");
        Check.equal(Errno.OK, KernelCalls.goOn(Puppets.FIRST), "letting it go on");
        Check.equal(0, Puppets.report(Puppets.FIRST), "its numbers are right");
        Check.equal(Errno.EINVAL, KernelCalls.stop(Endpoint.SELF), "stopping itself");
        Check.equal(
                Errno.EINVAL, RawCall.make(KernelCall.RUNCTL, Puppets.FIRST, 2, 0), "neither stopping nor going on");
    }

    private static void inhibit() {
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 10, 4);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "inhibiting it");
        Check.equal(Errno.EINVAL, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "a second time");
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.INHIBITED), "it is inhibited");
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "clearing it");
        Check.equal(
                Errno.EINVAL, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "a second time");
        Check.equal(0, Puppets.report(Puppets.FIRST), "its numbers are right");
        Check.equal(Errno.EINVAL, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Endpoint.SELF, 0), "itself");
        Check.equal(Errno.EINVAL, KernelCalls.vmControl(99, Puppets.FIRST, 0), "an order that does not exist");
        Check.equal(
                Errno.EINVAL,
                KernelCalls.vmControl(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0),
                "a page fault that does not exist");
    }

    private static void schedule() {
        Check.equal(Errno.EPERM, KernelCalls.schedule(Puppets.FIRST, 5, 10, -1), "before it is the scheduler");
        Check.equal(Errno.EPERM, KernelCalls.giveSchedulingBack(Puppets.FIRST), "giving back what it does not have");
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "taking it over");
        int[][] wrong = {
            {-1, 10, -1}, {16, 10, -1}, {5, 0, -1}, {5, -1, -1}, {5, Integer.MAX_VALUE, -1}, {5, 10, 99}, {5, 10, -2}
        };
        for (int[] arguments : wrong) {
            int result = KernelCalls.schedule(Puppets.FIRST, arguments[0], arguments[1], arguments[2]);
            Check.equal(Errno.ERANGE, result, "a wrong priority, quantum or processor");
        }
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, 5, 10, -1), "as it should be");
        Check.equal(Errno.OK, KernelCalls.processInfo(Puppets.FIRST), "about it");
        Check.equal(5, Message.IN.word(2), "its priority");
        Check.equal(Errno.OK, KernelCalls.giveSchedulingBack(Puppets.FIRST), "giving it back");
        Check.equal(Errno.EPERM, KernelCalls.schedule(Puppets.FIRST, 5, 10, -1), "afterwards");
    }

    private static void deadTargets() {
        int[] nobodies = {Endpoint.NONE, Endpoint.ANY, Endpoint.of(1, 9), Endpoint.of(99, 1), Integer.MIN_VALUE};
        for (int nobody : nobodies) {
            Check.equal(Errno.EDEADSRCDST, KernelCalls.times(nobody), "times of " + nobody);
            Check.equal(Errno.EDEADSRCDST, KernelCalls.stop(nobody), "stopping " + nobody);
            Check.equal(Errno.EDEADSRCDST, KernelCalls.kill(nobody, 9), "a signal for " + nobody);
            Check.equal(Errno.EDEADSRCDST, KernelCalls.clear(nobody), "clearing " + nobody);
            Check.equal(Errno.EDEADSRCDST, KernelCalls.takeScheduling(nobody), "scheduling " + nobody);
            Check.equal(Errno.EDEADSRCDST, KernelCalls.endSignals(nobody), "signals of " + nobody);
            Check.equal(
                    Errno.EDEADSRCDST,
                    KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, nobody, 0),
                    "inhibiting " + nobody);
        }
    }
}
