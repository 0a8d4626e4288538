package skink.tests.vm;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.magic.Address;
import skink.user.AsyncMessages;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.TimeStamp;
import skink.user.protocol.PeerFailure;
import skink.user.protocol.VmClient;

/**
 * A process whose memory is tested. It asks the driver what to do next and tells what came of the last order: so between two
 * orders it waits for an answer, and can be forked and given another program.
 */
public final class Subject {
    static final int REPORT = 0x410;

    static final int ECHO = 1;
    /** Map word 1 bytes at word 0. */
    static final int MAP = 2;

    static final int UNMAP = 3;
    /** Store word 1 at address word 0. */
    static final int WRITE = 4;
    /** The word at address word 0. */
    static final int READ = 5;
    /** Fill the heap with live objects until there is no more: how many KiB that were. */
    static final int EAT = 6;
    /** Call deeper and deeper: 1 if that ends with a StackOverflowError. */
    static final int RECURSE = 7;
    /** Number of arguments, or with word 0 = n: the hash of the n-th. */
    static final int ARGUMENT = 8;
    /** Grant the buffer, which was never touched, to the driver. */
    static final int GRANT = 9;
    /** Send VM a message of type word 0: the answer's type. */
    static final int ASK_VM = 10;

    static final int END = 11;
    static final int MAP_PHYSICAL = 12;
    /** Store to word 1 pages from word 0 on, and check that they were zero: how many were not. */
    static final int SWEEP = 13;
    /** Let garbage of word 0 MiB come and go. */
    static final int CHURN = 14;

    /** Touch word 1 new pages from word 0 on: how many microseconds that took, or -1 if one was not zero. */
    static final int STORM = 15;
    /** Send VM asynchronous messages for ever. */
    static final int FLOOD = 16;

    static final int BUFFER_BYTES = 32 << 10;

    private static final IoBuffer BUFFER = IoBuffer.allocate(BUFFER_BYTES, 4096);
    private static final VmClient VM = new VmClient(WellKnown.VM);

    private static String[] arguments;
    private static int depth;
    private static byte[][] garbage = new byte[16][];

    private Subject() {}

    public static void main(String[] args) {
        arguments = args;
        int result = 0;
        while (true) {
            Message.OUT.type(REPORT).word(0, result).word(1, Self.endpoint());
            if (Ipc.sendRec(WellKnown.PM) != Errno.OK) {
                KernelCalls.exit(99);
            }
            result = perform(Message.IN.type(), Message.IN.word(0), Message.IN.word(1));
        }
    }

    private static int perform(int order, int a, int b) {
        try {
            return switch (order) {
                case ECHO -> a;
                case MAP -> VM.map(a, b);
                case UNMAP -> {
                    VM.unmap(a, b);
                    yield 0;
                }
                case WRITE -> {
                    Address.of(a).store(b);
                    yield 0;
                }
                case READ -> Address.of(a).loadInt();
                case EAT -> eat();
                case RECURSE -> recursionEnds() ? 1 : 0;
                case ARGUMENT -> a < 0 ? arguments.length : arguments[a].hashCode();
                case GRANT -> Grants.direct(WellKnown.PM, BUFFER, 0, BUFFER_BYTES, GrantTable.READ | GrantTable.WRITE);
                case ASK_VM -> askVm(a);
                case MAP_PHYSICAL -> VM.mapPhysical(a, b, false);
                case SWEEP -> sweep(a, b);
                case CHURN -> churn(a);
                case STORM -> storm(a, b);
                case FLOOD -> flood();
                case END -> {
                    KernelCalls.exit(a);
                    yield 0;
                }
                default -> -1;
            };
        } catch (Refusal refusal) {
            return Message.IN.type();
        } catch (PeerFailure failure) {
            return failure.error();
        }
    }

    private static int eat() {
        byte[][] all = new byte[1 << 16][];
        int count = 0;
        try {
            while (count < all.length) {
                all[count] = new byte[16 << 10];
                all[count][count & 0x3FFF] = 1;
                count++;
            }
        } catch (OutOfMemoryError full) {
            all[0] = null;
        }
        return count * 16;
    }

    private static int churn(int mebibytes) {
        for (int i = 0; i < mebibytes << 4; i++) {
            garbage[i & 15] = new byte[60 << 10];
            garbage[i & 15][i & 0x3FFF] = 1;
        }
        return 0;
    }

    @SuppressWarnings("InfiniteRecursion") // That it never ends by itself is the point.
    private static int deeper(int number) {
        depth = number;
        return deeper(number + 1) + number;
    }

    private static boolean recursionEnds() {
        try {
            return deeper(0) < 0;
        } catch (StackOverflowError end) {
            return depth > 1000;
        }
    }

    private static int askVm(int type) {
        Message.OUT.type(type).clearFrom(0);
        int error = Ipc.sendRec(WellKnown.VM);
        return error != Errno.OK ? error : Message.IN.type();
    }

    private static int sweep(int start, int pages) {
        int wrong = 0;
        for (int i = 0; i < pages; i++) {
            Address word = Address.of(start + i * 4096 + (i & 1023) * 4);
            wrong += word.loadInt() == 0 ? 0 : 1;
            word.store(i + 1);
        }
        return wrong;
    }

    private static int storm(int start, int pages) {
        long begun = TimeStamp.read();
        int wrong = sweep(start, pages);
        return wrong != 0 ? -1 : (int) ((TimeStamp.read() - begun) * 1000 / TimeStamp.perMilli());
    }

    private static int flood() {
        int sent = 0;
        while (true) {
            int entry = AsyncMessages.prepare(WellKnown.VM);
            if (entry >= 0) {
                AsyncMessages.message(entry).type(Vm.BASE + 9).word(0, sent++);
                AsyncMessages.send(entry, false);
            }
        }
    }

    /** Types of messages that only the kernel may send. */
    static final int FORGED_FAULT = MessageLayout.PAGE_FAULT;
}
