package skink.tests.services;

import java.util.ArrayList;
import java.util.List;
import skink.tests.kernel.Case;
import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;

/** Runs all cases but those of the PCI driver and ends the machine with their verdict. */
public final class ServicesDriver {
    private ServicesDriver() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(CommonCases.ALL);
        cases.addAll(NameCases.ALL);
        cases.addAll(InformationCases.ALL);
        cases.addAll(ByteCases.ALL);
        cases.addAll(DiskCases.ALL);
        boolean passed = new KtapReport().run(cases);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
