package skink.harness.run;

import java.nio.file.Path;
import java.util.List;
import skink.harness.guest.Outcome;

/**
 * The result of one run.
 *
 * @param outcome the judgement
 * @param millis from QEMU's start to the verdict
 * @param transcript file with everything that the guest printed
 * @param lastLines the end of it
 * @param accelerator what ran the guest's instructions, and why
 */
public record RunReport(Outcome outcome, long millis, Path transcript, List<String> lastLines, String accelerator) {}
