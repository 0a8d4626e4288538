package skink.servers.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.servers.sched.SimulatedCpus.Sim;

/** What the policy promises, over minutes of simulated time. */
class PolicyTest {
    private static final int MINUTE = 60_000;

    private static List<Sim> hogs(SimulatedCpus cpus, int count) {
        return IntStream.range(0, count).mapToObj(i -> cpus.hog()).toList();
    }

    private static int[] perCpu(List<Sim> sims, int cpus) {
        int[] counts = new int[cpus];
        sims.forEach(sim -> counts[sim.cpu]++);
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 20})
    void equalsOnOneProcessorGetEqualTime(int count) {
        SimulatedCpus cpus = new SimulatedCpus(1, 1);
        List<Sim> hogs = hogs(cpus, count);
        cpus.run(MINUTE);
        for (Sim hog : hogs) {
            assertEquals(MINUTE / count, hog.ran, MINUTE / count / 10.0, count + " hogs");
            assertTrue(hog.priority > 8, "a hog sinks");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "8, 4", "3, 2", "5, 4", "9, 2", "2, 16"})
    void busyProcessesSpreadAndStay(int count, int cpuCount) {
        SimulatedCpus cpus = new SimulatedCpus(cpuCount, 1);
        List<Sim> hogs = hogs(cpus, count);
        cpus.run(MINUTE);
        for (int onOne : perCpu(hogs, cpuCount)) {
            assertTrue(onOne == count / cpuCount || onOne == (count + cpuCount - 1) / cpuCount, onOne + " on one");
        }
        assertEquals(0, hogs.stream().mapToInt(hog -> hog.moves).sum(), "moves where nothing was to be won");
    }

    @Test
    void processesThatTurnOutToBeBusyMoveOnce() {
        SimulatedCpus cpus = new SimulatedCpus(4, 1);
        List<Sim> hogs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Sim hog = cpus.add(Integer.MAX_VALUE, 0);
            hog.priority = 8;
            hogs.add(hog);
        }
        cpus.run(MINUTE / 60);
        assertTrue(IntStream.of(perCpu(hogs, 4)).allMatch(onOne -> onOne == 2));
        cpus.run(MINUTE);
        assertTrue(hogs.stream().allMatch(hog -> hog.moves <= 1), "a process moved twice");
        assertEquals(6, hogs.stream().mapToInt(hog -> hog.moves).sum());
    }

    @Test
    void whatEndsMakesRoomForOthers() {
        SimulatedCpus cpus = new SimulatedCpus(2, 1);
        List<Sim> hogs = hogs(cpus, 6);
        cpus.run(1000);
        hogs.stream().filter(hog -> hog.cpu == 1).toList().forEach(cpus::end);
        cpus.run(2000);
        List<Sim> rest = hogs.stream()
                .filter(hog -> hog.ran > 2000 || hog.cpu == 0 || hog.moves > 0)
                .toList();
        assertTrue(rest.stream().anyMatch(hog -> hog.moves == 1), "nobody took the free processor");
    }

    @Test
    void pinnedProcessesStayWhereTheyWerePut() {
        SimulatedCpus cpus = new SimulatedCpus(4, 1);
        List<Sim> pinned = IntStream.range(0, 4)
                .mapToObj(i -> cpus.start(Integer.MAX_VALUE, 0, 8, 10, 0))
                .toList();
        List<Sim> free = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Sim hog = cpus.add(Integer.MAX_VALUE, 0);
            hog.priority = 8;
            hog.cpu = 1;
            free.add(hog);
        }
        cpus.run(MINUTE);
        assertTrue(pinned.stream().allMatch(sim -> sim.cpu == 0 && sim.moves == 0));
        assertEquals(
                List.of(1, 2, 3), free.stream().map(sim -> sim.cpu).sorted().toList());
    }

    @Test
    void whoLeavesTimeToOthersIsServedAtOnce() {
        SimulatedCpus cpus = new SimulatedCpus(1, 1);
        hogs(cpus, 10);
        cpus.run(1000);
        Sim editor = cpus.start(1, 40, 8, 10, -1);
        cpus.run(MINUTE);
        assertTrue(editor.priority <= 9, "it keeps its priority");
        assertTrue(editor.longestWait <= 20, "it waited for " + editor.longestWait + " ms");
    }

    @Test
    void whoStopsComputingRisesToItsBestAgain() {
        SimulatedCpus cpus = new SimulatedCpus(1, 1);
        Sim sim = cpus.start(300, 100_000, 8, 10, -1);
        cpus.run(200);
        assertEquals(15, sim.priority);
        cpus.run(200 + 16 * SimulatedCpus.PERIOD_MILLIS);
        assertEquals(8, sim.priority);
    }

    /** Any mixture, with any priorities: nobody waits longer than it takes to rise above all that compute, and to be served. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void nobodyStarvesAndNobodyBounces(long seed) {
        Random random = new Random(seed);
        int cpuCount = 1 + random.nextInt(4);
        SimulatedCpus cpus = new SimulatedCpus(cpuCount, seed);
        List<Sim> sims = new ArrayList<>();
        int count = 2 + random.nextInt(24);
        for (int i = 0; i < count; i++) {
            boolean hog = random.nextInt(3) > 0;
            sims.add(cpus.start(
                    hog ? Integer.MAX_VALUE : 1 + random.nextInt(3),
                    hog ? 0 : 20 + random.nextInt(200),
                    random.nextInt(16),
                    5 + random.nextInt(20),
                    -1));
        }
        cpus.run(MINUTE);
        int rise = 16 * SimulatedCpus.PERIOD_MILLIS;
        for (Sim sim : sims) {
            assertTrue(
                    sim.longestWait < 2 * rise + count * 25,
                    "seed " + seed + ": one waited " + sim.longestWait + " ms");
            assertTrue(sim.moves < 20, "seed " + seed + ": one moved " + sim.moves + " times in a minute");
        }
    }
}
