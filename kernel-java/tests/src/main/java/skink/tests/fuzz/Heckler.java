package skink.tests.fuzz;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Vm;
import skink.tests.hostile.Dice;
import skink.tests.kernel.Setting;
import skink.user.AsyncMessages;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.server.ServiceArguments;

/**
 * A process that sends servers random and half-right messages, by every primitive that it may use, and looks at every answer.
 *
 * <p>All that it does follows from a seed and its endpoint. It waits for nobody but a server that it has asked: that is the
 * promise under test; and for anybody at all, since the steward sends something now and then.
 */
public final class Heckler {
    private static final int PROGRESS_PERIOD = 1024;
    private static final int FIRST_TYPE = 0x100;
    private static final int LAST_TYPE = 0x11FF;
    private static final int FIRST_BASE = 0x600;
    private static final int BASES = 12;
    private static final int FORK = Pm.BASE;
    private static final int SHUT_DOWN = Pm.BASE + 13;

    /** More than any protocol has. */
    private static final int CALLS = 18;

    private final Dice dice;
    private final int[] servers;
    private final int[] others;
    private final int steward;
    private final Payload payload;
    private final Tally[] tallies;
    private final Repertoire[] repertoires;
    private final LastRequest last = new LastRequest();

    private Heckler(long seed, ServiceArguments arguments) {
        dice = new Dice(seed ^ (long) Self.endpoint() << 32);
        servers = Cast.servers(arguments);
        int[] hecklers = Cast.hecklers(arguments);
        steward = Cast.steward(arguments);
        others = new int[] {hecklers[0], hecklers[1], steward, Endpoint.NONE, Endpoint.of(1, 7)};
        payload = new Payload(dice, servers, hecklers);
        tallies = new Tally[servers.length];
        repertoires = new Repertoire[servers.length];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
            repertoires[i] = new Repertoire();
        }
    }

    public static void main(String[] args) {
        long messages = Setting.number("fuzz-messages", 100_000) / 2;
        new Heckler(Setting.number("fuzz-seed", 1), new ServiceArguments(args)).run(messages);
        KernelCalls.exit(0);
    }

    private void run(long messages) {
        tell(Cast.BEGIN, last.grant(steward));
        for (long i = 1; i <= messages; i++) {
            once();
            if (i % PROGRESS_PERIOD == 0) {
                tell(Cast.PROGRESS, (int) i);
            }
        }
        for (int i = 0; i < servers.length; i++) {
            Message.OUT.type(Cast.RESULT);
            tallies[i].write(Message.OUT, servers[i]);
            Ipc.send(steward);
        }
        tell(Cast.DONE, 0);
    }

    private void tell(int type, int word) {
        Message.OUT.type(type).word(0, word);
        Ipc.send(steward);
    }

    private void once() {
        int server = dice.below(servers.length);
        Tally tally = tallies[server];
        int type = type(repertoires[server]);
        Message.OUT.type(type);
        payload.write(Message.OUT);
        payload.spareItself(Message.OUT);
        int choice = dice.below(100);
        if (choice < 78) {
            tally.count(Tally.ASKED);
            ask(server, type);
        } else if (choice < 84) {
            tally.count(Tally.SENT);
            Ipc.send(servers[server]);
        } else if (choice < 88) {
            tally.count(Tally.TRIED);
            Ipc.sendNb(servers[server]);
        } else if (choice < 92) {
            tally.count(Tally.NOTIFIED);
            Ipc.notify(servers[server]);
        } else if (choice < 98) {
            tally.count(Tally.POSTED);
            post(servers[server], type(repertoires[server]));
        } else {
            tally.count(Tally.TRIED);
            disturb();
        }
    }

    /** Mostly one that the server knows, or at least some protocol, or neither. */
    private int type(Repertoire repertoire) {
        if (dice.once(10)) {
            int any = dice.once(4) ? dice.wild() : FIRST_TYPE + dice.below(LAST_TYPE - FIRST_TYPE + 1);
            return allowed(any);
        }
        int some = FIRST_BASE + dice.below(BASES) * 0x100 + dice.below(CALLS);
        int chosen = dice.once(4) ? some : repertoire.any(dice, some);
        return allowed(chosen);
    }

    /** Processes that boot may end the machine, and have children: hecklers do not. */
    private static int allowed(int type) {
        return type == FORK || type == SHUT_DOWN ? type + 1 : type;
    }

    private void ask(int index, int type) {
        int server = servers[index];
        Tally tally = tallies[index];
        last.note(server);
        int error = Ipc.sendRec(server);
        if (error != Errno.OK) {
            tally.finding(Tally.Finding.REQUEST_FAILED, type, error);
        } else if (Message.IN.source() != server) {
            tally.finding(Tally.Finding.WRONG_SOURCE, type, Message.IN.source());
        } else {
            look(Message.IN.type(), type, tally);
            if (Message.IN.type() != Errno.ENOSYS && type >= Vm.BASE) {
                repertoires[index].add(type);
            }
        }
    }

    private static void look(int answer, int type, Tally tally) {
        if (answer == Errno.OK) {
            tally.count(Tally.REPLIES);
            return;
        }
        tally.count(Tally.ERRORS);
        if (answer > Errno.OK) {
            tally.finding(Tally.Finding.ANSWER_IS_NO_RESULT, type, answer);
        } else if (!NamedErrors.has(type, answer)) {
            tally.finding(Tally.Finding.UNNAMED_ERROR, type, answer);
        }
        for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
            if (Message.IN.word(i) != 0) {
                tally.finding(Tally.Finding.ERROR_CARRIES, type, i);
                return;
            }
        }
    }

    private void post(int server, int type) {
        int entry = AsyncMessages.prepare(server);
        if (entry >= 0) {
            Message message = AsyncMessages.message(entry).type(type);
            payload.write(message);
            payload.spareItself(message);
            AsyncMessages.send(entry, dice.once(4));
        }
    }

    /** Bothers others than servers, or waits for anybody. */
    private void disturb() {
        int peer = dice.of(others);
        switch (dice.below(6)) {
            case 0 -> Ipc.raw(Primitive.RECEIVE, Endpoint.ANY);
            case 1 -> Ipc.raw(Primitive.REPLY_RECEIVE, dice.once(2) ? dice.of(servers) : peer);
            case 2, 3 -> Ipc.notify(peer);
            default -> Ipc.sendNb(peer);
        }
    }
}
