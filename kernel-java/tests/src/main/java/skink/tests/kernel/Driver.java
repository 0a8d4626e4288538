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
        cases.addAll(SchedulingCases.ALL);
        cases.addAll(EndCases.ALL);
        run(cases);
    }

    /** Runs these cases and ends the machine with their verdict. */
    static void run(List<Case> cases) {
        KernelCalls.systemInfo();
        int cpus = Message.IN.word(0);
        boolean passed = new KtapReport(setting("build"), setting("run")).run(cases, cpus);
        KernelCalls.abort(passed ? 0 : 1);
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value == null ? "none" : value;
    }
}
