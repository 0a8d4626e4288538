package skink.tests.kernel;

import java.util.ArrayList;
import java.util.List;

/** Plays the memory manager, process manager and reincarnation server, and ends the machine with the verdict. */
public final class MemoryDriver {
    private MemoryDriver() {}

    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>();
        cases.addAll(PagerCases.ALL);
        cases.addAll(CopyCases.ALL);
        cases.addAll(BirthCases.ALL);
        cases.addAll(ExchangeCases.ALL);
        cases.addAll(ManagerCases.ALL);
        Driver.run(cases);
    }
}
