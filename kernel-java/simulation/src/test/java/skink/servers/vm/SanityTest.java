package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.abi.ipc.Endpoint;
import skink.abi.user.UserSpace;

/** Each check of {@link Sanity} fires: every structure is spoilt in turn. */
class SanityTest {
    private static final int PAGE = SimulatedMemory.PAGE;
    private static final int PROGRAM = Endpoint.of(2, 1);
    private static final int WRITE = 6;

    /** A world in which there is one of everything. */
    private static final class Patient {
        final MemoryWorld world = new MemoryWorld(1);
        final SimulatedMemory memory = world.memory;
        final Space space = world.spaces.find(PROGRAM);
        final Sanity sanity = world.manager.sanity();
        final int mapped;
        final int device;

        Patient() {
            try {
                mapped = world.manager.map(PROGRAM, 0, 5 * PAGE);
                for (int i = 0; i < 2; i++) {
                    world.manager.pageFault(PROGRAM, mapped + i * PAGE, WRITE);
                    world.kernel.takeAnswer();
                }
                device = world.manager
                        .mapForDevice(MemoryWorld.DRIVER, 2 * PAGE, 0)
                        .address();
                world.manager.mapPhysical(MemoryWorld.DRIVER, MemoryWorld.SCRATCH, PAGE, true);
                world.manager.fork(MemoryWorld.PM, PROGRAM);
            } catch (Exception refused) {
                throw new AssertionError(refused);
            }
            assertNull(sanity.check(), sanity::place);
        }

        /** Where the entry of a page of the program is. */
        int entry(int page) {
            return (memory.peek(space.directory + 4 * (page >>> 22)) & -PAGE) + 4 * (page >>> 12 & 1023);
        }

        int frame(int page) {
            return memory.peek(entry(page)) & -PAGE;
        }

        Region region() {
            return space.regions.find(mapped);
        }

        Space driver() {
            return world.spaces.find(MemoryWorld.DRIVER);
        }

        /** Where the record of a frame is. */
        int record(int frame) {
            return world.machine.table().start() + (frame >>> 12) * FrameTable.RECORD_BYTES;
        }

        void change(int physical, int bits) {
            memory.poke(physical, memory.peek(physical) ^ bits);
        }

        Frames frames() {
            return world.machine.frames();
        }
    }

    private static Map<String, Consumer<Patient>> diseases() {
        Map<String, Consumer<Patient>> all = new TreeMap<>();
        // Frames and their lists.
        all.put("F1: a frame is lost", p -> p.frames().take());
        all.put("F1: a frame in use is free", p -> p.frames().give(p.frame(p.mapped)));
        all.put("F1: a frame in use is free (a directory)", p -> p.frames().give(p.space.directory));
        all.put("F1: a frame in use is free (of a device)", p -> p.frames()
                .give(p.driver().regions.find(p.device).physical));
        all.put("F1: a frame in use is free (the table)", p -> p.frames()
                .give(p.world.machine.table().start()));
        all.put("F1: a frame has two owners", p -> p.space.saved = p.frame(p.mapped));
        all.put("F1: a frame has two owners (a page table)", p -> p.space.saved = p.entry(p.mapped) & -PAGE);
        all.put(
                "F1: a frame has two owners (a ring)",
                p -> p.memory.poke(p.record(p.space.nextFrame(p.space.firstFrame())), p.space.firstFrame()));
        all.put("F1: a frame that does not exist", p -> p.space.saved = 0x7000_0000);
        all.put("F1: a frame's list does not lead back", p -> p.memory.poke(p.record(p.space.firstFrame()) + 4, 0));
        all.put(
                "F2: a page is another's, or another page's",
                p -> p.change(p.record(p.frame(p.mapped)) + 8, 64 * PAGE));
        all.put("F2: a page is another's, or another page's (swapped)", p -> {
            int bits = p.frame(p.mapped) ^ p.frame(p.mapped + PAGE);
            p.change(p.entry(p.mapped), bits);
            p.change(p.entry(p.mapped + PAGE), bits);
        });
        all.put(
                "F2: a page is another's, or another page's (twice)",
                p -> p.memory.poke(p.entry(p.mapped + PAGE), p.memory.peek(p.entry(p.mapped))));
        all.put("F1: a page shows memory that is not for it", p -> {
            Region region = p.driver().regions.find(p.device + 2 * PAGE);
            region.physical = p.space.directory;
            int table = p.memory.peek(p.driver().directory + 4 * (region.start >>> 22)) & -PAGE;
            p.memory.poke(table + 4 * (region.start >>> 12 & 1023), p.space.directory | 7);
        });
        // Spaces.
        all.put("S1: a page has other rights than its region", p -> p.change(p.entry(p.mapped), 2));
        all.put("S1: a page has other rights than its region (the kernel's)", p -> p.change(p.entry(p.mapped), 4));
        all.put("S1: a page has other rights than its region (uncached)", p -> p.change(p.entry(p.mapped), 0x10));
        all.put(
                "S1: a page is there that no region has",
                p -> p.memory.poke(p.entry(p.mapped + 9 * PAGE), p.memory.peek(p.entry(p.mapped))));
        all.put("S1: a page is not there that is counted", p -> p.memory.poke(p.entry(p.mapped), 0));
        all.put(
                "S1: a page is not there that is counted (the message page)",
                p -> p.memory.poke(p.entry(UserSpace.MESSAGE_PAGE), 0));
        all.put("S1: a page shows other memory than its region", p -> p.change(p.entry(UserSpace.MESSAGE_PAGE), PAGE));
        all.put("S1: a page table has wrong rights", p -> p.change(p.space.directory + 4 * (p.mapped >>> 22), 2));
        all.put(
                "S2: a page table is not in the list",
                p -> p.memory.poke(p.space.directory + 4 * 700, p.frame(p.mapped) | 7));
        all.put(
                "S2: a page table is not in the list (twice)",
                p -> p.memory.poke(
                        p.space.directory + 4 * 700, p.memory.peek(p.space.directory + 4 * (p.mapped >>> 22))));
        all.put("S2: a page table is lost", p -> p.memory.poke(p.space.directory + 4 * (UserSpace.END - 1 >>> 22), 0));
        all.put("S2: frames of a space are miscounted", p -> p.space.frames++);
        all.put("S2: frames of a space are miscounted (pages)", p -> p.space.resident--);
        // Regions.
        all.put("R1: a region is not made of pages", p -> p.region().start += 4);
        all.put("R1: a region is not made of pages (none)", p -> p.region().bytes = 0);
        all.put("R2: a region has more or fewer pages than it counts", p -> p.region().promised--);
        all.put("R2: a region has more or fewer pages than it counts (both)", p -> p.region().resident++);
        all.put(
                "R2: a region has more or fewer pages than it counts (nobody's)",
                p -> p.driver().regions.find(p.device).promised++);
        all.put("R2: pages of a space are miscounted", p -> {
            p.region().promised--;
            p.region().resident++;
        });
        all.put(
                "R2: promises to regions are miscounted",
                p -> p.world.machine.budget().promise(1));
        all.put("R3: a region lies where it must not", p -> p.region().start = UserSpace.END - PAGE);
        all.put("R3: a region lies where it must not (order)", p -> p.region().start = UserSpace.PROGRAM_BASE - PAGE);
        all.put("R3: a region lies where it must not (null)", p -> p.space.regions.get(0).start = 0);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyCheckFires() {
        return diseases().entrySet().stream()
                .map(disease -> DynamicTest.dynamicTest(disease.getKey(), () -> {
                    Patient patient = new Patient();
                    disease.getValue().accept(patient);
                    String broken = patient.sanity.check();
                    assertNotNull(broken, "nothing is found");
                    assertTrue(disease.getKey().contains(broken), broken);
                }));
    }
}
