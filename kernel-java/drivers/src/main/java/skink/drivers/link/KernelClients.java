package skink.drivers.link;

import skink.abi.ipc.Errno;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.protocol.Answer;
import skink.user.protocol.CharAnswers;

/** Clients by messages and copies of the kernel. */
final class KernelClients implements Clients {
    private final IoBuffer buffer = IoBuffer.allocate(Streams.PIECE_BYTES);

    @Override
    public void written(int client) {
        CharAnswers.write(client);
    }

    @Override
    public void writtenFrom(int client, int bytes) {
        CharAnswers.writeFrom(client, bytes);
    }

    @Override
    public byte[] copyFrom(int client, int grant, int offset, int bytes) {
        if (KernelCalls.safeCopyFrom(client, grant, offset, buffer.address(), bytes) != Errno.OK) {
            return null;
        }
        byte[] data = new byte[bytes];
        buffer.get(0, data, 0, bytes);
        return data;
    }

    @Override
    public boolean read(int client, byte[] data) {
        return CharAnswers.read(client, data);
    }

    @Override
    public boolean readInto(int client, int grant, byte[] data) {
        buffer.put(0, data, 0, data.length);
        if (data.length > 0 && KernelCalls.safeCopyTo(client, grant, 0, buffer.address(), data.length) != Errno.OK) {
            return !Answer.refuse(client, Errno.EFAULT);
        }
        return CharAnswers.readInto(client, data.length);
    }

    @Override
    public void refuse(int client, int error) {
        Answer.refuse(client, error);
    }
}
