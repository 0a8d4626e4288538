package skink.servers.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.Sched;
import skink.abi.protocol.UnknownProcess;
import skink.servers.sched.SimulatedCpus.Sim;

/** Orders to the scheduler, good and bad. */
class SchedulerTest {
    private static final int CLIENT = SimulatedCpus.CLIENT;

    private final SimulatedCpus cpus = new SimulatedCpus(2, 1);
    private final Scheduler scheduler = cpus.scheduler;

    @Test
    void aChildIsScheduledAsItsParent() throws Exception {
        Sim parent = cpus.start(1, 1, 5, 20, 1);
        Sim child = cpus.add(1, 1);
        assertEquals(0, scheduler.inherit(CLIENT, child.endpoint, parent.endpoint), "the emptier processor");
        assertEquals(new Sched.Place(5, 5, 0), scheduler.place(child.endpoint, child.endpoint));
    }

    @Test
    void niceChangesTheBestPriority() throws Exception {
        Sim hog = cpus.hog();
        cpus.run(1000);
        scheduler.nice(CLIENT, hog.endpoint, 3);
        assertEquals(3, hog.priority);
        scheduler.nice(CLIENT, hog.endpoint, 15);
        cpus.run(1000);
        assertEquals(15, hog.priority);
    }

    @Test
    void aProcessThatHasBeenGivenBackIsUnknown() throws Exception {
        Sim hog = cpus.hog();
        scheduler.stop(CLIENT, hog.endpoint);
        assertThrows(UnknownProcess.class, () -> scheduler.place(CLIENT, hog.endpoint));
        assertThrows(UnknownProcess.class, () -> scheduler.stop(CLIENT, hog.endpoint));
        assertThrows(UnknownProcess.class, () -> scheduler.nice(CLIENT, hog.endpoint, 8));
        assertThrows(UnknownProcess.class, () -> scheduler.inherit(CLIENT, hog.endpoint, hog.endpoint));
        assertEquals(0, scheduler.counts(CLIENT).processes());
    }

    @Test
    void theDeadAreForgotten() {
        Sim hog = cpus.hog();
        cpus.run(100);
        cpus.end(hog);
        scheduler.outOfQuantum(hog.endpoint, 0);
        assertEquals(0, scheduler.counts(CLIENT).processes());
        assertThrows(DeadProcess.class, () -> scheduler.start(CLIENT, hog.endpoint, 8, 10, -1));
        assertThrows(DeadProcess.class, () -> scheduler.start(CLIENT, hog.endpoint, 8, 10, 0));
        scheduler.outOfQuantum(Endpoint.of(9, 7), 0);
        assertEquals(0, scheduler.counts(CLIENT).processes(), "nobody lives there");
    }

    @Test
    void aNewTenantIsNotTakenForTheOld() {
        Sim old = cpus.hog();
        int next = Endpoint.of(Endpoint.slot(old.endpoint), 2);
        assertThrows(UnknownProcess.class, () -> scheduler.place(CLIENT, next));
        assertThrows(DeadProcess.class, () -> scheduler.start(CLIENT, next, 8, 10, -1));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                -1,
                -2,
                -3,
                -6,
                1 << 10 | 1,
                1 << 10 | 2,
                2 << 10,
                1 << 10 | 64,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE
            })
    void ordersOfStrangersAreRefused(int stranger) {
        Sim hog = cpus.hog();
        assertThrows(NotPermitted.class, () -> scheduler.start(stranger, hog.endpoint, 8, 10, -1));
        assertThrows(NotPermitted.class, () -> scheduler.stop(stranger, hog.endpoint));
        assertThrows(NotPermitted.class, () -> scheduler.nice(stranger, hog.endpoint, 0));
        assertThrows(NotPermitted.class, () -> scheduler.inherit(stranger, hog.endpoint, hog.endpoint));
        assertEquals(8, hog.priority);
    }

    @Test
    void numbersBeyondTheirRangeAreRefused() {
        Sim sim = cpus.add(1, 1);
        int[][] wrong = {
            {-1, 10, -1},
            {16, 10, -1},
            {8, 0, -1},
            {8, 10_001, -1},
            {8, Integer.MIN_VALUE, -1},
            {8, 10, -2},
            {8, 10, 2},
            {8, 10, 16},
            {8, 10, Integer.MAX_VALUE}
        };
        for (int[] one : wrong) {
            assertThrows(OutOfRange.class, () -> scheduler.start(CLIENT, sim.endpoint, one[0], one[1], one[2]));
        }
        assertThrows(UnknownProcess.class, () -> scheduler.place(CLIENT, sim.endpoint));
        assertThrows(OutOfRange.class, () -> scheduler.nice(CLIENT, sim.endpoint, 16));
    }

    @Test
    void theSchedulerDoesNotScheduleItself() {
        assertThrows(NotPermitted.class, () -> scheduler.start(CLIENT, Endpoint.of(1, 1), 8, 10, -1));
        assertThrows(DeadProcess.class, () -> scheduler.start(CLIENT, Endpoint.SELF, 8, 10, -1));
        assertThrows(DeadProcess.class, () -> scheduler.start(CLIENT, Endpoint.ANY, 8, 10, -1));
    }

    @Test
    void whatItHasDoneIsCounted() {
        cpus.hog();
        cpus.run(105);
        scheduler.refused(7, 0x102);
        assertEquals(new Sched.Counts(1, 10, 0, 1), scheduler.counts(7));
    }
}
