package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static skink.servers.vm.MemoryWorld.DRIVER;
import static skink.servers.vm.MemoryWorld.PAGE;
import static skink.servers.vm.MemoryWorld.PM;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.user.UserSpace;

/** Requests that went wrong, or nearly. */
class MemoryManagerTest {
    private static final int PROGRAM = Endpoint.of(2, 1);
    private static final int WRITE = 6;

    private final MemoryWorld world = new MemoryWorld(1);
    private final MemoryManager manager = world.manager;

    private void touch(int process, int address) {
        manager.pageFault(process, address, WRITE);
        assertEquals(FakeMemoryCalls.Answer.GRANTED, world.kernel.takeAnswer());
    }

    private void checkSanity() {
        Sanity sanity = manager.sanity();
        assertEquals(null, sanity.check(), sanity::place);
    }

    /** Page tables take some of the frames that are kept for them; everything else is promised. */
    private void useUpKept(int process) throws Exception {
        int kept = world.spare() - world.machine.budget().available();
        int start = 0x4000_0000;
        int span = 4 << 20;
        for (int i = 0; i < kept; i++) {
            manager.map(process, start + i * span, PAGE);
        }
        manager.map(process, 0, world.machine.budget().available() * PAGE);
        for (int i = 0; i < kept; i++) {
            touch(process, start + i * span);
        }
        assertEquals(0, world.spare(), "page tables have not taken what is kept for them");
    }

    /** The kernel's page tables hang in every directory. */
    @ParameterizedTest
    @CsvSource({"C0000000, 1000", "BFFFF000, 2000", "FFFFF000, 1000", "40000000, C0000000", "F8000000, 800000"})
    void nothingIsUnmappedBeyondTheUserHalf(String address, String bytes) {
        int start = Integer.parseUnsignedInt(address, 16);
        int size = Integer.parseUnsignedInt(bytes, 16);
        assertThrows(BadArgument.class, () -> manager.unmap(PROGRAM, start, size));
        world.check();
    }

    @Test
    void aPartIsUnmappedWhenPageTablesHaveTakenWhatIsKeptForThem() throws Exception {
        int start = manager.map(PROGRAM, 0, 20 * PAGE);
        useUpKept(DRIVER);
        manager.unmap(PROGRAM, start + PAGE, PAGE);
        checkSanity();
    }

    @Test
    void aHeapIsDiscardedWhenPageTablesHaveTakenWhatIsKeptForThem() throws Exception {
        beginProgram(PROGRAM);
        touch(PROGRAM, UserSpace.HEAP_BASE);
        useUpKept(DRIVER);
        manager.discard(PROGRAM, UserSpace.HEAP_BASE, PAGE);
        checkSanity();
    }

    /** Puts a program's arguments, of which there are none, at a place that is there. */
    private void beginProgram(int process) throws Exception {
        int stack = UserSpace.STACK_TOP - PAGE;
        world.memory.put(world.entry(process, stack) & -PAGE, new byte[PAGE]);
        exec(process, soundProgram(), stack);
    }

    private MemoryWorld.Program soundProgram() {
        return world.programs.stream()
                .filter(program -> program.model() != null)
                .findFirst()
                .orElseThrow();
    }

    private void exec(int process, MemoryWorld.Program program, int block) throws Exception {
        int file = manager.mapPhysical(PM, program.physical(), program.bytes(), false);
        manager.exec(PM, process, PM, file, program.bytes(), block, 8, "program");
    }

    /** The memory manager sees memory, not devices: what it touches there is not there. */
    @Test
    void argumentsInDevicesAreRefused() throws Exception {
        int device = manager.mapPhysical(DRIVER, 0xFEC0_0000, PAGE, true);
        assertThrows(BadMemory.class, () -> exec(DRIVER, soundProgram(), device));
        checkSanity();
    }

    @Test
    void aProgramInADeviceIsRefused() throws Exception {
        int device = manager.mapPhysical(PM, 0xFEC0_0000, PAGE, false);
        int stack = UserSpace.STACK_TOP - PAGE;
        assertThrows(BadArgument.class, () -> manager.exec(PM, PROGRAM, PM, device, PAGE, stack, 8, "device"));
    }

    /** A part that begins in the middle of a page gets nothing of what lies before the file. */
    @Test
    void whatLiesBeforeAProgramsFileIsNotShown() throws Exception {
        int file = MemoryWorld.SCRATCH + PAGE;
        byte[] bytes = new byte[PAGE];
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int address = UserSpace.PROGRAM_BASE + 0xF00;
        int[] header = {0x464C_457F, 0x01_01_01, 0, 0, 3 << 16 | 2, 1, address, 52, 0, 0, 32 << 16 | 52, 1, 0};
        int[] part = {1, 0, address, address, 256, 256, 7, PAGE};
        for (int i = 0; i < header.length; i++) {
            words.putInt(4 * i, header[i]);
        }
        for (int i = 0; i < part.length; i++) {
            words.putInt(52 + 4 * i, part[i]);
        }
        world.memory.put(file - PAGE, "secret".repeat(600).getBytes(StandardCharsets.US_ASCII));
        world.memory.put(file, bytes);
        int stack = UserSpace.STACK_TOP - PAGE;
        world.memory.put(world.entry(PROGRAM, stack) & -PAGE, new byte[PAGE]);
        int mapped = manager.mapPhysical(PM, file, PAGE, false);
        manager.exec(PM, PROGRAM, PM, mapped, PAGE, stack, 8, "program");
        touch(PROGRAM, address);
        int frame = world.entry(PROGRAM, address) & -PAGE;
        assertEquals(List.of(0), distinct(world.memory.get(frame, 0xF00)));
        assertEquals(0x464C_457F, world.memory.peek(frame + 0xF00));
    }

    private static List<Integer> distinct(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .map(i -> bytes[i])
                .distinct()
                .boxed()
                .toList();
    }

    /** Its memory is freed when PM says so, and until then all must agree. */
    @Test
    void whoEndsWhileItUnmapsLeavesNoPagesWithoutRegion() throws Exception {
        int start = manager.map(PROGRAM, 0, 4 * PAGE);
        touch(PROGRAM, start);
        world.kernel.killLater(PROGRAM, 1);
        manager.unmap(PROGRAM, start, 4 * PAGE);
        checkSanity();
    }

    @Test
    void memoryOfADeviceIsFreeWhenItsDriverEndsAfterTheReset() throws Exception {
        int before = world.machine.budget().freeFrames();
        manager.mapForDevice(DRIVER, 3 * PAGE, 0);
        world.kernel.killLater(DRIVER, 1);
        manager.deviceReset(DRIVER, DRIVER);
        int tables = 1;
        assertEquals(before - tables, world.machine.budget().freeFrames());
        checkSanity();
    }
}
