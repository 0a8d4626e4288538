package skink.harness.run;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import skink.abi.test.DebugExit;
import skink.harness.guest.SampleRun;
import skink.harness.guest.Verdict;
import skink.harness.junit.MisbehavingGuests;
import skink.harness.junit.Misbehaviour;
import skink.harness.machine.MachineSpec;

/**
 * The misbehaving guests as hand-made Multiboot kernels under the real QEMU.
 */
class TinyMisbehavingGuestsTest extends MisbehavingGuests {
    @BeforeAll
    static void needsQemu() {
        TestQemu.assumeInstalled();
    }

    @Override
    protected RunLimits limits(Misbehaviour how) {
        boolean silent = how.verdict() == Verdict.HANG || how == Misbehaviour.FROZEN;
        return new RunLimits(20_000, silent ? 1_500 : 20_000, 500, 500, 1 << 20);
    }

    @Override
    protected MachineSpec guest(Misbehaviour how, String runId, Path directory) {
        SampleRun begun = SampleRun.begin("tiny", runId, 1, 2);
        SampleRun reported = SampleRun.begin("tiny", runId, 1, 2).pass(1, "A").pass(2, "B");
        TinyGuest guest = new TinyGuest();
        switch (how) {
            case PANIC ->
                print(guest, begun.text("panic: cpu=0 kind=assert I3").text("  at a.B.c(B.java:7)"))
                        .loop();
            case LOOP, KILLED, TERMINATED, FROZEN, LINE_CLOSED ->
                print(guest, begun.running(1, "A")).loop();
            case TRIPLE_FAULT -> print(guest, begun).tripleFault();
            case EARLY_EXIT -> print(guest, begun).exit(DebugExit.PASS_CODE);
            case NO_END_STAYS -> print(guest, reported).loop();
            case NO_END_EXITS -> print(guest, reported).exit(DebugExit.PASS_CODE);
            case OTHER_RUN ->
                guest.print(String.join("\n", SampleRun.passing("another")) + "\n")
                        .exit(DebugExit.PASS_CODE);
            case GARBAGE -> print(guest, begun).garbage(10_000_000).loop();
        }
        return MachineSpec.ofKernel(guest.write(directory.resolve("guest.bin")))
                .withMemoryMegabytes(16)
                .withKernelArguments("run=" + runId + " " + how.bootWords());
    }

    private static TinyGuest print(TinyGuest guest, SampleRun lines) {
        return guest.print(String.join("\n", lines.lines()) + "\n");
    }
}
