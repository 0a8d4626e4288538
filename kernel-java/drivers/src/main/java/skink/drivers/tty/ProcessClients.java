package skink.drivers.tty;

import skink.abi.ipc.Errno;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.protocol.Answer;
import skink.user.protocol.CharAnswers;
import skink.user.protocol.TtyAnswers;

/** Answers by messages and copies by kernel calls. */
final class ProcessClients implements Clients {
    private static final int BUFFER_BYTES = 2048;

    private final IoBuffer memory = IoBuffer.allocate(BUFFER_BYTES);
    private final byte[] buffer = new byte[BUFFER_BYTES];

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public boolean answerRead(int caller, byte[] bytes) {
        return CharAnswers.read(caller, bytes);
    }

    @Override
    public boolean answerReadInto(int caller, int bytes) {
        return CharAnswers.readInto(caller, bytes);
    }

    @Override
    public boolean answerWrite(int caller) {
        return CharAnswers.write(caller);
    }

    @Override
    public boolean answerWriteFrom(int caller, int bytes) {
        return CharAnswers.writeFrom(caller, bytes);
    }

    @Override
    public boolean answerDrain(int caller) {
        return TtyAnswers.drain(caller);
    }

    @Override
    public boolean refuse(int caller, int error) {
        return Answer.refuse(caller, error);
    }

    @Override
    public int copyFrom(int caller, int grant, int offset, int bytes) {
        int error = KernelCalls.safeCopyFrom(caller, grant, offset, memory.address(), bytes);
        if (error == Errno.OK) {
            memory.get(0, buffer, 0, bytes);
        }
        return error;
    }

    @Override
    public int copyTo(int caller, int grant, int bytes) {
        memory.put(0, buffer, 0, bytes);
        return KernelCalls.safeCopyTo(caller, grant, 0, memory.address(), bytes);
    }
}
