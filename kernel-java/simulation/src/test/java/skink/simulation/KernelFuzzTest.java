package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.kcall.KernelCalls;

/** A fixed number of runs among random actors; the many are for {@code ./skink fuzz kernel}. */
class KernelFuzzTest {
    private static final int RUNS = 120;

    @Test
    void theKernelKeepsItsPromisesAmongRandomActors() {
        List<KernelFuzz.Failure> failures = new KernelFuzz(System.out).run(900_000, RUNS, 3);
        assertEquals(List.of(), failures);
    }

    @Test
    void aScriptIsReplayedExactly() {
        Script script = Script.of(17, 300);
        assertEquals(Run.trace(script), Run.trace(script));
    }

    /** What nobody does proves nothing: all primitives and calls, fruitless and not, and all kinds of fate are there. */
    @Test
    void actorsDoEverything() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 120; seed++) {
            for (String line : Run.trace(Script.of(seed, KernelFuzz.RUN_STEPS))) {
                seen.add(line.replaceAll("cpu \\d+:|p\\d+/\\d+", "")
                        .replaceAll("\\(.*\\)", "")
                        .replaceAll("(SEND|RECEIVE|SENDREC|NOTIFY|SENDNB|REPLY_RECEIVE|SENDA) -?\\d+", "$1")
                        .strip());
            }
        }
        String[] wanted = {
            "SEND: 0",
            "SEND: -200",
            "SEND: -202",
            "SEND: -203",
            "SEND: -204",
            "RECEIVE: 0",
            "RECEIVE: -200",
            "RECEIVE: -202",
            "SENDREC: 0",
            "SENDREC: fast",
            "REPLY_RECEIVE: fast",
            "NOTIFY: fast",
            "RECEIVE: fast",
            "SENDREC: -200",
            "SENDREC: -202",
            "SENDREC: -204",
            "NOTIFY: 0",
            "NOTIFY: -200",
            "NOTIFY: -204",
            "SENDNB: 0",
            "SENDNB: -201",
            "SENDA: 0",
            "SENDA: -34",
            "SENDA: -203",
            "REPLY_RECEIVE: 0",
            "REPLY_RECEIVE: -203",
            "kernel call " + KernelCall.SETALARM + ": 0",
            "kernel call " + KernelCall.RUNCTL + ": 0",
            "kernel call " + KernelCall.SCHEDULE + ": 0",
            "kernel call " + KernelCall.SCHEDCTL + ": 0",
            "kernel call " + KernelCall.KILL + ": 0",
            "kernel call " + KernelCall.GETKSIG + ": 0",
            "kernel call " + KernelCall.ENDKSIG + ": 0",
            "kernel call " + KernelCall.CLEAR + ": 0",
            "kernel call " + KernelCall.VMCTL + ": 0",
            "kernel call " + KernelCall.VMCTL + ": " + Errno.EFAULT,
            "kernel call " + KernelCall.SETGRANT + ": 0",
            "kernel call " + KernelCall.SAFECOPY + ": 0",
            "kernel call " + KernelCall.SAFECOPY + ": " + KernelCalls.AGAIN,
            "kernel call " + KernelCall.SAFECOPY + ": " + Errno.EPERM,
            "kernel call " + KernelCall.SAFECOPY + ": " + Errno.ERANGE,
            "kernel call " + KernelCall.SAFECOPY + ": " + Errno.EFAULT,
            "kernel call " + KernelCall.FORK + ": 0",
            "kernel call " + KernelCall.FORK + ": " + Errno.EAGAIN,
            "kernel call " + KernelCall.FORK + ": " + Errno.EFAULT,
            "kernel call " + KernelCall.EXEC + ": 0",
            "kernel call " + KernelCall.UPDATE + ": 0",
            "kernel call " + KernelCall.UPDATE + ": " + Errno.EAGAIN,
            "kernel call " + KernelCall.PRIVCTL + ": 0",
            "kernel call " + KernelCall.IRQCTL + ": 0",
            "kernel call " + KernelCall.IRQCTL + ": " + Errno.ENOENT,
            "kernel call " + KernelCall.IRQCTL + ": " + Errno.EEXIST,
            "kernel call " + KernelCall.IRQCTL + ": " + Errno.EPERM,
            "kernel call " + KernelCall.DEVIO + ": 0",
            "kernel call " + KernelCall.DEVIO + ": " + Errno.EPERM,
            "kernel call " + KernelCall.STATECTL + ": 0",
            "kernel call " + KernelCall.STATECTL + ": " + Errno.EINVAL,
            "kernel call " + KernelCall.VTIMER + ": 0",
            "kernel call " + KernelCall.VTIMER + ": " + Errno.EPERM,
            "the virtual timer has come of",
            "kernel call " + KernelCall.VSAFECOPY + ": 0",
            "kernel call " + KernelCall.VSAFECOPY + ": " + KernelCalls.AGAIN,
            "kernel call " + KernelCall.VSAFECOPY + ": " + Errno.EPERM,
            "kernel call " + KernelCall.SAFEMEMSET + ": 0",
            "kernel call " + KernelCall.SAFEMEMSET + ": " + KernelCalls.AGAIN,
            "kernel call " + KernelCall.SAFEMEMSET + ": " + Errno.EPERM,
            "kernel call " + KernelCall.UMAP + ": 0",
            "kernel call " + KernelCall.UMAP + ": " + Errno.EFAULT,
            "kernel call " + KernelCall.PHYSCOPY + ": 0",
            "kernel call " + KernelCall.PHYSCOPY + ": " + KernelCalls.AGAIN,
            "kernel call " + KernelCall.PHYSCOPY + ": " + Errno.EFAULT,
            "kernel call " + KernelCall.PHYSCOPY + ": " + Errno.EINVAL,
            "kernel call " + KernelCall.SETTIME + ": 0",
            "kernel call " + KernelCall.SETTIME + ": " + Errno.ERANGE,
            "kernel call " + KernelCall.VDEVIO + ": 0",
            "kernel call " + KernelCall.VDEVIO + ": " + KernelCalls.AGAIN,
            "kernel call " + KernelCall.VDEVIO + ": " + Errno.EPERM,
            "kernel call " + KernelCall.VDEVIO + ": " + Errno.ERANGE,
            "kernel call " + KernelCall.VDEVIO + ": " + Errno.EINVAL,
            "kernel call " + KernelCall.SIGSEND + ": 0",
            "kernel call " + KernelCall.SIGSEND + ": " + Errno.EPERM,
            "line 4 has interrupted",
            "line 17 has interrupted",
            "ends",
            "has used up its quantum",
            "may go on",
            "an interrupt for"
        };
        for (String each : wanted) {
            assertTrue(seen.contains(each), "nobody did: " + each);
        }
    }

    @Test
    void aFailingScriptIsMadeSmall() {
        Set<Long> culprits = Set.of(3L, 77L);
        Shrinker shrinker = new Shrinker(script -> {
            int found = 0;
            for (int i = 0; i < script.steps().length; i++) {
                found += culprits.contains(script.steps()[i]) ? 1 : 0;
                if (found == culprits.size()) {
                    return new Run.Failure("both", i, "");
                }
            }
            return null;
        });
        long[] steps = new long[100];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
        }
        Script smallest = shrinker.shrink(new Script(0, steps), new Run.Failure("both", 77, ""));
        assertEquals(2, smallest.steps().length);
    }

    @Test
    void aSoundScriptHasNoFailure() {
        assertNull(Run.of(Script.of(5, 100)));
    }
}
