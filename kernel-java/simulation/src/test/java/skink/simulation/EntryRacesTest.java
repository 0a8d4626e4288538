package skink.simulation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.kernel.smp.WaitView;
import skink.magic.Machine;

/**
 * The races that a kernel for several processors must not have, over the kernel's own door and seeded interleavings.
 *
 * <p>Each guard stands in one place; without it the test named beside it fails.
 *
 * <table>
 *   <caption>Guards against races</caption>
 *   <tr><th>race</th><th>guard</th><th>test</th></tr>
 *   <tr><td>(a) two ask each other at once</td><td>{@code Wait.turn} serves requests to itself</td>
 *       <td>{@code CrossCallTest.norDoThoseWhoNeverSleep}</td></tr>
 *   <tr><td>(b) what was true before a wait</td><td>{@code UserEntry} looks at the caller anew when it has the lock: a
 *       process that has been stopped makes its call again</td><td>this one: X3</td></tr>
 *   <tr><td>(b) who is stopped still runs</td><td>{@code Stops.fetch} returns when the processor has answered</td>
 *       <td>this one: X2</td></tr>
 *   <tr><td>(c) two ask the same third</td><td>{@code CrossCall.call} claims the slot in a loop</td>
 *       <td>{@code CrossCallTest.allPairsAskAtOnceAndNobodyLocksUp}</td></tr>
 *   <tr><td>(c) a wake-up beside requests</td><td>{@code Scheduling.enqueue} interrupts the processor, which chooses anew
 *       whatever else the interrupt meant</td><td>this one: it ends</td></tr>
 *   <tr><td>(d) memory whose tables are being edited</td><td>{@code Grants.follow} asks whether the owner is inhibited</td>
 *       <td>on the target: {@code CopyWaitsWhileTablesAreEdited}</td></tr>
 *   <tr><td>(e) stale translations</td><td>{@code VmControlCall} flushes when the window closes</td>
 *       <td>on the target: {@code EditIsSeenByAllProcessors}</td></tr>
 *   <tr><td>(e) directories of the dead</td><td>{@code ProcessEnd.free} unloads them everywhere</td>
 *       <td>{@code KernelFuzzTest}: T1</td></tr>
 *   <tr><td>(f) words that processors share</td><td>{@code AtomicWord}</td>
 *       <td>{@code CrossCallTest.whatProcessorsShareIsAtomic}, {@code atomicWordsLoadWithAcquireAndStoreWithRelease}</td></tr>
 * </table>
 *
 * <p>What the kernel delivers it writes to message pages, which never move and which it sees through its own map; other
 * memory it reaches by a walk of the tables ({@code UserPages}): so no translation that it uses itself can be stale.
 */
class EntryRacesTest {
    private static final int SEEDS = 16;
    private int spins;

    @BeforeEach
    void sleepEarly() {
        spins = WaitView.spins(3);
    }

    @AfterEach
    void sleepAsInTheKernel() {
        WaitView.spins(spins);
        Machine.install(null);
    }

    private static void run(int cpus) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                new Processes(seed, cpus).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(cpus + " processors, seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void twoProcessorsStopAndMoveEachOthersProcesses() {
        run(2);
    }

    @Test
    void threeProcessorsStopAndMoveEachOthersProcesses() {
        run(3);
    }
}
