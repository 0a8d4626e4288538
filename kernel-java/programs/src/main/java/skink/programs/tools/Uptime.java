package skink.programs.tools;

import skink.abi.protocol.Is;
import skink.abi.user.WellKnown;
import skink.programs.common.Format;
import skink.user.protocol.IsClient;

/** {@code uptime}: tells for how long the machine has been up. */
public final class Uptime {
    private Uptime() {}

    public static void main(String[] args) {
        System.out.println(line(new IsClient(WellKnown.IS).machine()));
    }

    /** As in {@code 17:04:12 up 3:07, 4 processors}. */
    static String line(Is.Machine machine) {
        String processors = machine.processors() == 1 ? "1 processor" : machine.processors() + " processors";
        String race = machine.race() ? ", race mode" : "";
        return " " + Format.timeOfDay(machine.now()) + " up " + Format.upTime(machine.uptime()) + ", " + processors
                + race;
    }
}
