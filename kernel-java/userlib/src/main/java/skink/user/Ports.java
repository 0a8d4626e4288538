package skink.user;

import java.util.Objects;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;

/**
 * The I/O ports of a driver's device, by kernel call; which ports it may use is in its privileges.
 *
 * <p>A port that it may not use, or of a number that is none, is a fault of the driver: {@link IllegalArgumentException}. Where
 * that is not certain, {@link KernelCalls#deviceIo} gives the error.
 */
public final class Ports {
    private Ports() {}

    /** 0 to 255. */
    public static int in8(int port) {
        return read(port, 1);
    }

    /** 0 to 65,535. */
    public static int in16(int port) {
        return read(port, 2);
    }

    public static int in32(int port) {
        return read(port, 4);
    }

    /** Writes the low 8 bits. */
    public static void out8(int port, int value) {
        check(KernelCalls.deviceIo(KernelCall.IO_WRITE, port, 1, value), port);
    }

    /** Writes the low 16 bits. */
    public static void out16(int port, int value) {
        check(KernelCalls.deviceIo(KernelCall.IO_WRITE, port, 2, value), port);
    }

    public static void out32(int port, int value) {
        check(KernelCalls.deviceIo(KernelCall.IO_WRITE, port, 4, value), port);
    }

    /** Reads so many bytes from one port into the beginning of a buffer. */
    public static void inString8(int port, IoBuffer to, int count) {
        Objects.checkFromIndexSize(0, count, to.size());
        check(KernelCalls.portString(KernelCall.IO_READ_STRING, 1, count, port, to.address()), port);
    }

    /** Writes so many bytes from the beginning of a buffer to one port. */
    public static void outString8(int port, IoBuffer from, int count) {
        Objects.checkFromIndexSize(0, count, from.size());
        check(KernelCalls.portString(KernelCall.IO_WRITE_STRING, 1, count, port, from.address()), port);
    }

    private static int read(int port, int bytes) {
        check(KernelCalls.deviceIo(KernelCall.IO_READ, port, bytes, 0), port);
        return Message.IN.word(0);
    }

    private static void check(int error, int port) {
        if (error != Errno.OK) {
            throw new IllegalArgumentException("port " + port + " cannot be used: error " + error);
        }
    }
}
