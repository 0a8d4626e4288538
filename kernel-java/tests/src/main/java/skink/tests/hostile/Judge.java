package skink.tests.hostile;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.user.Signal;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.KtapReport;
import skink.tests.kernel.Setting;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;

/** Keeps attackers awake, watches that all get on, and reports. */
public final class Judge {
    /** Who gets nowhere for so long hangs; generous, since virtual processors may be descheduled for seconds. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int POKE_MILLIS = 1;
    private static final int PRINT_MILLIS = 3_000;

    private final Tally tally = new Tally();
    private final long[] lastSign = new long[5];
    /** How far each is, as it told last. */
    private final int[] progress = new int[5];

    private long printAt;
    private int attackersLeft = 2;
    private boolean clientRuns = true;
    private int harms;
    private int killed = Endpoint.NONE;
    private int killedBy;

    private Judge() {}

    public static void main(String[] args) {
        Judge judge = new Judge();
        boolean passed = new KtapReport()
                .run(List.of(
                        new Case("AttackersComeToTheEndOfTheirCalls", judge::watch),
                        new Case("EveryKindOfAttackIsMade", judge::checkKinds),
                        new Case("NothingForbiddenSucceeds", judge::checkFindings),
                        new Case("NobodyHarmsTheVictims", judge::checkVictims)));
        KernelCalls.abort(passed ? 0 : 1);
    }

    private void watch() {
        System.out.println(
                "hostile: " + Setting.of("attack-calls", "?") + " calls from seed " + Setting.of("attack-seed", "1"));
        for (int slot = 0; slot < lastSign.length; slot++) {
            lastSign[slot] = TimeStamp.read();
        }
        Check.equal(Errno.OK, KernelCalls.setAlarm(POKE_MILLIS), "setting an alarm");
        while (attackersLeft > 0 || clientRuns) {
            Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
            if (Ipc.isFromKernel()) {
                kernel(Message.IN.source());
            } else if (Ipc.primitive() != Primitive.NOTIFY) {
                hear(Message.IN.source(), Message.IN.type());
            }
        }
        System.out.println("hostile: " + tally.calls() + " calls, " + tally.get(Tally.FAULTS) + " faults, "
                + tally.get(Tally.OK) + " done, " + tally.get(Tally.REFUSED) + " refused; " + exchanges()
                + " exchanges of the victims beside them");
        Check.equal(Endpoint.NONE, killed, "whom a signal ended (signal " + killedBy + ")");
    }

    private void kernel(int source) {
        if (source == Endpoint.CLOCK) {
            poke(Cast.FIRST_ATTACKER);
            poke(Cast.SECOND_ATTACKER);
            checkDeadlines();
            printProgress();
            Check.equal(Errno.OK, KernelCalls.setAlarm(POKE_MILLIS), "setting an alarm");
        } else if (source == Endpoint.SYSTEM) {
            takeSignals();
        }
    }

    /** Whoever waits for this process, or for anybody, goes on. */
    private static void poke(int attacker) {
        Ipc.sendNb(attacker);
        Ipc.notify(attacker);
    }

    private void takeSignals() {
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for signals");
        int process = Message.IN.word(0);
        boolean hasEndedWell = Message.IN.word(1) == 1 << Signal.EXIT && Message.IN.word(2) == 0;
        if (process != Endpoint.NONE && hasEndedWell) {
            KernelCalls.clear(process);
        } else if (process != Endpoint.NONE) {
            killed = process;
            killedBy = Integer.numberOfTrailingZeros(Message.IN.word(1));
            KernelCalls.clear(process);
            ended(process);
        }
    }

    private void ended(int process) {
        if (process == Cast.CLIENT) {
            clientRuns = false;
        } else if (Cast.isAttacker(process)) {
            attackersLeft--;
        }
        lastSign[Endpoint.slot(process)] = Long.MAX_VALUE;
    }

    private void hear(int source, int type) {
        boolean isClient = source == Cast.CLIENT;
        if (type == Cast.PROGRESS || type == Cast.HARMED && isClient) {
            lastSign[Endpoint.slot(source)] = TimeStamp.read();
            progress[Endpoint.slot(source)] = Message.IN.word(0);
        }
        if (isClient) {
            harms += type == Cast.HARMED ? 1 : 0;
            if (attackersLeft == 0) {
                ended(source);
            }
            Message.OUT.type(attackersLeft == 0 ? Cast.STOP : Cast.GO_ON);
        } else if (type == Cast.DONE && Cast.isAttacker(source)) {
            tally.add(Message.IN);
            ended(source);
        }
        Ipc.sendNb(source);
    }

    private void checkDeadlines() {
        long now = TimeStamp.read();
        for (int slot = Endpoint.slot(Cast.CLIENT); slot < lastSign.length; slot++) {
            if (now - lastSign[slot] > (long) PATIENCE_MILLIS * TimeStamp.perMilli() && lastSign[slot] <= now) {
                KernelCalls.slotInfo(slot);
                throw new AssertionError("process " + slot + " gets nowhere; why it does not run: 0x"
                        + Integer.toHexString(Message.IN.word(1)));
            }
        }
    }

    private int exchanges() {
        return progress[Endpoint.slot(Cast.CLIENT)];
    }

    private void printProgress() {
        long now = TimeStamp.read();
        if (now >= printAt) {
            printAt = now + (long) PRINT_MILLIS * TimeStamp.perMilli();
            System.out.println("hostile: so far " + progress[Endpoint.slot(Cast.FIRST_ATTACKER)] + " and "
                    + progress[Endpoint.slot(Cast.SECOND_ATTACKER)] + " calls, " + exchanges() + " exchanges");
        }
    }

    private void checkKinds() {
        for (int kind = 0; kind < Tally.KINDS; kind++) {
            System.out.println("hostile: " + tally.get(kind) + " " + Tally.KIND_NAMES[kind]);
            Check.that(tally.get(kind) > 0, "no attack by " + Tally.KIND_NAMES[kind]);
        }
        Check.that(tally.get(Tally.FAULTS) > 0 && tally.get(Tally.OK) > 0 && tally.get(Tally.REFUSED) > 0, "results");
    }

    private void checkFindings() {
        if (tally.get(Tally.FINDINGS) > 0) {
            throw new AssertionError(tally.get(Tally.FINDINGS) + " findings, the first: "
                    + Finding.values()[tally.get(Tally.FIRST_FINDING)].text() + " "
                    + tally.get(Tally.FIRST_DETAIL));
        }
    }

    private void checkVictims() {
        Check.that(exchanges() > 0, "the victims did nothing");
        Check.equal(0, harms, "harms");
    }
}
