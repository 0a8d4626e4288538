package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;

/**
 * The arguments and the environment of a program: read from the memory of who begins it, written to its new stack as the
 * System V ABI for the i386 says (argc, the addresses of the arguments, 0, those of the environment, 0; the texts above).
 */
final class StartStack {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int ALIGNMENT = 16;
    /** Before the texts in what is read: the number of arguments, and of settings. */
    private static final int HEAD_BYTES = 8;

    private final PhysicalAccess memory;
    private final Frames frames;
    private final byte[] block = new byte[Vm.ARGUMENT_BYTES];
    private int blockBytes;

    StartStack(PhysicalAccess memory, Frames frames) {
        this.memory = memory;
        this.frames = frames;
    }

    /** Reads what {@link Vm#exec} describes from pages that are there and are memory. */
    void read(Space space, int address, int bytes) throws BadArgument, BadMemory {
        if (bytes < HEAD_BYTES || bytes > Vm.ARGUMENT_BYTES) {
            throw BadArgument.ERROR;
        }
        int done = 0;
        while (done < bytes) {
            int at = address + done;
            int entry = Integer.compareUnsigned(at, UserSpace.END) < 0 ? space.entry(at & -PAGE) : 0;
            if (entry == 0 || entry >>> 12 >= frames.count()) {
                throw BadMemory.ERROR;
            }
            int piece = Math.min(bytes - done, PAGE - (at & PAGE - 1));
            for (int i = 0; i < piece; i++) {
                block[done + i] = memory.loadByte((entry & -PAGE) + (at & PAGE - 1) + i);
            }
            done += piece;
        }
        blockBytes = bytes;
        checkTexts();
    }

    private void checkTexts() throws BadArgument {
        int texts = 0;
        for (int i = HEAD_BYTES; i < blockBytes; i++) {
            texts += block[i] == 0 ? 1 : 0;
        }
        boolean isEnded = blockBytes == HEAD_BYTES || block[blockBytes - 1] == 0;
        int arguments = number(0);
        int settings = number(4);
        boolean isCounted = arguments >= 0 && settings >= 0 && arguments <= texts && settings == texts - arguments;
        if (!isEnded || !isCounted) {
            throw BadArgument.ERROR;
        }
    }

    private int number(int at) {
        return block[at] & 0xFF | (block[at + 1] & 0xFF) << 8 | (block[at + 2] & 0xFF) << 16 | block[at + 3] << 24;
    }

    /** Where the stack pointer will be. */
    int stackPointer() {
        int words = number(0) + number(4) + 3;
        return textStart() - 4 * words & -ALIGNMENT;
    }

    private int textStart() {
        return UserSpace.STACK_TOP - (blockBytes - HEAD_BYTES) & -4;
    }

    /** Writes it all to the top of the stack; pages that it needs are brought. */
    void write(Space space, Region stack, Pages pages) throws NoMemory {
        int pointer = stackPointer();
        for (int page = pointer & -PAGE; page != UserSpace.STACK_TOP; page += PAGE) {
            if (pages.bring(space, stack, page) == Frames.NONE) {
                throw NoMemory.ERROR;
            }
        }
        int arguments = number(0);
        putWord(space, pointer, arguments);
        int slot = pointer + 4;
        int text = textStart();
        boolean isFirst = true;
        int left = arguments;
        for (int i = HEAD_BYTES; i < blockBytes; i++, text++) {
            if (isFirst) {
                slot = left-- == 0 ? slot + 4 : slot;
                putWord(space, slot, text);
                slot += 4;
            }
            memory.storeByte(physical(space, text), block[i]);
            isFirst = block[i] == 0;
        }
    }

    private void putWord(Space space, int address, int value) {
        memory.store(physical(space, address), value);
    }

    private static int physical(Space space, int address) {
        return (space.entry(address & -PAGE) & -PAGE) + (address & PAGE - 1);
    }
}
