package skink.user;

import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Cpu;

/** The processor's time stamp counter. */
public final class TimeStamp {
    private TimeStamp() {}

    public static long read() {
        return Cpu.readTsc();
    }

    /** How many make a millisecond. */
    public static int perMilli() {
        return Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_TSC_PER_MILLI).loadInt();
    }
}
