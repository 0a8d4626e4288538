package skink.kernel.selftest;

import skink.kernel.bootinfo.CommandLine;
import skink.kernel.clock.Clock;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;

/** All self-tests, and the run over those that the boot options choose. */
public final class Suite {
    private static final String TESTS = "tests=";
    private static final String BREAK = "break=";

    private static final SelfTest[] ALL = {
        new LongArithmeticIsExact(),
        new IntegersKeepTheirWidths(),
        new ArraysKeepTheirElements(),
        new SwitchesTakeTheRightBranch(),
        new CallsReachTheRightMethod(),
        new TypeTestsFollowTheHierarchy(),
        new StringLiteralsAreSound(),
        new ImageHeapIsAsBuilt(),
        new MemoryMapIsSane(),
        new PageTablesProtect(),
        new TrapFindsItsSourceLine(),
        new CountersAgree(),
        new TimerFiresOnTime(),
        new IntervalTimerInterruptsThroughIoApic(),
        new EveryCpuHasItsOwnData(),
        new AtomicAddLosesNothing(),
        new AtomicLongExchangeLosesNothing(),
        new IpiReachesEveryPair(),
        new LockExcludes(),
        new LockServesInOrder(),
    };

    private static int passed;
    private static int failed;
    private static int skipped;

    private Suite() {}

    /** Runs the chosen tests and prints the record; tells whether none failed. */
    public static boolean run() {
        int plan = plan();
        if (plan == 0) {
            throw new IllegalArgumentException("no self-test has a name that tests= gives");
        }
        KtapWriter.begin(Processors.online(), "normal", plan);
        Misbehaviour.afterPlan();
        int number = 0;
        for (int i = 0; i < ALL.length; i++) {
            if (isChosen(ALL[i])) {
                number++;
                run(number, ALL[i]);
            }
        }
        if (Misbehaviour.wantsNoEndRecord()) {
            Misbehaviour.atEnd();
        } else {
            KtapWriter.end(plan, passed, failed, skipped);
        }
        return failed == 0;
    }

    private static boolean isChosen(SelfTest test) {
        return CommandLine.value(TESTS) < 0 || CommandLine.listHas(TESTS, test.name());
    }

    private static int plan() {
        int plan = 0;
        for (int i = 0; i < ALL.length; i++) {
            if (isChosen(ALL[i])) {
                plan++;
            }
        }
        return plan;
    }

    private static void run(int number, SelfTest test) {
        String obstacle = test.obstacle();
        if (obstacle != null) {
            skipped++;
            KtapWriter.skipped(number, test.name(), obstacle);
            return;
        }
        KtapWriter.running(number, test.name());
        Numbers.forget();
        long start = Cpu.readTsc();
        String reason = test.run(CommandLine.valueIs(BREAK, test.name()));
        long micros = Clock.microsOfTicks(Cpu.readTsc() - start);
        if (reason == null) {
            passed++;
            KtapWriter.passed(number, test.name(), micros);
        } else {
            failed++;
            KtapWriter.failed(number, test.name(), micros, reason);
        }
    }
}
