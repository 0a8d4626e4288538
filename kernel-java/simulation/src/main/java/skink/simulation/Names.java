package skink.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import skink.abi.ipc.Endpoint;
import skink.kernel.proc.Procs;

/** Whom an actor means: living, dead, not yet born, wild cards, and names that never were. */
final class Names {
    private final Model model;

    Names(Model model) {
        this.model = model;
    }

    /** Mostly one of the living, else anything that fits a register. */
    int any(SplittableRandom random) {
        int slot = random.nextInt(model.slots());
        int kind = random.nextInt(40);
        Tenant tenant = model.get(slot);
        int generation = Endpoint.generation(tenant.endpoint);
        return switch (kind) {
            case 0, 1 -> Endpoint.of(tenant.slot, Math.max(0, generation - 1 - random.nextInt(2)));
            case 2 -> Endpoint.of(tenant.slot, generation + 1);
            case 3 -> -1 - random.nextInt(8);
            case 4 -> random.nextInt();
            case 5 -> Endpoint.of(random.nextInt(Procs.COUNT + 20), random.nextInt(4));
            case 6, 7 -> tenant.endpoint;
            default -> living(slot).endpoint;
        };
    }

    /** The tenant of that slot or of the next in which somebody lives. */
    private Tenant living(int slot) {
        for (int i = 0; i < model.slots(); i++) {
            Tenant tenant = model.get((slot + i) % model.slots());
            if (tenant.lives()) {
                return tenant;
            }
        }
        return model.get(slot);
    }

    /** Often one who waits for {@code self} in some way, else anything. */
    int partner(Tenant self, SplittableRandom random) {
        return oneOf(
                tenant -> tenant.lives()
                        && (tenant.isSending() && tenant.sendTo == self.endpoint
                                || tenant.isOnlyReceiving() && tenant.receiveFrom == self.endpoint),
                random);
    }

    /** Often one of those for whom {@code test} holds, else anything. */
    int oneOf(Predicate<Tenant> test, SplittableRandom random) {
        return oneOf(test, 2, random);
    }

    /** Nearly always one of those for whom {@code test} holds, else anything. */
    int mostlyOneOf(Predicate<Tenant> test, SplittableRandom random) {
        return oneOf(test, 16, random);
    }

    private int oneOf(Predicate<Tenant> test, int period, SplittableRandom random) {
        int choice = random.nextInt(1 << 16);
        int other = any(random);
        List<Tenant> fitting = model.all(test);
        boolean isOther = fitting.isEmpty() || choice % period == 0;
        return isOther ? other : fitting.get(choice / period % fitting.size()).endpoint;
    }
}
