package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static skink.servers.vm.MemoryWorld.PAGE;
import static skink.servers.vm.MemoryWorld.PM;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;

/** What requests cost, in accesses to physical memory and kernel calls: so much and no more. */
class MemoryCostTest {
    private static final int PROGRAM = Endpoint.of(2, 1);
    private static final int PAGES = 64;
    private static final int WRITE = 6;

    private final MemoryWorld world = new MemoryWorld(1);
    private final MemoryManager manager = world.manager;
    private int start;
    private int calls;

    private interface Request {
        void make() throws Exception;
    }

    @BeforeEach
    void touchPages() throws Exception {
        start = manager.map(PROGRAM, 0, 2 * PAGES * PAGE);
        for (int i = 0; i < PAGES; i++) {
            touch(start + i * PAGE);
        }
    }

    private void touch(int address) {
        manager.pageFault(PROGRAM, address, WRITE);
        assertEquals(FakeMemoryCalls.Answer.GRANTED, world.kernel.takeAnswer());
    }

    private SimulatedMemory.Work cost(Request request) throws Exception {
        world.memory.reset();
        int before = world.kernel.calls();
        request.make();
        calls = world.kernel.calls() - before;
        return world.memory.work();
    }

    private static void assertAtMost(long most, long is) {
        assertTrue(is <= most, is + " are more than " + most);
    }

    @Test
    void aFault() throws Exception {
        SimulatedMemory.Work work = cost(() -> touch(start + PAGES * PAGE));
        assertAtMost(8, work.loads());
        assertAtMost(5, work.stores());
        assertEquals(PAGE, work.cleared());
        assertEquals(1, calls);
    }

    @Test
    void aForkOfManyPages() throws Exception {
        int resident = world.spaces.find(PROGRAM).resident;
        SimulatedMemory.Work work = cost(() -> manager.fork(PM, PROGRAM));
        assertAtMost(6L * resident + 40, work.loads());
        assertAtMost(5L * resident + 40, work.stores());
        assertEquals((long) resident * PAGE, work.copied());
        assertEquals(2, calls);
    }

    @Test
    void unmappingManyPages() throws Exception {
        SimulatedMemory.Work work = cost(() -> manager.unmap(PROGRAM, start, 2 * PAGES * PAGE));
        assertAtMost(13L * PAGES + 40, work.loads());
        assertAtMost(3L * PAGES + 4, work.stores());
        assertEquals(2, calls);
    }

    @Test
    void anEndOfManyPages() throws Exception {
        Space space = world.spaces.find(PROGRAM);
        int frames = space.frames;
        world.kernel.kill(PROGRAM);
        SimulatedMemory.Work work = cost(() -> manager.exit(PM, PROGRAM));
        assertAtMost(frames, work.loads());
        assertEquals(0, work.stores());
        assertEquals(0, calls);
    }

    @Test
    void aNewProgram() throws Exception {
        MemoryWorld.Program program = world.programs.stream()
                .filter(each -> each.model() != null)
                .findFirst()
                .orElseThrow();
        byte[] block = ArgumentBlock.write(List.of("program", "-x"), List.of("HOME=/"));
        world.memory.put(world.entry(PROGRAM, start) & -PAGE, block);
        int file = manager.mapPhysical(PM, program.physical(), program.bytes(), false);
        int frames = world.spaces.find(PROGRAM).frames;
        SimulatedMemory.Work work =
                cost(() -> manager.exec(PM, PROGRAM, PM, file, program.bytes(), start, block.length, "program"));
        assertAtMost(frames + 250, work.loads());
        assertAtMost(120, work.stores());
        assertAtMost(8 * PAGE, work.cleared());
        assertEquals(4, calls);
    }

    /** What a debugging mode would add to each request. */
    @Test
    void aCheckOfEverything() throws Exception {
        SimulatedMemory.Work work =
                cost(() -> assertEquals(null, manager.sanity().check()));
        assertAtMost(4 * 4 * 1024, work.loads());
        assertEquals(0, calls);
    }
}
