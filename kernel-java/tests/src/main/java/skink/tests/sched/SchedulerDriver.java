package skink.tests.sched;

import java.util.ArrayList;
import java.util.List;
import skink.tests.kernel.Case;
import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;

/** Runs all cases and ends the machine with their verdict. */
public final class SchedulerDriver {
    private SchedulerDriver() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ServiceCases.FIRST);
        cases.addAll(PolicyCases.ALL);
        cases.addAll(HostileCases.ALL);
        cases.addAll(ServiceCases.LAST);
        boolean passed = new KtapReport().run(cases);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
