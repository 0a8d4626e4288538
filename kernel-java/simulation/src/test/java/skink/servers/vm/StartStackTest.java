package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;

/** Arguments and environment at a program's start (System V ABI for the i386, "Process Initialization"). */
class StartStackTest {
    private static final int PAGE = SimulatedMemory.PAGE;
    private static final int PROCESS = Endpoint.of(2, 1);
    private static final int ROOM = Vm.ARGUMENT_BYTES + 2 * PAGE;

    private final MemoryWorld world = new MemoryWorld(2);
    private final StartStack stack = new StartStack(world.memory, world.machine.frames());
    private final Space space = world.spaces.find(PROCESS);
    private int room;

    @BeforeEach
    void mapRoom() throws Exception {
        room = world.manager.map(PROCESS, 0, ROOM);
        for (int offset = 0; offset < ROOM; offset += PAGE) {
            world.manager.pageFault(PROCESS, room + offset, 6);
            world.kernel.takeAnswer();
        }
    }

    /** Puts bytes where they are asked for, which need not be at a page. */
    private int put(byte[] bytes, int offset) {
        for (int i = 0; i < bytes.length; i++) {
            int at = room + offset + i;
            world.memory.put((world.entry(PROCESS, at) & -PAGE) + (at & PAGE - 1), new byte[] {bytes[i]});
        }
        return room + offset;
    }

    private void read(byte[] bytes, int offset) throws Exception {
        stack.read(space, put(bytes, offset), bytes.length);
    }

    /** What a program finds below the top of its stack, in whole pages. */
    private byte[] written(int pages) throws NoMemory {
        Budget budget = world.machine.budget();
        Space fresh = new Space(world.memory, world.machine.table(), budget);
        fresh.directory = budget.takeUnpromised();
        world.memory.put(fresh.directory, new byte[PAGE]);
        int bytes = Programs.STACK_BYTES;
        Region region = new Region(Region.Kind.ANONYMOUS, UserSpace.STACK_TOP - bytes, bytes, true, false);
        budget.promise(region.pages());
        region.promised = region.pages();
        fresh.regions.add(region);
        stack.write(fresh, region, new Pages(world.memory, budget));
        byte[] found = new byte[pages * PAGE];
        for (int i = 0; i < pages; i++) {
            int frame = fresh.entry(UserSpace.STACK_TOP - (pages - i) * PAGE) & -PAGE;
            System.arraycopy(world.memory.get(frame, PAGE), 0, found, i * PAGE, PAGE);
        }
        assertEquals(pages, fresh.resident, "pages of the stack");
        fresh.destroy();
        return found;
    }

    private void check(ArgumentBlock block, int offset) throws Exception {
        read(block.bytes(), offset);
        byte[] wanted = block.stack();
        assertEquals(block.stackPointer(), stack.stackPointer());
        assertEquals(0, stack.stackPointer() & 15, "the stack pointer is a multiple of 16");
        assertArrayEquals(wanted, written(wanted.length / PAGE));
    }

    /** Word by word, as in the figure of the ABI. */
    @Test
    void theStackIsTheAbis() throws Exception {
        ArgumentBlock block = new ArgumentBlock(List.of("cat", "-n"), List.of("A=b"));
        read(block.bytes(), 0);
        byte[] page = written(1);
        int top = UserSpace.STACK_TOP;
        int text = top - "cat -n A=b ".length() & -4;
        int pointer = stack.stackPointer();
        int[] words = {2, text, text + 4, 0, text + 7, 0};
        for (int i = 0; i < words.length; i++) {
            int at = pointer + 4 * i - (top - PAGE);
            int word = page[at] & 0xFF | (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF) << 16 | page[at + 3] << 24;
            assertEquals(words[i], word, "word " + i);
        }
        assertEquals("cat\0-n\0A=b\0", new String(page, text - (top - PAGE), 11, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, 1", "3, 0", "0, 3", "7, 9", "1000, 1", "1, 1000"})
    void anyNumberOfEitherIsWritten(int arguments, int settings) throws Exception {
        List<String> one = Collections.nCopies(arguments, "word");
        List<String> other = Collections.nCopies(settings, "KEY=");
        for (int offset : new int[] {0, 1, PAGE - 3, PAGE - 8, PAGE - 9}) {
            check(new ArgumentBlock(one, other), offset);
        }
    }

    /** So many empty words as can be: addresses take four times the room of the texts. */
    @Test
    void theLargestBlockIsWritten() throws Exception {
        int most = Vm.ARGUMENT_BYTES - 8;
        check(new ArgumentBlock(Collections.nCopies(most, ""), List.of()), 5);
        check(new ArgumentBlock(List.of(), Collections.nCopies(most, "")), 5);
        check(new ArgumentBlock(List.of("x".repeat(most - 1)), List.of()), 5);
    }

    @Test
    void anyTextsAreWritten() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            ArgumentBlock block = ArgumentBlock.of(random);
            if (block.hasSense()) {
                check(block, random.nextInt(PAGE));
            } else {
                assertThrows(BadArgument.class, () -> read(block.bytes(), 3));
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1} of two texts")
    @CsvSource({
        "0, 0",
        "1, 0",
        "0, 1",
        "3, 0",
        "2, 1",
        "-1, 3",
        "3, -1",
        "2147483647, -2147483645",
        "-2147483648, 0",
        "0, -2147483648",
        "1073741824, 1073741824",
        "2147483647, 2147483647"
    })
    void numbersThatAreNotTheTextsAreRefused(int arguments, int settings) {
        byte[] bytes = ArgumentBlock.write(List.of("a"), List.of("b"));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(arguments).putInt(settings);
        assertThrows(BadArgument.class, () -> read(bytes, 0));
    }

    @Test
    void textsThatDoNotEndAreRefused() {
        byte[] bytes = ArgumentBlock.write(List.of("a", "b"), List.of());
        bytes[bytes.length - 1] = 'c';
        assertThrows(BadArgument.class, () -> read(bytes, 0));
        bytes[0] = 1;
        assertThrows(BadArgument.class, () -> read(bytes, 0));
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "-1", "65537", "2147483647", "-2147483648"})
    void sizesWithoutSenseAreRefused(int bytes) {
        assertThrows(BadArgument.class, () -> stack.read(space, room, bytes));
    }

    @Test
    void memoryThatIsNotThereIsRefused() {
        int[] starts = {0, room + ROOM, room + ROOM - 4, UserSpace.END, UserSpace.END - 4, -4, -8, 0x8000_0000};
        for (int start : starts) {
            assertThrows(BadMemory.class, () -> stack.read(space, start, 8), Integer.toHexString(start));
        }
    }
}
