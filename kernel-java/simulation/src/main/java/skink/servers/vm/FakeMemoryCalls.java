package skink.servers.vm;

import static skink.servers.vm.MemoryViolation.unless;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.user.UserSpace;

/**
 * The kernel, as far as a memory manager sees it: slots, who is inhibited, directories. It watches that memory is taken away
 * only within a window, and given back only behind it.
 *
 * <p>A processor remembers every translation of a process that was there when the process could last run, until the process is
 * released. As long as it does, the frame must not be free; and what it remembers may become wrong only while the process is
 * inhibited.
 */
final class FakeMemoryCalls implements MemoryCalls {
    /** What became of a fault or a request for memory. */
    enum Answer {
        NONE,
        GRANTED,
        REFUSED
    }

    /** A place for a process. */
    private static final class Slot {
        private int generation = 1;
        private boolean lives;
        private boolean isFree = true;
        private boolean isInhibited;
        private int directory;
        private int messages;
        private Translations remembered = Translations.NONE;
    }

    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int KERNEL_ENTRY = UserSpace.END >>> 22;

    private final SimulatedMemory memory;
    private final Frames frames;
    private final int kernelTable;
    private final Slot[] slots;
    private Answer answer = Answer.NONE;
    private int victim = Endpoint.NONE;
    private int callsToDeath;
    private int calls;
    private int entry;
    private int stackPointer;

    /** {@code kernelTable} is the page table of the kernel's half, which nobody may touch. */
    FakeMemoryCalls(SimulatedMemory memory, Frames frames, int kernelTable, int slots) {
        this.memory = memory;
        this.frames = frames;
        this.kernelTable = kernelTable;
        this.slots = new Slot[slots];
        for (int i = 0; i < slots; i++) {
            this.slots[i] = new Slot();
        }
    }

    // What the test does and sees.

    /** A process that the kernel has made at the boot. */
    int boot(int index, int directory, int messages) {
        Slot slot = slots[index];
        slot.lives = true;
        slot.isFree = false;
        attach(slot, directory, messages);
        slot.remembered = Translations.of(memory, directory);
        return Endpoint.of(index, slot.generation);
    }

    private void attach(Slot slot, int directory, int messages) {
        slot.directory = directory;
        slot.messages = messages;
        memory.poke(directory + 4 * KERNEL_ENTRY, kernelTable | MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE);
    }

    int slots() {
        return slots.length;
    }

    boolean lives(int process) {
        Slot slot = slots[Endpoint.slot(process)];
        return slot.lives && slot.generation == Endpoint.generation(process);
    }

    /** Ends a process; its slot is used again when {@link #free} is called. */
    void kill(int process) {
        Slot slot = slots[Endpoint.slot(process)];
        slot.lives = false;
        slot.isInhibited = false;
        slot.remembered = Translations.NONE;
    }

    /** The slot of a process that was killed may have another tenant. */
    void free(int process) {
        Slot slot = slots[Endpoint.slot(process)];
        slot.isFree = true;
        slot.generation = Endpoint.nextGeneration(slot.generation);
    }

    boolean hasFreeSlot() {
        return freeSlot() >= 0;
    }

    /** The process ends at the {@code calls}-th kernel call from now on. */
    void killLater(int process, int later) {
        victim = process;
        callsToDeath = later;
    }

    /** What the last fault or request was answered since this was asked last. */
    Answer takeAnswer() {
        Answer last = answer;
        answer = Answer.NONE;
        return last;
    }

    int calls() {
        return calls;
    }

    int entry() {
        return entry;
    }

    int stackPointer() {
        return stackPointer;
    }

    /** The message page of a process. */
    int messages(int process) {
        return slots[Endpoint.slot(process)].messages;
    }

    /** Between requests: nobody is inhibited. */
    void settle() {
        victim = Endpoint.NONE;
        for (int i = 0; i < slots.length; i++) {
            unless(!slots[i].isInhibited, "window", "a process is left inhibited");
        }
    }

    /** Between requests: the process remembers nothing that is wrong or free. What it has now. */
    Translations run(int process) {
        int index = Endpoint.slot(process);
        Translations now = Translations.of(memory, slots[index].directory);
        checkRemembered(index, now);
        slots[index].remembered = now;
        return now;
    }

    private void checkRemembered(int index, Translations now) {
        int stale = slots[index].remembered.firstStale(now);
        if (stale != 0) {
            throw new MemoryViolation(
                    "window", "outside of a window, slot " + index + " loses page " + Integer.toHexString(stale));
        }
        checkFree(index);
    }

    private void checkFree(int index) {
        int free = slots[index].remembered.firstFree(frames);
        if (free != 0) {
            throw new MemoryViolation(
                    "reuse", "free before slot " + index + " has forgotten page " + Integer.toHexString(free));
        }
    }

    // The calls.

    /** Counts a call, and tells whether the process lives. */
    private boolean called(int process) {
        calls++;
        if (victim != Endpoint.NONE && --callsToDeath <= 0) {
            kill(victim);
            victim = Endpoint.NONE;
        }
        return process >= 0 && Endpoint.slot(process) < slots.length && lives(process);
    }

    @Override
    public int tenant(int slot) {
        return slot < slots.length && slots[slot].lives ? Endpoint.of(slot, slots[slot].generation) : Errno.ESRCH;
    }

    @Override
    public int directory(int process) {
        return lives(process) ? slots[Endpoint.slot(process)].directory : Errno.EDEADSRCDST;
    }

    @Override
    public int inhibit(int process) {
        if (!called(process)) {
            return Errno.EDEADSRCDST;
        }
        Slot slot = slots[Endpoint.slot(process)];
        if (slot.isInhibited) {
            return Errno.EINVAL;
        }
        checkRemembered(Endpoint.slot(process), Translations.of(memory, slot.directory));
        slot.isInhibited = true;
        return Errno.OK;
    }

    @Override
    public int release(int process) {
        if (!called(process)) {
            return Errno.EDEADSRCDST;
        }
        Slot slot = slots[Endpoint.slot(process)];
        if (!slot.isInhibited) {
            return Errno.EINVAL;
        }
        checkFree(Endpoint.slot(process));
        slot.remembered = Translations.of(memory, slot.directory);
        slot.isInhibited = false;
        return Errno.OK;
    }

    private int answered(int process, boolean isGood) {
        if (!called(process)) {
            return Errno.EDEADSRCDST;
        }
        unless(answer == Answer.NONE, "fault", "it is answered twice");
        answer = isGood ? Answer.GRANTED : Answer.REFUSED;
        return Errno.OK;
    }

    @Override
    public int clearFault(int process) {
        return answered(process, true);
    }

    @Override
    public int refuseFault(int process) {
        return answered(process, false);
    }

    @Override
    public int memoryDone(int process, boolean refused) {
        return answered(process, !refused);
    }

    @Override
    public int setDirectory(int process, int directory) {
        if (!called(process)) {
            return Errno.EDEADSRCDST;
        }
        Slot slot = slots[Endpoint.slot(process)];
        unless(slot.isInhibited, "window", "a running process gets another directory");
        checkFrame(directory);
        checkFree(Endpoint.slot(process));
        slot.remembered = Translations.NONE;
        attach(slot, directory, slot.messages);
        return Errno.OK;
    }

    private void checkFrame(int frame) {
        boolean isFrame =
                frame > 0 && (frame & PAGE - 1) == 0 && frame >>> 12 < memory.frames() && !frames.isFree(frame);
        unless(isFrame, "frame", "the kernel gets what is no frame, or free");
    }

    private int freeSlot() {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].isFree) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int fork(int parent, int directory, int messages, int saved) {
        if (!called(parent)) {
            return Errno.EDEADSRCDST;
        }
        int index = freeSlot();
        if (index < 0) {
            return Errno.EAGAIN;
        }
        checkFrame(directory);
        checkFrame(messages);
        checkFrame(saved);
        unless(directory != messages && messages != saved && saved != directory, "frame", "one frame serves twice");
        Slot child = slots[index];
        child.lives = true;
        child.isFree = false;
        child.isInhibited = true;
        attach(child, directory, messages);
        memory.put(messages, memory.get(slots[Endpoint.slot(parent)].messages, PAGE));
        return Endpoint.of(index, child.generation);
    }

    @Override
    public int exec(int process, int newEntry, int newStackPointer, String name) {
        if (!called(process)) {
            return Errno.EDEADSRCDST;
        }
        entry = newEntry;
        stackPointer = newStackPointer;
        return Errno.OK;
    }
}
