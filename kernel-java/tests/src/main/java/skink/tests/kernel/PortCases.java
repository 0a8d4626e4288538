package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.PortSequence;
import skink.user.Ports;

/** Many accesses to ports in one kernel call. */
final class PortCases {
    static final List<Case> ALL = List.of(
            new Case("SequenceOfAccessesIsMadeInOrder", PortCases::sequence),
            new Case("FullSequencesOfEachWidth", PortCases::full),
            new Case("SequenceWithAWrongAccessDoesNothing", PortCases::wrongSequence),
            new Case("WrongListsAreRefused", PortCases::wrongLists),
            new Case("StringsGoThroughOnePort", PortCases::strings),
            new Case("LongStringsAreWhole", PortCases::longString),
            new Case("WrongStringsAreRefused", PortCases::wrongStrings));

    /** Registers of a 16550. */
    private static final int DATA = 0;

    private static final int FIFO_CONTROL = 2;
    private static final int MODEM_CONTROL = 4;
    private static final int SCRATCH = 7;

    private static final int FIFO_ON_AND_EMPTY = 7;
    private static final int LOOP = 0x10;
    private static final int FIFO_BYTES = 16;

    /** The real-time clock's: where it is told which register, and the register; two of its registers. */
    private static final int CLOCK_INDEX = 0x70;

    private static final int CLOCK_DATA = 0x71;
    private static final int CLOCK_STATUS_B = 0x0B;
    private static final int CLOCK_STATUS_D = 0x0D;

    /** Not the driver's: the first 8259. */
    private static final int FOREIGN_PORT = 0x20;

    private static final IoBuffer BUFFER = IoBuffer.allocate(8192, 4096);

    private PortCases() {}

    private static int serial() {
        PciSerialPort port = PciSerialPort.find();
        Check.that(port != null, "the machine has a serial port on the PCI bus");
        return port.base();
    }

    private static int clockRegister(int register) {
        Ports.out8(CLOCK_INDEX, register);
        return Ports.in8(CLOCK_DATA);
    }

    private static void sequence() {
        PortSequence clock = new PortSequence(1, CLOCK_INDEX);
        clock.write(CLOCK_INDEX, CLOCK_STATUS_B).read(CLOCK_DATA);
        clock.write(CLOCK_INDEX, CLOCK_STATUS_D).read(CLOCK_DATA);
        Check.equal(Errno.OK, clock.perform(), "two registers of the clock");
        int first = clock.value(1);
        int second = clock.value(3);
        Check.equal(clockRegister(CLOCK_STATUS_B), first, "one register");
        Check.equal(clockRegister(CLOCK_STATUS_D), second, "the other");
        PortSequence bus = new PortSequence(4, 0xCF8);
        Check.equal(Errno.OK, bus.write(0xCF8, 0x8000_0000).read(0xCFC).perform(), "asking the bus for its bridge");
        int bridge = bus.value(1);
        Check.equal(Ports.in32(0xCFC), bridge, "who it is");
        Check.that(bridge != -1, "that it is there");
    }

    private static void full() {
        int scratch = serial() + SCRATCH;
        PortSequence bytes = new PortSequence(1, scratch);
        for (int i = 0; i < bytes.most(); i += 2) {
            bytes.write(scratch, 3 * i).read(scratch);
        }
        Check.equal(24, bytes.most(), "accesses of a byte");
        Check.equal(Errno.OK, bytes.perform(), "a full sequence");
        for (int i = 0; i < bytes.most(); i += 2) {
            Check.equal(3 * i, bytes.value(i + 1), "what was written before");
        }
        PortSequence words = new PortSequence(4, 0xCF8);
        for (int i = 0; i < words.most(); i += 2) {
            words.write(0xCF8, 0x8000_0000 | i << 10).read(0xCF8);
        }
        Check.equal(Errno.OK, words.perform(), "a full sequence of words");
        Check.equal(0x8000_0000 | 4 << 10, words.value(5), "what was written last");
    }

    private static void wrongSequence() {
        int base = serial();
        Ports.out8(base + SCRATCH, 0x11);
        PortSequence sequence = new PortSequence(1, FOREIGN_PORT);
        PortSequence far = new PortSequence(2, base);
        Check.equal(Errno.EPERM, sequence.read(FOREIGN_PORT).perform(), "a port of another");
        int[] forbidden = {base - 0x2000, base + 0x2000};
        for (int port : forbidden) {
            int first = Math.min(port, base);
            PortSequence both = new PortSequence(2, first);
            both.write(base + SCRATCH - 1, 0x2200).read(port);
            Check.equal(Errno.EPERM, both.perform(), "a port of another at the end");
        }
        Check.equal(Errno.EINVAL, far.write(base + SCRATCH, 0x2222).perform(), "a port that is no multiple");
        Check.equal(0x11, Ports.in8(base + SCRATCH), "what the device keeps");
    }

    private static void wrongLists() {
        int[][] orders = {{0, 1, 0}, {0, 3, 1}, {0, 0, 1}, {0, 1, 25}, {1, 2, 13}, {2, 4, 7}, {5, 1, 1}, {255, 1, 1}};
        for (int[] order : orders) {
            int result = KernelCalls.portList(order[0], order[1], order[2], CLOCK_INDEX);
            Check.equal(Errno.EINVAL, result, order[2] + " times " + order[1] + " bytes by " + order[0]);
        }
        int[] ports = {-300, 0x1_0000, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int port : ports) {
            Check.equal(Errno.ERANGE, KernelCalls.portList(KernelCall.IO_READ, 1, 1, port), "port " + port);
        }
    }

    private static void strings() {
        int base = serial();
        Ports.out8(base + MODEM_CONTROL, LOOP);
        Ports.out8(base + FIFO_CONTROL, FIFO_ON_AND_EMPTY);
        for (int i = 0; i < FIFO_BYTES; i++) {
            BUFFER.putByte(i, (byte) (i * 7 + 1));
            BUFFER.putByte(4096 - 8 + i, (byte) 0);
        }
        int from = BUFFER.address();
        int to = from + 4096 - 8;
        int written = KernelCalls.portString(KernelCall.IO_WRITE_STRING, 1, FIFO_BYTES, base + DATA, from);
        Check.equal(Errno.OK, written, "writing a string");
        Check.equal(FIFO_BYTES, KernelCalls.copied(), "how much went");
        int read = KernelCalls.portString(KernelCall.IO_READ_STRING, 1, FIFO_BYTES, base + DATA, to);
        Check.equal(Errno.OK, read, "reading it back across pages");
        for (int i = 0; i < FIFO_BYTES; i++) {
            Check.equal((byte) (i * 7 + 1), BUFFER.getByte(4096 - 8 + i), "byte " + i);
        }
        Ports.out8(base + MODEM_CONTROL, 0);
    }

    private static void longString() {
        Ports.out32(0xCF8, 0x8000_0000);
        int word = Ports.in32(0xCFC);
        int words = BUFFER.size() / 4 - 1;
        BUFFER.putInt(4 * words, 77);
        int read = KernelCalls.portString(KernelCall.IO_READ_STRING, 4, words, 0xCFC, BUFFER.address());
        Check.equal(Errno.OK, read, "reading more than goes at a stretch");
        Check.equal(4 * words, KernelCalls.copied(), "how much went");
        for (int i = 0; i < words; i++) {
            Check.equal(word, BUFFER.getInt(4 * i), "word " + i);
        }
        Check.equal(77, BUFFER.getInt(4 * words), "the word behind it");
    }

    private static int read(int bytes, int count, int port, int address) {
        return KernelCalls.portString(KernelCall.IO_READ_STRING, bytes, count, port, address);
    }

    private static void wrongStrings() {
        int own = BUFFER.address();
        Check.equal(Errno.EPERM, read(1, 8, FOREIGN_PORT, own), "a port of another");
        Check.equal(Errno.ERANGE, read(2, 8, 0xFFFF, own), "a port behind the last");
        Check.equal(Errno.EINVAL, read(2, 8, 0xCFD, own), "a port that is no multiple");
        Check.equal(Errno.EINVAL, read(4, 8, 0xCFC, own + 2), "memory that is no multiple");
        Check.equal(Errno.EINVAL, read(4, 8193, 0xCFC, own), "a string that is too long");
        Check.equal(Errno.EINVAL, read(4, 0, 0xCFC, own), "nothing");
        int[] nowhere = {0, -4, UserSpace.END, 0x7000_0000, UserSpace.STACK_TOP - 4};
        for (int address : nowhere) {
            Check.equal(Errno.EFAULT, read(4, 2, 0xCFC, address), "memory at " + address);
            Check.equal(0, KernelCalls.copied(), "nothing is read before it is known to fit");
        }
        Check.equal(Errno.EFAULT, read(1, 2, CLOCK_DATA, UserSpace.PROGRAM_BASE), "into its program");
    }
}
