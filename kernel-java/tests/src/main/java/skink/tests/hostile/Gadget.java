package skink.tests.hostile;

import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Cpu;

/**
 * One instruction, with any bytes in all registers, and the way back from whatever it does.
 *
 * <p><b>Idea.</b> The process tells the kernel that its faults go to machine code of its own, and executes {@code hlt}, which
 * faults. The code saves the registers, tells the kernel to send the next fault to its second half, loads all registers from a
 * table, and jumps to a <i>snippet</i>: the instruction, and a jump to the second half behind it. Whether by that jump or by
 * a fault: the second half notes the registers, restores what was saved, and goes on behind the {@code hlt}.
 *
 * <p>Code and table lie in the lowest pages of the stack, which a shallow program never reaches; the stack can be executed,
 * and nothing there moves. Snippets are written once, since to change code is slow in emulated machines.
 *
 * <ul>
 *   <li>G1: the second half needs no register and no segment but CS and SS, which no snippet can change to anything bad.
 *   <li>G2: faults go to the runtime library's routine at all times but between {@code hlt} and the return from it.
 * </ul>
 */
final class Gadget {
    /** Registers by their number in instructions; then those that have none. */
    static final int EAX = 0;

    static final int ECX = 1;
    static final int EDX = 2;
    static final int EBX = 3;
    static final int ESP = 4;
    static final int EBP = 5;
    static final int ESI = 6;
    static final int EDI = 7;
    static final int FLAGS = 8;
    static final int ES = 9;
    static final int FS = 10;
    static final int GS = 11;
    static final int DS = 12;

    static final int REGISTERS = 13;
    /** In the flags: trap after the next instruction. */
    static final int STEP = 1 << 8;

    private static final int GENERAL_REGISTERS = 8;
    private static final int[] SEGMENT_NUMBERS = {0, 4, 5, 3};

    private static final int PAGE = MessageField.PAGE_BYTES;
    private static final Address BASE = Address.of(UserSpace.STACK_TOP).minus(MessageField.STACK_BYTES.get());
    private static final int FIRST_SNIPPET = 512;
    private static final int SNIPPET_BYTES = 16;
    private static final int CODE_BYTES = 2 * PAGE;

    /** The table: what is loaded, what is found afterwards, and what the code keeps. */
    private static final Address IN = BASE.plus(CODE_BYTES);

    private static final Address OUT = IN.plus(64);
    private static final Address SNIPPET = IN.plus(128);
    private static final Address STACK = IN.plus(132);
    private static final Address RETURN = IN.plus(136);
    private static final Address RUNTIME_ENTRY = IN.plus(140);
    private static final Address FAULTED = IN.plus(144);
    /** Flags that a stepping snippet pops from the stack. */
    private static final Address STEP_FLAGS = IN.plus(160);

    private static Address secondHalf = Address.zero();
    private static int snippets;

    private Gadget() {}

    /** Writes the code. */
    static void install() {
        MachineCode code = new MachineCode(BASE);
        code.bytes(0x9C, 0x60); // pushfd; pushad
        code.store(ESP, STACK);
        code.load(EAX, MessageField.FAULT_PC.address());
        code.bytes(0x40); // inc eax: behind hlt
        code.store(EAX, RETURN);
        Address patch = code.storeConstant(MessageField.FAULT_ENTRY.address());
        code.storeConstant(MessageField.FAULT_ACTIVE.address());
        loadAll(code);
        secondHalf = code.at();
        patch.store(secondHalf);
        noteAll(code);
        restore(code);
        if (!code.at().below(BASE.plus(FIRST_SNIPPET))) {
            throw new IllegalStateException("the gadget is too long");
        }
    }

    private static void loadAll(MachineCode code) {
        code.constant(ESP, IN.plus(4 * FLAGS));
        code.bytes(0x9D); // popfd
        for (int register = 0; register < GENERAL_REGISTERS; register++) {
            if (register != ESP) {
                code.bytes(0x2E); // cs:
                code.load(register, IN.plus(4 * register));
            }
        }
        code.bytes(0x2E);
        code.load(ESP, IN.plus(4 * ESP));
        for (int i = 0; i < SEGMENT_NUMBERS.length; i++) {
            code.bytes(0x2E, 0x8E, SEGMENT_NUMBERS[i] << 3 | 5); // mov sreg, cs:[...]
            code.word(IN.plus(4 * (ES + i)).toInt());
        }
        code.bytes(0x2E, 0xFF, 0x25); // jmp cs:[...]
        code.word(SNIPPET.toInt());
    }

    private static void noteAll(MachineCode code) {
        for (int register = 0; register < GENERAL_REGISTERS; register++) {
            code.bytes(0x36); // ss:
            code.store(register, OUT.plus(4 * register));
        }
    }

    private static void restore(MachineCode code) {
        code.bytes(0x8C, 0xD0, 0x8E, 0xD8, 0x8E, 0xC0); // mov eax, ss; mov ds, eax; mov es, eax
        code.bytes(0x31, 0xC0, 0x8E, 0xE0, 0x8E, 0xE8); // xor eax, eax; mov fs, eax; mov gs, eax
        code.load(EAX, MessageField.FAULT_ACTIVE.address());
        code.store(EAX, FAULTED);
        code.load(EAX, RUNTIME_ENTRY);
        code.store(EAX, MessageField.FAULT_ENTRY.address());
        code.storeConstant(MessageField.FAULT_ACTIVE.address());
        code.load(ESP, STACK);
        code.bytes(0x61, 0x9D, 0xFF, 0x25); // popad; popfd; jmp [...]
        code.word(RETURN.toInt());
    }

    /** Writes a snippet; its number. */
    static int snippet(int... instruction) {
        MachineCode code = new MachineCode(snippetAddress(snippets));
        code.bytes(instruction);
        code.jump(secondHalf);
        Address end = snippetAddress(snippets + 1);
        if (end.below(code.at()) || BASE.plus(CODE_BYTES).below(end)) {
            throw new IllegalStateException("no room for a snippet");
        }
        return snippets++;
    }

    /** A snippet that first sets the flags of {@link #stepFlags}. */
    static int steppingSnippet(int... instruction) {
        int[] all = new int[instruction.length + 1];
        all[0] = 0x9D; // popfd
        System.arraycopy(instruction, 0, all, 1, instruction.length);
        return snippet(all);
    }

    private static Address snippetAddress(int number) {
        return BASE.plus(FIRST_SNIPPET + SNIPPET_BYTES * number);
    }

    /** What a register holds when the snippet begins. */
    static void set(int register, int value) {
        IN.store(value, 4 * register);
    }

    static int get(int register) {
        return IN.loadInt(4 * register);
    }

    /** Points ESP at these flags. */
    static void stepFlags(int flags) {
        STEP_FLAGS.store(flags);
        set(ESP, STEP_FLAGS.toInt());
    }

    /** Executes a snippet. */
    static void fire(int snippet) {
        SNIPPET.store(snippetAddress(snippet));
        RUNTIME_ENTRY.store(MessageField.FAULT_ENTRY.get());
        MessageField.FAULT_ENTRY.set(BASE.toInt());
        Cpu.hlt();
    }

    /** Whether the last snippet came back by a fault. */
    static boolean faulted() {
        return FAULTED.loadInt() != 0;
    }

    /** What a register held when the snippet came back. */
    static int found(int register) {
        return OUT.loadInt(4 * register);
    }
}
