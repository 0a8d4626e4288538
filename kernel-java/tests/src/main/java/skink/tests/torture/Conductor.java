package skink.tests.torture;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.KtapReport;
import skink.tests.kernel.Mode;
import skink.tests.kernel.Setting;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;

/**
 * Lets the others work for a while, ends the expendable ones one by one meanwhile, and then stops all: first those who meddle,
 * so that nobody is left stopped.
 */
public final class Conductor {
    /** Who gets nowhere for so long hangs; generous, since virtual processors may be descheduled for seconds. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final int TICK_MILLIS = 20;
    private static final int PRINT_MILLIS = 5_000;

    private final long millis = Setting.number("torture-millis", 5_000);
    private final long start = TimeStamp.read();
    private final int[] rounds = new int[Troupe.END];
    private final int[] numbered = new int[Troupe.END];
    private final long[] lastSign = new long[Troupe.END];
    private final boolean[] isOver = new boolean[Troupe.END];
    private int ended;
    private int broken;
    private long printed;

    private Conductor() {}

    public static void main(String[] args) {
        Conductor conductor = new Conductor();
        boolean passed = new KtapReport()
                .run(List.of(
                        new Case("EverybodyGetsOnUntilStopped", conductor::watch),
                        new Case("NoNumberedMessageIsLost", conductor::checkSink),
                        new Case("WhoAsksTheDyingIsTold", conductor::checkMourners),
                        new Case("ProcessorsHaveBeenStopped", conductor::checkStops)));
        KernelCalls.abort(passed ? 0 : 1);
    }

    private long elapsed() {
        return (TimeStamp.read() - start) / TimeStamp.perMilli();
    }

    private void watch() {
        System.out.println("torture: " + millis + " ms from seed " + Setting.of("torture-seed", "1"));
        for (int slot = 0; slot < lastSign.length; slot++) {
            lastSign[slot] = TimeStamp.read();
        }
        Check.equal(Errno.OK, KernelCalls.setAlarm(TICK_MILLIS), "setting an alarm");
        while (!areOver(Troupe.MEDDLERS, Troupe.ANSWERERS)
                || !areOver(Troupe.ASKERS, Troupe.SINK)
                || !areOver(Troupe.FLOODS, Troupe.EXPENDABLES)) {
            Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
            int source = Message.IN.source();
            if (source == Endpoint.CLOCK) {
                tick();
            } else if (source >= 0) {
                hear(Endpoint.slot(source), source);
            }
        }
        printProgress();
        Check.equal(0, broken, "broken promises");
    }

    private boolean areOver(int first, int end) {
        boolean all = true;
        for (int slot = first; slot < end; slot++) {
            all &= isOver[slot];
        }
        return all;
    }

    private void hear(int slot, int source) {
        int type = Message.IN.type();
        rounds[slot] = Message.IN.word(0);
        numbered[slot] = Message.IN.word(1);
        lastSign[slot] = TimeStamp.read();
        isOver[slot] |= type != Troupe.PROGRESS;
        broken += type == Troupe.BROKEN ? 1 : 0;
        boolean isTime = elapsed() >= millis && (Troupe.isMeddler(slot) || areOver(Troupe.MEDDLERS, Troupe.ANSWERERS));
        boolean isMourner = slot >= Troupe.MOURNERS;
        boolean isStopped = broken > 0 || isMourner || isTime;
        Message.OUT.type(isStopped ? Troupe.STOP : Troupe.GO_ON);
        Ipc.sendNb(source);
    }

    private void tick() {
        int expendables = Troupe.END - Troupe.EXPENDABLES;
        long due = broken > 0 ? expendables : Math.min(expendables, elapsed() * (expendables + 1) / millis);
        while (ended < due) {
            Check.equal(Errno.OK, KernelCalls.clear(Troupe.endpoint(Troupe.EXPENDABLES + ended)), "ending one");
            ended++;
        }
        for (int slot = Troupe.MEDDLERS; slot < Troupe.MOURNERS; slot++) {
            boolean reports = slot < Troupe.ANSWERERS || slot >= Troupe.ASKERS;
            boolean isSilent = TimeStamp.read() - lastSign[slot] > (long) PATIENCE_MILLIS * TimeStamp.perMilli();
            if (reports && !isOver[slot] && isSilent && slot != Troupe.SINK) {
                KernelCalls.slotInfo(slot);
                throw new AssertionError(Troupe.role(slot) + " " + slot + " gets nowhere; why it does not run: 0x"
                        + Integer.toHexString(Message.IN.word(1)));
            }
        }
        if (elapsed() - printed >= PRINT_MILLIS) {
            printed = elapsed();
            printProgress();
        }
        Check.equal(Errno.OK, KernelCalls.setAlarm(TICK_MILLIS), "setting an alarm");
    }

    private void printProgress() {
        StringBuilder line = new StringBuilder("torture: after " + elapsed() + " ms rounds of");
        for (int slot = Troupe.MEDDLERS; slot < Troupe.EXPENDABLES; slot++) {
            if (slot < Troupe.ANSWERERS || slot >= Troupe.ASKERS) {
                line.append(' ')
                        .append(Troupe.role(slot))
                        .append(' ')
                        .append(rounds[slot])
                        .append(',');
            }
        }
        System.out.println(line + " ended " + ended);
    }

    private void checkSink() {
        Message.OUT.type(Troupe.COUNT);
        Check.equal(Errno.OK, Ipc.sendRec(Troupe.endpoint(Troupe.SINK)), "asking the sink");
        Check.equal(0, Message.IN.word(Sink.WRONG), "messages out of order");
        long sum = 0;
        for (int slot = Troupe.ASKERS; slot < Troupe.MOURNERS; slot++) {
            Check.equal(numbered[slot], Message.IN.word(slot - Troupe.ASKERS), "messages of slot " + slot);
            sum += numbered[slot];
        }
        System.out.println("torture: " + sum + " numbered messages, all received once and in order");
        Check.that(sum > 0, "no numbered messages");
    }

    private void checkMourners() {
        for (int slot = Troupe.MOURNERS; slot < Troupe.EXPENDABLES; slot++) {
            Check.equal(Troupe.END - Troupe.EXPENDABLES, rounds[slot], "deaths that it was told of");
        }
    }

    private void checkStops() {
        int cpus = Mode.ofSystem().processors();
        for (int cpu = 0; cpu < cpus; cpu++) {
            Check.equal(Errno.OK, KernelCalls.lockInfo(cpu), "about the lock");
            System.out.println("torture: cpu " + cpu + " had the kernel lock " + micros(0) + " us, waited for it "
                    + micros(2) + " us; took it " + Message.IN.word(4) + " times, waited " + Message.IN.word(5)
                    + " times");
        }
        Check.equal(Errno.OK, KernelCalls.stopInfo(), "about stops");
        int stops = Message.IN.word(0);
        System.out.println("torture: " + stops + " stops on other processors took " + micros(2) + " us, the longest "
                + micros(4) + " us; " + Message.IN.word(1) + " windows");
        Check.that(cpus == 1 || stops > 0, "nobody has been stopped on another processor");
        Check.that(Message.IN.word(1) > 0, "no window has been opened");
    }

    private static long micros(int word) {
        return Message.IN.longWord(word) * 1000 / TimeStamp.perMilli();
    }
}
