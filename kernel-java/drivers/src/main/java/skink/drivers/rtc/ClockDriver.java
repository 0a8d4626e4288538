package skink.drivers.rtc;

import skink.abi.ipc.Errno;
import skink.abi.protocol.InitKind;
import skink.user.KernelCalls;
import skink.user.Ports;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** Sets the kernel's wall clock when the system begins; serves nobody. */
public final class ClockDriver implements Server {
    private static final int INDEX = 0x70;
    private static final int DATA = 0x71;

    private ClockDriver() {}

    public static void main(String[] args) {
        ServerLoop.run(args, new ClockDriver());
    }

    @Override
    public int initialize(InitKind kind) {
        long millis = new ClockReader(ClockDriver::read).millis();
        if (millis != ClockReader.UNKNOWN) {
            KernelCalls.setTime(millis);
        }
        return Errno.OK;
    }

    private static int read(int register) {
        Ports.out8(INDEX, register);
        return Ports.in8(DATA);
    }
}
