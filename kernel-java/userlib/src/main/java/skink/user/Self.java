package skink.user;

import skink.abi.user.UserSpace;
import skink.magic.Address;

/** What the process is told of itself. */
public final class Self {
    private Self() {}

    /** Which instance of its endpoint it is. */
    static int instance() {
        return Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_INSTANCE).loadInt();
    }

    public static int endpoint() {
        return Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_ENDPOINT).loadInt();
    }
}
