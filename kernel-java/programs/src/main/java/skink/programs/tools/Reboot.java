package skink.programs.tools;

import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.user.WellKnown;
import skink.user.protocol.PmClient;

/** {@code reboot}: begins the machine anew. */
public final class Reboot {
    private Reboot() {}

    public static void main(String[] args) {
        try {
            new PmClient(WellKnown.PM).shutDown(Pm.Ending.REBOOT);
        } catch (NotPermitted refused) {
            System.exit(Complaint.about("reboot", "must be root", refused));
        }
    }
}
