package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A fixed number of runs among random processes; the many are for {@code ./skink fuzz vm}. */
class MemoryRunTest {
    private static final int RUNS = 40;
    private static final int STEPS = 1000;

    private static long[] steps(long seed) {
        return new SplittableRandom(seed).longs(STEPS).toArray();
    }

    @Test
    void theMemoryManagerKeepsItsPromisesAmongRandomProcesses() {
        for (long seed = 500_000; seed < 500_000 + RUNS; seed++) {
            assertEquals(null, MemoryRun.of(seed, steps(seed)), "seed " + seed);
        }
    }

    @Test
    void aRunIsReplayedExactly() {
        assertEquals(MemoryRun.trace(17, steps(17)), MemoryRun.trace(17, steps(17)));
    }

    /** What nobody does proves nothing. */
    @Test
    void everythingIsDone() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 15; seed++) {
            for (String line : MemoryRun.trace(seed, steps(seed))) {
                seen.add(line.replaceAll("^p\\d |\\(memory is short\\) ", "")
                        .replaceAll("\\b-?[0-9a-f]*[0-9][0-9a-f]*\\b|Piece\\[.*]|\\bnull$|program.*:", "#")
                        .strip());
            }
        }
        List<String> wanted = List.of(
                "reads #: true",
                "reads #: false",
                "writes #: true",
                "writes #: false",
                "has # bytes at # asked for, to write: true",
                "has # bytes at # asked for, to read: false",
                "maps # at #: done #",
                "maps # at #: NoMemory #",
                "maps # at #: BadArgument #",
                "maps # at #: Exists #",
                "unmaps # at #: done",
                "unmaps # at #: BadArgument",
                "wants a heap of #: done #",
                "wants a heap of #: BadArgument #",
                "discards # at #: done",
                "discards # at #: BadArgument",
                "is forked: done #",
                "is forked: NoMemory #",
                "is forked: TableFull #",
                "is forked: NotPermitted #",
                "is forked: UnknownProcess #",
                "begins a # done",
                "begins a # NoMemory",
                "begins a # NotAProgram",
                "begins a # BadArgument",
                "begins a # BadMemory",
                "begins a # NotPermitted",
                "begins a # UnknownProcess",
                "ends: true",
                "ends: false",
                "is gone: done",
                "maps # bytes of physical memory at #: done #",
                "maps # bytes of physical memory at #: BadArgument #",
                "maps # bytes of physical memory at #: NotPermitted #",
                "maps # bytes for a device below #: done #",
                "maps # bytes for a device below #: NoMemory #",
                "maps # bytes for a device below #: BadArgument #",
                "maps # bytes for a device below #: NotPermitted #",
                "says that the devices of # are reset: done",
                "says that the devices of # are reset: NotPermitted",
                "asks how much it has: Usage");
        for (String each : wanted) {
            assertTrue(seen.stream().anyMatch(line -> line.startsWith(each)), "nobody did: " + each);
        }
    }
}
