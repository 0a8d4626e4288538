package skink.compiler.opt;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passes a compilation applies.
 *
 * @param early before inlining, in order
 * @param afterInlining after each round of inlining, in order
 * @param late on complete bodies, in order
 * @param disabled names of passes to leave out everywhere
 * @param limit only this many applications of a pass to a method are made, in the order of {@link PassApplication#number};
 *     the rest is left out, so that a search can find the first application that does harm
 */
public record PassPlan(
        List<PassPipeline.Entry> early,
        List<PassPipeline.Entry> afterInlining,
        List<PassPipeline.Entry> late,
        Set<String> disabled,
        int limit) {
    /** More applications than any compilation makes. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public PassPlan {
        early = List.copyOf(early);
        afterInlining = List.copyOf(afterInlining);
        late = List.copyOf(late);
        disabled = Set.copyOf(disabled);
    }

    /** Every pass of {@link PassPipeline}. */
    public static PassPlan standard() {
        return new PassPlan(
                PassPipeline.early(), PassPipeline.afterInlining(), PassPipeline.late(), Set.of(), NO_LIMIT);
    }

    /** The names that can be disabled, in order of first use. */
    public List<String> names() {
        Stream<String> inlining = Stream.of(PassPipeline.TYPE_PROPAGATION, PassPipeline.INLINING);
        return Stream.of(names(early), inlining, names(afterInlining), names(late))
                .flatMap(list -> list)
                .distinct()
                .toList();
    }

    private static Stream<String> names(List<PassPipeline.Entry> entries) {
        return entries.stream().map(entry -> entry.pass().name());
    }

    public PassPlan without(Set<String> names) {
        return new PassPlan(early, afterInlining, late, names, limit);
    }

    public PassPlan upTo(int applications) {
        return new PassPlan(early, afterInlining, late, disabled, applications);
    }

    /** With one more pass at the end of the late ones. */
    public PassPlan withLate(PassPipeline.Entry entry) {
        List<PassPipeline.Entry> longer =
                Stream.concat(late.stream(), Stream.of(entry)).toList();
        return new PassPlan(early, afterInlining, longer, disabled, limit);
    }
}
