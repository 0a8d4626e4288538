package skink.user;

import skink.abi.user.UserSpace;
import skink.magic.Address;

/** The time of day, without a kernel call. */
public final class WallClock {
    private static final Address BOOT = Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_BOOT_MILLIS);

    private WallClock() {}

    /** Milliseconds since the beginning of 1970, or since the boot where nobody has set the time. */
    public static long millis() {
        return bootMillis() + TimeStamp.read() / TimeStamp.perMilli();
    }

    /** When the system was booted. The kernel may set the word meanwhile: both halves are read at once. */
    public static long bootMillis() {
        return BOOT.compareAndExchange(0L, 0L);
    }
}
