package skink.simulation;

import java.util.function.Function;

/** Leaves out steps of a failing script as long as the same rule is broken: halves first, single steps in the end. */
final class Shrinker {
    private final Function<Script, Run.Failure> trial;

    /** {@code trial} runs a script; null if nothing fails. */
    Shrinker(Function<Script, Run.Failure> trial) {
        this.trial = trial;
    }

    /** A script that fails in the same way and no single step of which can be left out. */
    Script shrink(Script failing, Run.Failure failure) {
        Script best = failing.first(failure.step() + 1);
        for (int size = Math.max(1, best.steps().length / 2); size > 0; size = size == 1 ? 0 : size / 2) {
            boolean smaller = true;
            while (smaller) {
                Script cut = withoutChunks(best, size, failure.rule());
                smaller = cut.steps().length < best.steps().length;
                best = cut;
            }
        }
        return best;
    }

    private Script withoutChunks(Script script, int size, String rule) {
        Script best = script;
        for (int end = best.steps().length - 1; end > 0; end = Math.min(end - size, best.steps().length - 1)) {
            Script cut = best.without(Math.max(0, end - size), end);
            Run.Failure failure = trial.apply(cut);
            if (failure != null && failure.rule().equals(rule)) {
                best = cut.first(failure.step() + 1);
            }
        }
        return best;
    }
}
