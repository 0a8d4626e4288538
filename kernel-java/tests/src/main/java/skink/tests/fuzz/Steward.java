package skink.tests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.user.Signal;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.KtapReport;
import skink.tests.kernel.Setting;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;
import skink.user.server.ServiceArguments;

/** Keeps hecklers going, watches that every server lives and answers, and reports. */
public final class Steward {
    /** Who gets nowhere for so long hangs; generous, since virtual processors may be descheduled for seconds. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int POKE_MILLIS = 1;
    private static final int PRINT_MILLIS = 3_000;
    private static final int NAME = 2;
    private static final int ENDING =
            Blocked.EXITED | Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.STOPPED | Blocked.NO_ENDPOINT;

    private final int[] servers;
    private final int[] hecklers;
    private final Tally[] tallies;
    private final long[] lastSign = new long[2];
    private final int[] progress = new int[2];
    private final int[] grants = new int[2];
    private final LastRequest last = new LastRequest();
    private int left = 2;
    private long printAt;

    private Steward(ServiceArguments arguments) {
        servers = Cast.servers(arguments);
        hecklers = Cast.hecklers(arguments);
        tallies = new Tally[servers.length];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
    }

    public static void main(String[] args) {
        Steward steward = new Steward(new ServiceArguments(args));
        boolean passed = new KtapReport()
                .run(List.of(
                        new Case("EveryRequestIsAnswered", steward::watch),
                        new Case("AnswersAreRepliesOrNamedErrors", steward::checkFindings),
                        new Case("EveryServerWasAskedInEveryWay", steward::checkWays),
                        new Case("EveryServerStillAnswersASensibleRequest", steward::checkServers)));
        KernelCalls.abort(passed ? 0 : 1);
    }

    private void watch() {
        System.out.println(
                "fuzz: " + Setting.of("fuzz-messages", "?") + " messages from seed " + Setting.of("fuzz-seed", "1"));
        for (int i = 0; i < lastSign.length; i++) {
            lastSign[i] = TimeStamp.read();
        }
        Check.equal(Errno.OK, KernelCalls.setAlarm(POKE_MILLIS), "setting an alarm");
        while (left > 0) {
            Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
            if (Ipc.isFromKernel()) {
                kernel(Message.IN.source());
            } else if (Ipc.primitive() != Primitive.NOTIFY) {
                hear(Message.IN.source(), Message.IN.type());
            }
        }
        KernelCalls.setAlarm(0);
    }

    private void kernel(int source) {
        if (source == Endpoint.CLOCK) {
            for (int i = 0; i < hecklers.length; i++) {
                Message.OUT.type(0);
                Ipc.sendNb(hecklers[i]);
                Ipc.notify(hecklers[i]);
                checkDeadline(i);
            }
            printProgress();
            Check.equal(Errno.OK, KernelCalls.setAlarm(POKE_MILLIS), "setting an alarm");
        } else if (source == Endpoint.SYSTEM) {
            takeSignals();
        }
    }

    /** A heckler that ends itself has come to its end; nobody else may end. */
    private void takeSignals() {
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for signals");
        int process = Message.IN.word(0);
        if (process == Endpoint.NONE) {
            return;
        }
        int signals = Message.IN.word(1);
        int status = Message.IN.word(2);
        boolean hasEndedWell = indexOf(process) >= 0 && signals == 1 << Signal.EXIT && status == 0;
        KernelCalls.clear(process);
        if (!hasEndedWell) {
            throw new AssertionError(
                    nameOf(process) + " has ended: signals 0x" + Integer.toHexString(signals) + ", status " + status);
        }
    }

    private int indexOf(int heckler) {
        return heckler == hecklers[0] ? 0 : heckler == hecklers[1] ? 1 : -1;
    }

    private void hear(int source, int type) {
        int heckler = indexOf(source);
        if (heckler < 0) {
            return;
        }
        switch (type) {
            case Cast.BEGIN -> grants[heckler] = Message.IN.word(0);
            case Cast.PROGRESS -> {
                lastSign[heckler] = TimeStamp.read();
                progress[heckler] = Message.IN.word(0);
            }
            case Cast.RESULT -> {
                for (int i = 0; i < servers.length; i++) {
                    if (servers[i] == Message.IN.word(0)) {
                        tallies[i].add(Message.IN);
                    }
                }
            }
            case Cast.DONE -> {
                lastSign[heckler] = Long.MAX_VALUE;
                left--;
            }
            default -> {}
        }
    }

    private void checkDeadline(int heckler) {
        long now = TimeStamp.read();
        if (lastSign[heckler] > now || now - lastSign[heckler] <= (long) PATIENCE_MILLIS * TimeStamp.perMilli()) {
            return;
        }
        StringBuilder text = new StringBuilder("a heckler gets nowhere; why processes do not run:");
        for (int server : servers) {
            text.append(' ').append(nameOf(server)).append(" 0x").append(blocked(server));
        }
        text.append(" itself 0x").append(blocked(hecklers[heckler])).append("; ");
        throw new AssertionError(text.append(last.describe(hecklers[heckler], grants[heckler])));
    }

    private static String blocked(int process) {
        int error = KernelCalls.processInfo(process);
        return error == Errno.OK ? Integer.toHexString(Message.IN.word(1)) : "dead";
    }

    /** As the plan calls it. */
    private static String nameOf(int process) {
        if (KernelCalls.nameInfo(Endpoint.slot(process)) != Errno.OK) {
            return "process " + process;
        }
        byte[] name = new byte[16];
        int length = 0;
        while (length < name.length && Message.IN.byteAt(NAME, length) != 0) {
            name[length] = Message.IN.byteAt(NAME, length);
            length++;
        }
        return new String(name, 0, length, StandardCharsets.US_ASCII);
    }

    private void printProgress() {
        long now = TimeStamp.read();
        if (now >= printAt) {
            printAt = now + (long) PRINT_MILLIS * TimeStamp.perMilli();
            System.out.println("fuzz: so far " + progress[0] + " and " + progress[1] + " messages");
        }
    }

    private void checkFindings() {
        for (int i = 0; i < servers.length; i++) {
            Tally tally = tallies[i];
            System.out.println("fuzz: " + nameOf(servers[i]) + ": " + tally.messages() + " messages, "
                    + tally.get(Tally.ASKED) + " of them requests, " + tally.get(Tally.REPLIES) + " replies, "
                    + tally.get(Tally.ERRORS) + " errors");
        }
        for (int i = 0; i < servers.length; i++) {
            if (tallies[i].get(Tally.FINDINGS) > 0) {
                throw new AssertionError(nameOf(servers[i]) + ": " + tallies[i].get(Tally.FINDINGS)
                        + " findings, the first: " + tallies[i].firstFinding());
            }
        }
    }

    private void checkWays() {
        for (int i = 0; i < servers.length; i++) {
            for (int word = Tally.ASKED; word <= Tally.ERRORS; word++) {
                Check.that(tallies[i].get(word) > 0, nameOf(servers[i]) + " was not used in way " + word);
            }
        }
    }

    private void checkServers() {
        for (int server : servers) {
            Check.equal(Errno.OK, KernelCalls.processInfo(server), "a server lives");
            Check.equal(0, Message.IN.word(1) & ENDING, "why a server does not run");
            SensibleRequests.ask(nameOf(server), server);
        }
    }
}
