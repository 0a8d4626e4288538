package skink.tests.hostile;

import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.tests.kernel.Setting;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/**
 * A process that attacks the kernel at random, a number of times, and tells the judge what came of it.
 *
 * <p>All that it does follows from a seed and its endpoint. It leaves out what would be its end without teaching anything:
 * EXIT, and a wait for an interrupt or a signal that nobody sends.
 */
public final class Attacker {
    private static final int DEFAULT_CALLS = 100_000;
    private static final int PROGRESS_PERIOD = 4096;
    /** Words of the message that one call changes. */
    private static final int[] GRANT_CALLS = {
        KernelCall.SETGRANT,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFECOPY,
        KernelCall.SAFEMEMSET,
        KernelCall.VSAFECOPY,
        KernelCall.VSAFECOPY
    };

    private static final int CHANGED_WORDS = 4;

    private static final int[] RESULTS = {
        Errno.OK,
        Errno.EPERM,
        Errno.ESRCH,
        Errno.EAGAIN,
        Errno.EFAULT,
        Errno.EINVAL,
        Errno.ERANGE,
        Errno.EDEADSRCDST,
        Errno.ENOTREADY,
        Errno.ELOCKED,
        Errno.ETRAPDENIED,
        Errno.ECALLDENIED,
        Errno.EBADCALL
    };

    private static final int USER_DATA = 0x23;
    private static final int PAGE_FAULT = 14;
    private static final int DEBUG = 1;
    private static final int FROM_USER = 4;
    /** Carry to overflow, nested task, alignment check, identification; neither step nor resume. */
    private static final int FLAGS = 0x0024_4CD5;

    private static final int[] KEPT = {Gadget.ECX, Gadget.EBX, Gadget.ESP, Gadget.EBP, Gadget.ESI, Gadget.EDI};

    private final Dice dice;
    private final Tally tally = new Tally();
    private final Instructions instructions;
    private final int[] memoryAccesses;
    private final int[] steps;
    private final int accomplice;
    private final int[] peers;
    private final GrantAttacks grants;

    private Attacker(long seed) {
        dice = new Dice(seed ^ (long) Self.endpoint() << 32);
        Gadget.install();
        instructions = new Instructions();
        memoryAccesses = new int[] {
            Gadget.snippet(0x8B, 0x03), // mov eax, [ebx]
            Gadget.snippet(0x89, 0x03), // mov [ebx], eax
            Gadget.snippet(0xF0, 0x0F, 0xC1, 0x03), // lock xadd [ebx], eax
            Gadget.snippet(0x8E, 0x03), // mov es, [ebx]
            Gadget.snippet(0xFF, 0xE3), // jmp ebx
            Gadget.snippet(0xF3, 0xAA) // rep stosb
        };
        steps = new int[] {
            Gadget.steppingSnippet(0x90),
            Gadget.steppingSnippet(0xCD, KernelCall.VECTOR),
            Gadget.steppingSnippet(0xCD, Primitive.VECTOR)
        };
        accomplice = Self.endpoint() == Cast.FIRST_ATTACKER ? Cast.SECOND_ATTACKER : Cast.FIRST_ATTACKER;
        peers = new int[] {
            Cast.JUDGE,
            Cast.SERVER,
            Cast.CLIENT,
            accomplice,
            Self.endpoint(),
            Endpoint.ANY,
            Endpoint.NONE,
            Endpoint.SELF,
            Endpoint.CLOCK,
            Endpoint.of(1, 2),
            Endpoint.of(200, 1)
        };
        grants = new GrantAttacks(dice, peers);
    }

    public static void main(String[] args) {
        long seed = Setting.number("attack-seed", 1);
        long calls = Setting.number("attack-calls", DEFAULT_CALLS) / 2;
        new Attacker(seed).attack(calls);
        KernelCalls.exit(0);
    }

    private void attack(long calls) {
        for (long i = 1; i <= calls; i++) {
            once();
            if (i % PROGRESS_PERIOD == 0) {
                Message.OUT.type(Cast.PROGRESS).word(0, (int) i);
                Ipc.send(Cast.JUDGE);
                Message.OUT.type(0);
            }
        }
        Message.OUT.type(Cast.DONE);
        tally.write(Message.OUT);
        Ipc.send(Cast.JUDGE);
    }

    private void once() {
        for (int register = 0; register < Gadget.FLAGS; register++) {
            Gadget.set(register, dice.wild());
        }
        Gadget.set(Gadget.FLAGS, dice.word() & FLAGS);
        Gadget.set(Gadget.DS, USER_DATA);
        Gadget.set(Gadget.ES, USER_DATA);
        Gadget.set(Gadget.FS, 0);
        Gadget.set(Gadget.GS, 0);
        int choice = dice.below(100);
        if (choice < 30) {
            kernelCall();
        } else if (choice < 55) {
            message();
        } else if (choice < 65) {
            table();
        } else if (choice < 75) {
            vector();
        } else if (choice < 85) {
            instruction();
        } else if (choice < 92) {
            memory();
        } else if (choice < 96) {
            segment();
        } else {
            step();
        }
    }

    private void writeMessage() {
        for (int i = 0; i < CHANGED_WORDS; i++) {
            int offset = dice.word() & MessageLayout.BYTES - 4;
            MessageField.store(dice.once(3) ? dice.of(peers) : dice.wild(), MessageLayout.OUT + offset);
        }
    }

    private void kernelCall() {
        tally.count(Tally.KERNEL_CALL);
        writeMessage();
        int number = dice.once(8) ? dice.wild() : dice.below(KernelCall.COUNT + 2);
        if (number == KernelCall.EXIT) {
            number = KernelCall.NULL;
        } else if (dice.once(3)) {
            number = GRANT_CALLS[dice.below(GRANT_CALLS.length)];
            writeGrants(number);
        }
        Gadget.set(Gadget.EAX, number);
        Gadget.fire(instructions.trap(KernelCall.VECTOR));
        int result = result();
        boolean isMine = number == KernelCall.NULL
                || number == KernelCall.GETINFO
                || number == KernelCall.TIMES
                || number == KernelCall.SETALARM
                || number == KernelCall.SETGRANT
                || number == KernelCall.SAFECOPY
                || number == KernelCall.VSAFECOPY
                || number == KernelCall.SAFEMEMSET;
        if (!isMine && result != Errno.ECALLDENIED && result != Errno.EBADCALL) {
            tally.finding(Finding.CALL_NOT_DENIED, number);
        }
        if (result == Errno.OK && reachesVictims(number)) {
            tally.finding(Finding.MEMORY_NOT_DENIED, number);
        }
        if (Gadget.found(Gadget.EDX) != Gadget.get(Gadget.EDX)) {
            tally.finding(Finding.REGISTER_CHANGED, Gadget.EDX);
        }
    }

    /** Whether a call that has succeeded has used memory of others than attackers. */
    private boolean reachesVictims(int number) {
        return switch (number) {
            case KernelCall.SAFECOPY, KernelCall.SAFEMEMSET -> grants.reachesVictims();
            case KernelCall.VSAFECOPY -> grants.listReachesVictims();
            default -> false;
        };
    }

    private void writeGrants(int number) {
        switch (number) {
            case KernelCall.SETGRANT -> grants.announce();
            case KernelCall.SAFEMEMSET -> grants.fill();
            case KernelCall.VSAFECOPY -> grants.copyMany();
            default -> grants.copy();
        }
    }

    private void message() {
        tally.count(Tally.MESSAGE);
        writeMessage();
        int primitive = dice.once(8) ? dice.wild() : dice.once(2) ? Primitive.NOTIFY : Primitive.SENDNB;
        int peer = dice.once(8) ? dice.wild() : dice.of(peers);
        if (dice.once(300)) {
            primitive = dice.once(2) ? Primitive.RECEIVE : Primitive.REPLY_RECEIVE;
        } else if (dice.once(10)) {
            primitive = dice.once(2) ? Primitive.SEND : Primitive.SENDREC;
            peer = dice.once(8) ? peer : dice.once(3) ? Cast.JUDGE : Cast.SERVER;
        }
        use(primitive, peer);
    }

    /** Waits only for what may come. */
    private void use(int primitive, int peer) {
        int to = peer;
        if (primitive == Primitive.RECEIVE && (peer == Endpoint.HARDWARE || peer == Endpoint.SYSTEM)) {
            to = Endpoint.ANY;
        } else if (primitive == Primitive.RECEIVE && peer == Endpoint.CLOCK) {
            KernelCalls.setAlarm(1);
        }
        Gadget.set(Gadget.EAX, primitive);
        Gadget.set(Gadget.EDX, to);
        Gadget.fire(instructions.trap(Primitive.VECTOR));
        int result = result();
        boolean sends = primitive == Primitive.SEND
                || primitive == Primitive.SENDREC
                || primitive == Primitive.SENDNB
                || primitive == Primitive.NOTIFY;
        if (to == Cast.CLIENT && sends && result != Errno.ECALLDENIED && result != Errno.EDEADSRCDST) {
            tally.finding(Finding.PEER_NOT_DENIED, primitive);
        }
    }

    private void table() {
        tally.count(Tally.TABLE);
        int entries = 1 + dice.below(4);
        for (int i = 0; i < entries; i++) {
            int entry = AsyncTable.OFFSET + dice.below(AsyncTable.MAX_ENTRIES) * AsyncTable.ENTRY_BYTES;
            MessageField.store(dice.once(3) ? dice.wild() : dice.of(peers), entry + AsyncTable.DESTINATION);
            MessageField.store(dice.wild(), entry + AsyncTable.MESSAGE + 4 * dice.below(16));
            MessageField.store(dice.once(3) ? dice.wild() : dice.below(8), entry + AsyncTable.FLAGS);
        }
        int count = dice.once(4) ? dice.wild() : dice.below(AsyncTable.MAX_ENTRIES + 2);
        use(Primitive.SENDA, count);
    }

    private void vector() {
        tally.count(Tally.VECTOR);
        int vector = dice.below(256);
        if (vector == KernelCall.VECTOR || vector == Primitive.VECTOR) {
            vector = 0x80;
        }
        Gadget.fire(instructions.trap(vector));
        expect(Instructions.faultOf(vector));
    }

    private void instruction() {
        tally.count(Tally.INSTRUCTION);
        switch (dice.below(8)) {
            case 0, 1, 2, 3 -> {
                Gadget.fire(instructions.privileged(dice));
                expect(Instructions.faultOfPrivileged());
            }
            case 4, 5, 6 -> Gadget.fire(instructions.other(dice));
            default -> {
                Gadget.stepFlags(dice.word() & FLAGS);
                Gadget.fire(instructions.returning(dice));
            }
        }
        if (Gadget.faulted()) {
            tally.count(Tally.FAULTS);
        }
    }

    private void memory() {
        tally.count(Tally.MEMORY);
        int address = dice.once(8) ? dice.below(0xF000) : 0xC000_0000 | dice.word() >>> 2;
        Gadget.set(Gadget.EBX, address);
        Gadget.set(Gadget.EDI, address);
        Gadget.set(Gadget.ECX, 1 + dice.below(100));
        Gadget.set(Gadget.FLAGS, 2);
        Gadget.fire(dice.of(memoryAccesses));
        boolean isRefused = Gadget.faulted()
                && MessageField.FAULT_VECTOR.get() == PAGE_FAULT
                && (MessageField.FAULT_ERROR.get() & FROM_USER) != 0;
        tally.count(Tally.FAULTS);
        if (!isRefused) {
            tally.finding(Finding.MEMORY_IS_OPEN, address);
        }
    }

    private void segment() {
        tally.count(Tally.SEGMENT);
        for (int register = Gadget.ES; register <= Gadget.DS; register++) {
            if (dice.once(2)) {
                Gadget.set(register, dice.once(2) ? dice.below(0x48) : dice.word() & 0xFFFF);
            }
        }
        Gadget.set(Gadget.EAX, KernelCall.NULL);
        Gadget.fire(instructions.trap(KernelCall.VECTOR));
        tally.count(Gadget.faulted() ? Tally.FAULTS : Tally.OK);
    }

    private void step() {
        tally.count(Tally.STEP);
        Gadget.stepFlags(dice.word() & FLAGS | Gadget.STEP);
        Gadget.set(Gadget.EAX, dice.once(2) ? KernelCall.NULL : Primitive.NOTIFY);
        Gadget.set(Gadget.EDX, dice.of(peers));
        int which = dice.below(steps.length);
        if (which == 1) {
            Gadget.set(Gadget.EAX, KernelCall.NULL);
        }
        Gadget.fire(steps[which]);
        tally.count(Tally.FAULTS);
        if (!Gadget.faulted() || MessageField.FAULT_VECTOR.get() != DEBUG) {
            tally.finding(Finding.NO_STEP, Gadget.faulted() ? MessageField.FAULT_VECTOR.get() : -1);
        }
    }

    /** The snippet must have come back by this fault. */
    private void expect(int vector) {
        int found = Gadget.faulted() ? MessageField.FAULT_VECTOR.get() : -1;
        tally.count(Tally.FAULTS);
        if (found != vector) {
            tally.finding(Finding.WRONG_FAULT, found);
        }
    }

    /** What a call has returned; registers must be as they were. */
    private int result() {
        if (Gadget.faulted()) {
            tally.finding(Finding.FAULT_IN_CALL, MessageField.FAULT_VECTOR.get());
        }
        for (int register : KEPT) {
            if (Gadget.found(register) != Gadget.get(register)) {
                tally.finding(Finding.REGISTER_CHANGED, register);
            }
        }
        int result = Gadget.found(Gadget.EAX);
        tally.count(result == Errno.OK ? Tally.OK : Tally.REFUSED);
        for (int known : RESULTS) {
            if (result == known) {
                return result;
            }
        }
        tally.finding(Finding.UNKNOWN_RESULT, result);
        return result;
    }
}
