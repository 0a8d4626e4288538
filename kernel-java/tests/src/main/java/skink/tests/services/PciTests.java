package skink.tests.services;

import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;

/** Runs the cases of the PCI driver and ends the machine with their verdict. */
public final class PciTests {
    private PciTests() {}

    public static void main(String[] args) {
        boolean passed = new KtapReport().run(PciCases.ALL);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
