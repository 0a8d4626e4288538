package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What could be made at a place, each with a weight; one is picked and only that one is made. */
final class Menu {
    private record Offer(int weight, Supplier<SourceNode> recipe) {}

    private final List<Offer> offers = new ArrayList<>();
    private int factor = 1;
    private int total;

    /** Multiplies the weights of the offers to come. */
    void favour(int by) {
        factor = by;
    }

    void add(int weight, Supplier<SourceNode> recipe) {
        offers.add(new Offer(weight * factor, recipe));
        total += weight * factor;
    }

    SourceNode choose(Random random) {
        int left = random.nextInt(total);
        for (Offer offer : offers) {
            left -= offer.weight;
            if (left < 0) {
                return offer.recipe.get();
            }
        }
        throw new IllegalStateException("the weights add up to more than " + total);
    }
}
