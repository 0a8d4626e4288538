package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.user.Interrupts;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** A driver in user space: serves the real-time clock's interrupts and tells its client how many there were. */
public final class ClockDriver {
    /** The clock starts; the answer's first word is the error of the hook. */
    static final int START = 0x401;
    /** Answered when as many interrupts have come since the start as word 0 says. */
    static final int AWAIT = 0x402;
    /** The clock stops, and the hook goes. */
    static final int STOP = 0x403;
    /** Makes a kernel call: number word 0, arguments words 1 to 4; the answer's first word is its result. */
    static final int CALL = 0x404;
    /** The driver ends as it is: hook and interrupts stay. */
    static final int END = 0x405;

    private static final int HOOK = 0;
    private static final int ARGUMENTS = 4;

    private static int served;
    private static int awaited;
    private static int client = Endpoint.NONE;

    private ClockDriver() {}

    public static void main(String[] args) {
        while (true) {
            Ipc.receive(Endpoint.ANY);
            if (Interrupts.areTold()) {
                interrupt();
            } else {
                request(Message.IN.source(), Message.IN.type());
            }
            if (client != Endpoint.NONE && served >= awaited) {
                answer(client, served);
                client = Endpoint.NONE;
            }
        }
    }

    private static void interrupt() {
        if (RealTimeClock.serve()) {
            served++;
        }
        Interrupts.open(HOOK);
    }

    private static void request(int source, int type) {
        switch (type) {
            case START -> answer(source, start());
            case AWAIT -> {
                awaited = Message.IN.word(0);
                client = source;
            }
            case STOP -> {
                RealTimeClock.stop();
                answer(source, Interrupts.unhook(HOOK));
            }
            case CALL -> answer(source, call());
            default -> KernelCalls.exit(0);
        }
    }

    private static int start() {
        served = 0;
        int error = Interrupts.hook(HOOK, RealTimeClock.LINE, 0);
        Interrupts.open(HOOK);
        RealTimeClock.start();
        return error;
    }

    private static int call() {
        for (int i = 0; i < ARGUMENTS; i++) {
            Message.OUT.word(i, Message.IN.word(i + 1));
        }
        return KernelCalls.raw(Message.IN.word(0));
    }

    private static void answer(int to, int word) {
        Message.OUT.type(0).word(0, word);
        Ipc.sendNb(to);
    }
}
