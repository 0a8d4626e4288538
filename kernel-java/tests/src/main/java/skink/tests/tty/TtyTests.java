package skink.tests.tty;

import java.util.ArrayList;
import java.util.List;
import skink.tests.kernel.Case;
import skink.tests.kernel.KtapReport;
import skink.user.KernelCalls;

/** Runs the cases for the machine that it finds itself on, and ends it with their verdict. */
public final class TtyTests {
    private TtyTests() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(RequestCases.FIRST);
        if (Keys.plugIn()) {
            cases.addAll(RequestCases.ALL);
            cases.addAll(OutputCases.ALL);
            cases.addAll(InputCases.ALL);
            cases.addAll(FloodCases.ALL);
        } else {
            cases.addAll(AbsentCases.ALL);
        }
        cases.addAll(KeyboardCases.ALL);
        boolean passed = new KtapReport().run(cases);
        KernelCalls.abort(passed ? 0 : 1);
    }
}
