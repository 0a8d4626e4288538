package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Privilege;
import skink.kernel.sched.Scheduling;

/** What is fixed for a run: how many slots and processors, who has which privilege structure, who deals with page faults, and the mode. */
final class Setup {
    private static final int MOST_SLOTS = 12;
    private static final int MOST_PROCESSORS = 4;
    private static final int ALL_PRIMITIVES = (1 << Primitive.REPLY_RECEIVE + 1) - 1;
    /** One run in so many is in RACE mode. */
    private static final int RACE_PERIOD = 4;

    private static final long ALL_CALLS = (1L << KernelCall.COUNT) - 1;

    final int slots;
    final int processors;
    /** Whether the scheduler's choices are left to chance. */
    final boolean isRace;
    /** Whether the pager never makes memory present. */
    final boolean isStubborn;
    /** The slot whose tenant is the pager. */
    final int pagerSlot;

    private final boolean hasOnePriority;
    /** Numbers of privilege structures: one for each slot, then one that tenants share. */
    private final int[] numbers;

    private final Rights shared;

    Setup(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        slots = 2 + random.nextInt(MOST_SLOTS - 1);
        processors = 1 + random.nextInt(MOST_PROCESSORS);
        pagerSlot = random.nextInt(slots);
        isRace = Math.floorMod(seed, RACE_PERIOD) == 0;
        hasOnePriority = random.nextInt(4) != 0;
        isStubborn = random.nextInt(8) == 0;
        numbers = random.ints(0, Privilege.COUNT).distinct().limit(slots + 1).toArray();
        shared = new Rights(
                numbers[slots],
                false,
                primitives(random),
                destinations(random),
                calls(random),
                random.nextBoolean(),
                Endpoint.NONE);
    }

    /** A priority for a new process. */
    int priority(SplittableRandom random) {
        return hasOnePriority ? Scheduling.PRIORITIES / 2 : random.nextInt(Scheduling.PRIORITIES);
    }

    /** The rights that are nobody's own at the beginning. */
    Rights shared() {
        return shared;
    }

    /** The number that a slot's tenant has if nobody else has it. */
    int number(int slot) {
        return numbers[slot];
    }

    /** Rights that a process has for itself. */
    Rights ownRights(int number, int manager, SplittableRandom random) {
        Rights rights = new Rights(
                number, true, primitives(random), destinations(random), calls(random), random.nextBoolean(), manager);
        return rights.with(Rights.Beside.usual(random.nextInt(3) == 0));
    }

    private static int primitives(SplittableRandom random) {
        return random.nextInt(8) == 0 ? random.nextInt() | 1 << Primitive.RECEIVE : ALL_PRIMITIVES;
    }

    private static long destinations(SplittableRandom random) {
        return random.nextInt(4) == 0 ? random.nextLong() : -1;
    }

    private static long calls(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextLong() : ALL_CALLS;
    }
}
