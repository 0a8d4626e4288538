package skink.tests.pm;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;
import skink.user.protocol.PmClient;

/** Runs all cases; if they hold, the process manager ends the machine. */
public final class ProcessDriver {
    private ProcessDriver() {}

    public static void main(String[] args) throws NotPermitted {
        List<Case> cases = new ArrayList<>();
        cases.addAll(BirthCases.ALL);
        cases.addAll(SignalCases.ALL);
        cases.addAll(FamilyCases.ALL);
        cases.addAll(HostileCases.ALL);
        if (!new KtapReport().run(cases)) {
            KernelCalls.abort(1);
        }
        new PmClient(WellKnown.PM).shutDown(Pm.Ending.POWER_OFF);
        Child.waitForEver();
    }
}
