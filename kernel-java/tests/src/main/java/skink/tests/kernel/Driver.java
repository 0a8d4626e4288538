package skink.tests.kernel;

import java.util.ArrayList;
import java.util.List;
import skink.user.KernelCalls;
import skink.user.Message;

/** Runs all cases and ends the machine with their verdict. */
public final class Driver {
    private Driver() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(MessageCases.ALL);
        cases.addAll(KernelCallCases.ALL);
        cases.addAll(GrantCases.ALL);
        cases.addAll(SchedulingCases.ALL);
        cases.addAll(EndCases.ALL);
        KernelCalls.systemInfo();
        int cpus = Message.IN.word(0);
        boolean passed = KtapReport.ofEnvironment().run(cases, cpus);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
