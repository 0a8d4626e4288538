package skink.servers.is;

import skink.abi.ipc.Errno;
import skink.abi.protocol.Is;
import skink.user.KernelCalls;
import skink.user.Message;

/** The kernel's own words. */
final class KernelFacts implements Facts {
    private static final int NAME = 2;
    private static final int NAME_BYTES = 16;
    private static final int LOG_COUNT = 2;
    private static final int LOG_TEXT = 3;

    @Override
    public System system() {
        KernelCalls.systemInfo();
        return new System(Message.IN.word(0), Message.IN.word(1), Message.IN.word(2) != 0);
    }

    @Override
    public Slot slot(int number) {
        if (KernelCalls.slotInfo(number) != Errno.OK) {
            return null;
        }
        Message in = Message.IN;
        return new Slot(in.word(0), in.word(1), in.word(2), in.word(3), in.word(5) != 0);
    }

    @Override
    public byte[] name(int slot) {
        int error = KernelCalls.nameInfo(slot);
        return bytes(NAME, error == Errno.OK ? NAME_BYTES : 0);
    }

    @Override
    public Times times(int endpoint) {
        if (KernelCalls.times(endpoint) != Errno.OK) {
            return null;
        }
        Message in = Message.IN;
        return new Times(in.longWord(0), in.longWord(2), in.word(4), in.longWord(6));
    }

    @Override
    public Lock lock(int processor) {
        if (KernelCalls.lockInfo(processor) != Errno.OK) {
            return null;
        }
        Message in = Message.IN;
        return new Lock(in.longWord(0), in.longWord(2), in.word(4), in.word(5));
    }

    @Override
    public Is.Piece log(long position) {
        KernelCalls.logInfo(position);
        return new Is.Piece(Message.IN.longWord(0), bytes(LOG_TEXT, Message.IN.word(LOG_COUNT)));
    }

    private static byte[] bytes(int word, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = Message.IN.byteAt(word, i);
        }
        return bytes;
    }
}
