package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.user.DirectPorts;
import skink.user.Ipc;
import skink.user.Message;

/** Uses ports by the processor's own instructions, as it is told; where it must not, it ends. */
public final class PortPuppet {
    /** Read the port word 0; the answer's first word is what was read. */
    static final int READ = 0x401;
    /** Write word 1 to the port word 0. */
    static final int WRITE = 0x402;
    /** Write so often (word 2) to the port word 0, then read the port word 1; the answer's first word is the sum. */
    static final int REPEAT = 0x403;

    private PortPuppet() {}

    public static void main(String[] args) {
        while (true) {
            Ipc.receive(Endpoint.ANY);
            int source = Message.IN.source();
            int port = Message.IN.word(0);
            int value = Message.IN.word(1);
            int result =
                    switch (Message.IN.type()) {
                        case READ -> DirectPorts.in8(port);
                        case REPEAT -> repeat(port, value, Message.IN.word(2));
                        default -> write(port, value);
                    };
            Message.OUT.type(0).word(0, result);
            Ipc.sendNb(source);
        }
    }

    private static int write(int port, int value) {
        DirectPorts.out8(port, value);
        return 0;
    }

    private static int repeat(int index, int data, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            DirectPorts.out8(index, i & 0x7F);
            sum += DirectPorts.in8(data) >= 0 ? 1 : 0;
        }
        return sum;
    }
}
