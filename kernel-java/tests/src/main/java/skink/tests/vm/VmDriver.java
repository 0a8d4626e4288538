package skink.tests.vm;

import java.util.ArrayList;
import java.util.List;
import skink.tests.kernel.Case;
import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;

/** Plays the process manager for VM, and ends the machine with the verdict. */
public final class VmDriver {
    private VmDriver() {}

    public static void main(String[] args) {
        Subjects.report(Subjects.FIRST);
        List<Case> cases = new ArrayList<>();
        cases.addAll(MemoryCases.ALL);
        cases.addAll(ProcessCases.ALL);
        cases.addAll(StormCases.ALL);
        KernelCalls.abort(new KtapReport().run(cases) ? 0 : 1);
    }
}
