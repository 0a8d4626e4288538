package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.servers.pm.FamilyModel.Member;
import skink.servers.pm.SimulatedSystem.Asking;
import skink.servers.pm.SimulatedSystem.Sim;

/**
 * Random processes do random things, and after each the manager must agree with the model about everything that can be seen:
 * {@code -Dskink.pm.seed=SEED} plays one sequence again, {@code -Dskink.pm.steps=N} makes the sequences longer.
 */
class RandomFamiliesTest {
    private static final int STEPS = Integer.getInteger("skink.pm.steps", 10_000);
    private static final int MOST = 24;

    private Random random;
    private SimulatedSystem system;
    private FamilyModel model;
    private Map<Integer, Sim> sims;
    private Set<Integer> endsTold;
    private String step;

    static List<Long> seeds() {
        Long one = Long.getLong("skink.pm.seed");
        return one == null ? List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L) : List.of(one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theManagerAgreesWithTheModel(long seed) {
        random = new Random(seed);
        system = new SimulatedSystem();
        model = new FamilyModel();
        sims = new HashMap<>(Map.of(1, system.init));
        endsTold = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            step = "nothing";
            try {
                doSomething();
                checkAll();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", step " + i + ", " + step, failure);
            }
        }
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The number of a process or group, or none. */
    private int anyNumber() {
        int pid = anyOf(new ArrayList<>(model.members.keySet()));
        return switch (random.nextInt(12)) {
            case 0 -> random.nextBoolean() ? 0 : -model.members.get(pid).group;
            case 1 -> -model.members.get(pid).group * random.nextInt(2);
            case 2 -> model.members.get(pid).group;
            case 3 -> random.nextInt();
            case 4 -> -random.nextInt(40);
            default -> pid;
        };
    }

    private int anySignal() {
        return anyOf(List.of(1, 2, 10, 15, 17, 18, 18, 18, 18, 19, 19, 20, 20, 20, 21, 28));
    }

    private int anySet() {
        int set = random.nextInt();
        return random.nextInt(3) == 0 ? set & random.nextInt() : set;
    }

    private void doSomething() {
        List<Member> living = model.those(m -> m.state != Pm.State.ZOMBIE);
        Member member = anyOf(living);
        if (member.waits) {
            if (random.nextInt(20) == 0) {
                stopListening(member);
            }
            return;
        }
        switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4, 5, 6 -> fork(member);
            case 7 -> exit(member, random.nextInt());
            case 8 -> kernelSignal(member);
            case 9, 10, 11, 12 -> kill(member);
            case 13 -> signalGroup();
            case 14, 15, 16 -> signals(member);
            case 17, 18, 19, 20 -> await(member);
            case 21 -> setGroup(member);
            case 22 -> newSession(member);
            case 23 -> sleep(member);
            case 24 -> letTimePass();
            default -> setUser(member);
        }
    }

    /** It has not waited for the answer at all, only sent the request. */
    private void stopListening(Member member) {
        step = member.pid + " does not listen";
        member.waits = false;
        sims.get(member.pid).waitsForAnswer = false;
    }

    private interface Prediction {
        Refusal make();
    }

    /** A request by a process, and what must come of it; the answer, if there is one. */
    private Object ask(Member member, String what, Asking asking, Prediction prediction) {
        step = member.pid + " " + what;
        Sim sim = sims.get(member.pid);
        Object found = system.ask(sim, asking);
        member.waits = true;
        member.answer = null;
        member.awaited = 0;
        member.wakesAt = 0;
        Refusal refusal = prediction.make();
        if (refusal != null) {
            member.waits = false;
            member.answer = refusal;
        }
        return found;
    }

    /** A request that is answered at once, as the dispatcher does. */
    private void order(Member member, String what, Asking asking, Prediction prediction) {
        Sim sim = sims.get(member.pid);
        ask(member, what, asking, () -> {
            member.hasUnseen = false;
            return prediction.make();
        });
        sim.waitsForAnswer = false;
        member.waits = false;
    }

    private int endpoint(Member member) {
        return sims.get(member.pid).endpoint;
    }

    private void fork(Member member) {
        if (model.members.size() >= MOST) {
            makeRoom();
            return;
        }
        Sim sim = sims.get(member.pid);
        Object answer = ask(member, "forks", () -> system.manager.fork(sim.endpoint), () -> null);
        int pid = (Integer) answer;
        assertTrue(
                model.those(m -> m.pid == pid || m.group == pid || m.session == pid)
                        .isEmpty(),
                "number " + pid + " is in use");
        member.hasUnseen = false;
        model.answer(member, pid);
        Member child = model.fork(member, pid);
        child.answer = 0;
        sims.put(pid, system.living(pid));
    }

    /** A parent asks for a zombie; if there is none, somebody ends. */
    private void makeRoom() {
        List<Member> mourners = model.those(m -> m.state != Pm.State.ZOMBIE
                && !m.waits
                && !model.those(z -> z.parent == m.pid && z.state == Pm.State.ZOMBIE)
                        .isEmpty());
        if (mourners.isEmpty()) {
            exit(anyOf(model.those(m -> m.state != Pm.State.ZOMBIE)), 0);
        } else {
            await(anyOf(mourners));
        }
    }

    private void exit(Member member, int status) {
        if (member.pid == 1) {
            return;
        }
        step = member.pid + " ends with " + status;
        system.exit(sims.get(member.pid), status);
        model.end(member, (status & 0xFF) << 8);
    }

    private void kernelSignal(Member member) {
        int signal = random.nextInt(4) == 0 ? 11 : anySignal();
        if (member.pid == 1 && signal == 11) {
            return;
        }
        step = member.pid + " gets signal " + signal + " of the kernel";
        system.kernelSignal(sims.get(member.pid), signal);
        if (signal == 11) {
            model.end(member, signal);
        } else {
            model.signal(member, signal);
        }
    }

    private void kill(Member member) {
        int pid = anyNumber();
        int signal = random.nextInt(10) == 0 ? 0 : anySignal();
        order(
                member,
                "kills " + pid + " with " + signal,
                () -> system.manager.kill(endpoint(member), pid, signal),
                () -> model.kill(member, pid, signal));
    }

    private void signalGroup() {
        int group = Math.abs(anyNumber() / 2 * 2);
        int signal = anySignal();
        step = "the terminal sends group " + group + " signal " + signal;
        boolean isThere = !model.those(m -> m.group == group).isEmpty();
        try {
            system.manager.signalGroup(WellKnown.TTY, group, signal);
            assertTrue(isThere, "there is no such group");
        } catch (Refusal refusal) {
            assertEquals(UnknownProcess.ERROR, refusal);
            assertTrue(!isThere, "there is such a group");
        }
        model.those(m -> m.group == group).forEach(m -> model.signal(m, signal));
    }

    private void signals(Member member) {
        int handled = anySet();
        int ignored = anySet() & (random.nextInt(8) == 0 ? -1 : ~(1 << 17));
        order(
                member,
                "handles " + Integer.toHexString(handled) + " and ignores " + Integer.toHexString(ignored),
                () -> system.manager.signals(endpoint(member), handled, ignored),
                () -> {
                    model.signals(member, handled, ignored);
                    return null;
                });
    }

    private void await(Member member) {
        List<Member> children = model.those(m -> m.parent == member.pid);
        int one = random.nextInt(4) == 0 || children.isEmpty() ? anyNumber() : anyOf(children).pid;
        int pid = random.nextInt(3) == 0 && one != 0 ? one : -1;
        boolean block = random.nextInt(4) != 0;
        boolean stops = random.nextBoolean();
        ask(
                member,
                "waits for " + pid + (block ? "" : ", not long") + (stops ? ", stops too" : ""),
                () -> {
                    if (stops) {
                        system.manager.awaitChange(endpoint(member), pid, block);
                    } else {
                        system.manager.await(endpoint(member), pid, block);
                    }
                },
                () -> model.await(member, pid, block, stops));
    }

    private void sleep(Member member) {
        int millis = random.nextInt(40) - 2;
        boolean isInterrupted = member.hasUnseen;
        member.hasUnseen = false;
        ask(
                member,
                "sleeps for " + millis,
                () -> system.manager.sleep(endpoint(member), millis),
                () -> model.sleep(member, system.now, millis, isInterrupted));
    }

    private void letTimePass() {
        step = "time passes";
        system.now += random.nextInt(10);
        system.manager.alarm();
        model.timeIs(system.now);
    }

    private void setGroup(Member member) {
        List<Member> children = model.those(m -> m.parent == member.pid);
        int pid = random.nextInt(3) == 0 || children.isEmpty() ? anyNumber() : anyOf(children).pid;
        int group = random.nextBoolean() ? 0 : anyNumber();
        order(
                member,
                "puts " + pid + " into group " + group,
                () -> system.manager.setGroup(endpoint(member), pid, group),
                () -> model.setGroup(member, pid, group));
    }

    private void newSession(Member member) {
        order(
                member,
                "begins a session",
                () -> system.manager.newSession(endpoint(member)),
                () -> model.newSession(member));
    }

    private void setUser(Member member) {
        int user = random.nextInt(3);
        if (random.nextInt(4) != 0 || member.user != 0 || member.pid == 1) {
            return;
        }
        order(member, "becomes user " + user, () -> system.manager.setUser(endpoint(member), user, 0), () -> {
            member.user = user;
            return null;
        });
    }

    private void checkAll() {
        system.checkAgreement();
        List<Pm.Entry> entries = system.list();
        entries.removeIf(entry -> entry.pid() < 0);
        assertEquals(model.members.size(), entries.size(), "how many there are");
        for (Pm.Entry entry : entries) {
            check(entry);
        }
        checkAnswers();
        sims.keySet().retainAll(model.members.keySet());
    }

    private void check(Pm.Entry entry) {
        Member member = model.members.get(entry.pid());
        assertNotNull(member, () -> "nobody has this number: " + entry);
        Sim sim = sims.get(member.pid);
        String who = "of " + member.pid;
        assertEquals(
                new Pm.Entry(member.pid, member.parent, member.group, member.user, member.state, sim.endpoint), entry);
        assertEquals(member.session, session(member.pid), () -> "the session " + who);
        assertEquals(member.word, sim.word, () -> "the signals " + who);
        assertEquals(member.waits, sim.waitsForAnswer, () -> "whether there is an answer " + who);
        if (member.pid != 1) {
            Member parent = model.members.get(member.parent);
            assertTrue(parent != null && parent.state != Pm.State.ZOMBIE, () -> "the parent " + who + " lives");
        }
    }

    private int session(int pid) {
        try {
            return system.manager.identity(WellKnown.VFS, pid).session();
        } catch (UnknownProcess none) {
            throw new AssertionError(none);
        }
    }

    /** Answers are as predicted, and an end is told at most once. */
    private void checkAnswers() {
        for (Member member : model.members.values()) {
            Sim sim = sims.get(member.pid);
            if (member.state != Pm.State.ZOMBIE && !member.waits && sim.answer != null) {
                assertEquals(member.answer, sim.answer, () -> "the answer to " + member.pid);
                if (sim.answer instanceof Pm.Ended told && told.pid() > 0 && (told.status() & 0x7F) != 0x7F) {
                    Sim ended = sims.get(told.pid());
                    assertTrue(
                            ended == null || endsTold.add(ended.endpoint),
                            () -> "the end of " + told + " is told again");
                }
            }
            sim.answer = null;
            member.answer = null;
        }
    }
}
