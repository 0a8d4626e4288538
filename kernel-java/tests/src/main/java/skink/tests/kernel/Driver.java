package skink.tests.kernel;

import java.util.ArrayList;
import java.util.List;
import skink.user.KernelCalls;

/** Runs all cases and ends the machine with their verdict. */
public final class Driver {
    private Driver() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(MessageCases.ALL);
        cases.addAll(FilterCases.ALL);
        cases.addAll(KernelCallCases.ALL);
        cases.addAll(GrantCases.ALL);
        cases.addAll(VectorCopyCases.ALL);
        cases.addAll(SignalCases.ALL);
        cases.addAll(SchedulingCases.ALL);
        cases.addAll(EndCases.ALL);
        run(cases);
    }

    /** Runs these cases and ends the machine with their verdict. */
    static void run(List<Case> cases) {
        boolean passed = new KtapReport().run(cases);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
