package skink.programs.tools;

import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.user.WellKnown;
import skink.user.protocol.PmClient;

/** {@code poweroff}: turns the machine off. */
public final class Poweroff {
    private Poweroff() {}

    public static void main(String[] args) {
        try {
            new PmClient(WellKnown.PM).shutDown(Pm.Ending.POWER_OFF);
        } catch (NotPermitted refused) {
            System.exit(Complaint.about("poweroff", "must be root", refused));
        }
    }
}
