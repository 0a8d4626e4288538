package skink.runtime;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Trap;
import skink.magic.Uninterruptible;

/**
 * Our own kernel under a process, by kernel calls.
 *
 * <p>They use the message page: whatever goes through here overwrites the payload of the OUT message, and {@link #sleep}
 * also the IN message. All descriptors are the kernel's console, and there is no input.
 */
@Uninterruptible("addresses of arrays go to the host")
final class SkinkHost implements Host {
    private static final int MILLIS_PER_ALARM = 1_000_000;
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
        return 0;
    }

    @Override
    public void exit(int status) {
        call(KernelCall.EXIT, status);
    }

    /** The console shows each line when it ends. */
    @Override
    public boolean isTerminal(int fd) {
        return true;
    }

    @Override
    public long currentTimeMillis() {
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

    /** By alarms of the kernel, or, if the process may have none, by looking at the clock. */
    @Override
    public void sleep(long millis) {
        long end = currentTimeMillis() + millis;
        for (long rest = millis; rest > 0; rest = end - currentTimeMillis()) {
            if (call(KernelCall.SETALARM, (int) Math.min(rest, MILLIS_PER_ALARM)) == Errno.OK) {
                Trap.message(Primitive.RECEIVE, Endpoint.CLOCK);
            } else {
                Cpu.pause();
            }
        }
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
