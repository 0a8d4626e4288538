package skink.runtime;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.Char;
import skink.abi.protocol.Pm;
import skink.abi.user.UserSpace;
import skink.abi.user.WellKnown;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Trap;
import skink.magic.Uninterruptible;

/**
 * Our own kernel under a process, by kernel calls.
 *
 * <p>They use the message page: whatever goes through here overwrites the payload of the OUT message, and {@link #sleep}
 * also the IN message. Standard input, output and error go where the message page says ({@link UserSpace#STREAMS}), or to the
 * kernel's console, which has no input.
 */
@Uninterruptible("addresses of arrays go to the host")
final class SkinkHost implements Host {
    private static final int MILLIS_PER_ALARM = 1_000_000;
    private static final int STREAMS = 3;
    private static final int DEVICE = 0;
    private static final int MINOR = 4;
    private static final int IS_TERMINAL = 8;

    private static final int NANOS_PER_MILLI = 1_000_000;

    @Override
    public Address stackEnd() {
        return Address.of(UserSpace.STACK_TOP).minus(page(UserSpace.INFO_STACK_BYTES));
    }

    @Override
    public void catchFaults(MemorySource memory) {
        SkinkFaults.start();
    }

    @Override
    public int write(int fd, byte[] data, int offset, int length) {
        Address from = Address.ofObject(data).plus(ObjectModel.ARRAY_ELEMENTS + offset);
        return stream(fd, DEVICE) == 0 ? print(from, length) : send(fd, from, length);
    }

    private static int send(int fd, Address from, int length) {
        int written = 0;
        int error = Errno.OK;
        while (error == Errno.OK && written < length) {
            int piece = Math.min(length - written, Char.MESSAGE_BYTES);
            SkinkRequest.begin(Char.BASE + Char.WRITE);
            SkinkRequest.word(0, stream(fd, MINOR));
            SkinkRequest.word(1, piece);
            SkinkRequest.payload(2).copyFrom(from.plus(written), piece);
            error = SkinkRequest.ask(stream(fd, DEVICE));
            SkinkRequest.end();
            written += piece;
        }
        return error == Errno.OK ? length : error;
    }

    private static int print(Address from, int length) {
        int written = 0;
        while (written < length) {
            int piece = Math.min(length - written, KernelCall.DIAGNOSTIC_BYTES);
            outPayload(KernelCall.B).copyFrom(from.plus(written), piece);
            int result = call(KernelCall.DIAGCTL, piece);
            if (result != Errno.OK) {
                return result;
            }
            written += piece;
        }
        return length;
    }

    @Override
    public int read(int fd, byte[] data, int offset, int length) {
        if (stream(fd, DEVICE) == 0 || length == 0) {
            return 0;
        }
        SkinkRequest.begin(Char.BASE + Char.READ);
        SkinkRequest.word(0, stream(fd, MINOR));
        SkinkRequest.word(1, Math.min(length, Char.MESSAGE_BYTES));
        int result = SkinkRequest.ask(stream(fd, DEVICE));
        if (result == Errno.OK) {
            int got = SkinkRequest.answer(0).loadInt();
            result = Integer.compareUnsigned(got, Math.min(length, Char.MESSAGE_BYTES)) > 0 ? Errno.EIO : got;
        }
        if (result > 0) {
            Address to = Address.ofObject(data).plus(ObjectModel.ARRAY_ELEMENTS + offset);
            to.copyFrom(SkinkRequest.answer(1), result);
        }
        SkinkRequest.end();
        return result;
    }

    @Override
    public void exit(int status) {
        call(KernelCall.EXIT, status);
    }

    /** The kernel's console shows each line when it ends, as a terminal does. */
    @Override
    public boolean isTerminal(int fd) {
        return stream(fd, DEVICE) == 0 || stream(fd, IS_TERMINAL) != 0;
    }

    /** A word of a standard stream; 0 for descriptors beyond those. */
    private static int stream(int fd, int word) {
        return fd < 0 || fd >= STREAMS ? 0 : page(UserSpace.STREAMS + fd * UserSpace.STREAM_BYTES + word);
    }

    @Override
    public long currentTimeMillis() {
        return Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_BOOT_MILLIS).compareAndExchange(0L, 0L)
                + uptimeMillis();
    }

    private static long uptimeMillis() {
        return Cpu.readTsc() / page(UserSpace.INFO_TSC_PER_MILLI);
    }

    @Override
    public long nanoTime() {
        long now = Cpu.readTsc();
        int perMilli = page(UserSpace.INFO_TSC_PER_MILLI);
        return now / perMilli * NANOS_PER_MILLI + now % perMilli * NANOS_PER_MILLI / perMilli;
    }

    @Override
    public int microTime() {
        return (int) (nanoTime() / 1000);
    }

    /**
     * By alarms of the kernel; if the process may have none, the process manager tells when the time has passed, and without
     * one it looks at the clock.
     */
    @Override
    public void sleep(long millis) {
        long end = uptimeMillis() + millis;
        for (long rest = millis; rest > 0; rest = end - uptimeMillis()) {
            int piece = (int) Math.min(rest, MILLIS_PER_ALARM);
            if (call(KernelCall.SETALARM, piece) == Errno.OK) {
                Trap.message(Primitive.RECEIVE, Endpoint.CLOCK);
            } else if (page(UserSpace.INFO_MEMORY_MANAGER) == 0 || !waitForManager(piece)) {
                Cpu.pause();
            }
        }
    }

    private static boolean waitForManager(int millis) {
        SkinkRequest.begin(Pm.BASE + Pm.SLEEP);
        SkinkRequest.word(0, millis);
        int error = SkinkRequest.ask(WellKnown.PM);
        SkinkRequest.end();
        return error == Errno.OK || error == Errno.EINTR;
    }

    private static int call(int number, int argument) {
        outPayload(KernelCall.A).store(argument);
        return Trap.kernelCall(number);
    }

    private static Address outPayload(int field) {
        return Address.of(UserSpace.MESSAGE_PAGE + MessageLayout.OUT + field);
    }

    private static int page(int field) {
        return Address.of(UserSpace.MESSAGE_PAGE + field).loadInt();
    }
}
