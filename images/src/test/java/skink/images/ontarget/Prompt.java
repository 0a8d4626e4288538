package skink.images.ontarget;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import skink.harness.expect.Expect;
import skink.harness.machine.MachineExit;
import skink.harness.machine.MachineSpec;

/** Somebody at the guest's terminal, who waits for the prompt before typing on. */
final class Prompt implements AutoCloseable {
    /** Generous: on a loaded host four processors in RACE mode take their time. */
    private static final Duration BOOT_TIMEOUT = Duration.ofSeconds(60);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** The folder, and a number sign. */
    private static final String PROMPT = "(?:~|/)\\S* # ";

    private final Expect guest;

    private Prompt(Expect guest) {
        this.guest = guest;
    }

    /** Boots a machine up to its first prompt. */
    static Prompt at(MachineSpec machine, Path directory) {
        Prompt prompt = new Prompt(Expect.start(machine, directory));
        prompt.guest.await("(?m)^" + PROMPT, BOOT_TIMEOUT);
        return prompt;
    }

    /** Types a line and waits for the next prompt; what was shown in between, with line feeds only. */
    String run(String line) {
        type(line + "\r");
        return untilPrompt();
    }

    /** What is shown behind the line that has been typed, up to the next prompt. */
    String untilPrompt() {
        MatchResult shown = await("(?s)\\A[^\\n]*\\n(.*?)" + PROMPT);
        return shown.group(1).replace("\r", "");
    }

    /** Types. */
    void type(String text) {
        guest.send(text);
    }

    /** Waits until something like this has been shown. */
    MatchResult await(String regex) {
        return guest.await(regex, TIMEOUT);
    }

    /** Waits until the machine has ended by itself. */
    MachineExit awaitEnd() {
        try {
            return guest.machine().exit().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the machine has not ended", e);
        }
    }

    @Override
    public void close() {
        guest.close();
    }
}
