package skink.kernel.irq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.kernel.sched.CpuState;

/** Interrupts of both kinds of controllers, step by step. */
class LinesTest {
    private static final int EDGE = 4;
    private static final int LEVEL = 9;

    private Board board;
    private Drivers drivers;

    private void build(boolean hasApics) {
        board = hasApics ? new ApicBoard(2) : new PicBoard();
        drivers = new Drivers(board, 3);
    }

    /** An edge; as an 8259 demands it, the line stays asserted. */
    private void pulse(int line) {
        board.drive(line, false);
        board.drive(line, true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void levelIsToldOnceUntilItsDriverIsDone(boolean hasApics) {
        build(hasApics);
        drivers.hook(0, 3, LEVEL);
        assertTrue(board.isMasked(LEVEL), "closed at first");
        board.drive(LEVEL, true);
        assertEquals(0, drivers.settle());
        drivers.open(0, 3);
        assertEquals(1, drivers.settle());
        assertEquals(1 << 3, drivers.receive(0));
        assertTrue(board.isMasked(LEVEL), "until done");
        assertEquals(0, drivers.settle(), "though the device asserts it");
        drivers.open(0, 3);
        assertEquals(1, drivers.settle(), "it still asserts it");
        assertEquals(1 << 3, drivers.receive(0));
        board.drive(LEVEL, false);
        drivers.open(0, 3);
        assertEquals(0, drivers.settle());
        assertFalse(board.isMasked(LEVEL));
        assertFalse(board.hasInService());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharedLevelWaitsForAll(boolean hasApics) {
        build(hasApics);
        for (int driver = 0; driver < 3; driver++) {
            drivers.hook(driver, driver, LEVEL);
            drivers.open(driver, driver);
        }
        board.drive(LEVEL, true);
        drivers.settle();
        for (int driver = 0; driver < 3; driver++) {
            assertEquals(1 << driver, drivers.receive(driver));
        }
        board.drive(LEVEL, false);
        drivers.open(0, 0);
        drivers.open(1, 1);
        assertTrue(board.isMasked(LEVEL), "the third is not done");
        drivers.open(1, 1);
        assertTrue(board.isMasked(LEVEL), "done twice counts once");
        drivers.open(2, 2);
        assertFalse(board.isMasked(LEVEL));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void edgesDuringServiceAreToldOnceAfterwards(boolean hasApics) {
        build(hasApics);
        drivers.hook(0, 0, EDGE);
        drivers.open(0, 0);
        pulse(EDGE);
        drivers.settle();
        assertEquals(1, drivers.receive(0));
        assertFalse(board.isMasked(EDGE), "a further edge would be news");
        pulse(EDGE);
        drivers.settle();
        assertTrue(board.isMasked(EDGE), "nothing would be news");
        assertEquals(0, drivers.receive(0), "not before it is done");
        drivers.open(0, 0);
        assertEquals(1, drivers.receive(0));
        assertFalse(board.isMasked(EDGE));
    }

    /** A storm costs two interrupts, not one for each edge. */
    @Test
    void edgesFromADeviceGoneMadStop() {
        build(true);
        drivers.hook(0, 0, EDGE);
        drivers.open(0, 0);
        int interrupts = 0;
        for (int i = 0; i < 100; i++) {
            pulse(EDGE);
            interrupts += drivers.settle();
        }
        assertEquals(2, interrupts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reopeningHookIsToldOfEachEdge(boolean hasApics) {
        build(hasApics);
        drivers.hookReopening(0, 7, EDGE);
        drivers.open(0, 7);
        for (int i = 0; i < 5; i++) {
            pulse(EDGE);
            drivers.settle();
            assertEquals(1 << 7, drivers.receive(0));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharedEdgeReachesAllThatHaveHooks(boolean hasApics) {
        build(hasApics);
        drivers.hook(0, 0, EDGE);
        drivers.hook(1, 5, EDGE);
        drivers.open(0, 0);
        pulse(EDGE);
        drivers.settle();
        assertEquals(1, drivers.receive(0));
        assertEquals(0, drivers.receive(1), "it is closed");
        drivers.open(1, 5);
        assertEquals(1 << 5, drivers.receive(1), "but remembers");
        drivers.close(1, 5);
        assertFalse(board.isMasked(EDGE), "the other listens");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deathRemovesHooksAndMasksTheLine(boolean hasApics) {
        build(hasApics);
        drivers.hook(0, 0, LEVEL);
        drivers.hook(0, 1, EDGE);
        drivers.hook(1, 0, LEVEL);
        drivers.open(0, 0);
        drivers.open(0, 1);
        drivers.open(1, 0);
        board.drive(LEVEL, true);
        pulse(EDGE);
        drivers.settle();
        assertEquals(1, drivers.receive(1));
        drivers.open(1, 0);
        assertTrue(board.isMasked(LEVEL), "the other has not served it");
        drivers.die(0);
        assertEquals(0, Drivers.privilege(0).interrupts, "what it was told is forgotten");
        assertEquals(0, Drivers.privilege(0).kernelNotifications);
        assertTrue(board.isMasked(EDGE), "nobody is left");
        assertFalse(board.isMasked(LEVEL), "the other goes on");
        drivers.settle();
        assertEquals(1, drivers.receive(1), "the line is asserted still");
        drivers.die(1);
        assertTrue(board.isMasked(LEVEL));
        assertFalse(board.hasInService());
    }

    /** Between the interrupt and the kernel lock the last hook goes: nobody is told, the interrupt ends. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptThatNobodyWantsAnyMoreIsCounted(boolean hasApics) {
        build(hasApics);
        drivers.hook(0, 0, LEVEL);
        drivers.open(0, 0);
        board.drive(LEVEL, true);
        assertTrue(drivers.take(0));
        drivers.unhook(0, 0);
        int before = InterruptCounts.unhooked();
        drivers.serve(0);
        assertEquals(before + 1, InterruptCounts.unhooked());
        assertEquals(0, drivers.receive(0));
        assertFalse(board.hasInService());
        assertTrue(board.isMasked(LEVEL));
    }

    @Test
    void moreUrgentLineIsTakenInBetween() {
        build(false);
        for (int line : new int[] {1, EDGE, 12}) {
            drivers.hook(0, line, line);
            drivers.open(0, line);
        }
        pulse(12);
        assertTrue(drivers.take(0));
        pulse(EDGE);
        assertFalse(drivers.take(0), "behind the second controller");
        pulse(1);
        assertTrue(drivers.take(0), "before it");
        assertTrue(CpuState.get(0).hasWork());
        drivers.serve(0);
        assertFalse(CpuState.get(0).hasWork());
        assertEquals(1 << 12 | 1 << 1, drivers.receive(0), "both at once");
        assertEquals(1, drivers.settle());
        assertEquals(1 << EDGE, drivers.receive(0));
        assertFalse(board.hasInService());
    }

    @Test
    void lineInterruptsItsDriversProcessor() {
        build(true);
        drivers.hook(1, 0, EDGE);
        drivers.open(1, 0);
        pulse(EDGE);
        assertFalse(drivers.take(0));
        assertTrue(drivers.take(1));
    }

    @Test
    void linesAreWhereAcpiSaysThatTheyAre() {
        build(true);
        assertTrue(Controller.hasLine(0) && Controller.hasLine(23));
        assertFalse(Controller.hasLine(2), "its input is line 0's");
        assertFalse(Controller.hasLine(24) || Controller.hasLine(64) || Controller.hasLine(-1));
        assertFalse(Controller.hasLine(Integer.MAX_VALUE) || Controller.hasLine(Integer.MIN_VALUE));
        assertTrue(Controller.isLevel(9, false), "ACPI says so");
        assertFalse(Controller.isLevel(5, true), "ACPI says no");
        assertFalse(Controller.isLevel(4, false), "as usual on the ISA bus");
        assertTrue(Controller.isLevel(11, true), "its driver knows from PCI");
        assertTrue(Controller.isLevel(16, false), "as usual on PCI");
    }

    @Test
    void timerAndCascadeAreNoLinesOfTheFallback() {
        build(false);
        assertFalse(Controller.hasLine(0) || Controller.hasLine(2) || Controller.hasLine(16));
        assertTrue(Controller.hasLine(1) && Controller.hasLine(15));
    }

    /** Each polarity that ACPI can state, and PCI's. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 10, 17})
    void linesOfAllPolaritiesInterrupt(int line) {
        build(true);
        drivers.hook(0, 0, line);
        drivers.open(0, 0);
        assertEquals(0, drivers.settle(), "not asserted");
        board.drive(line, true);
        assertEquals(1, drivers.settle());
        assertEquals(1, drivers.receive(0));
    }
}
