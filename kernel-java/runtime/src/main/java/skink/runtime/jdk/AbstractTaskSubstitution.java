package skink.runtime.jdk;

import skink.magic.Substitution;

/** How finely parallel streams split their work: as on a machine with one processor. */
@Substitution(target = "java.util.stream.AbstractTask")
final class AbstractTaskSubstitution {
    private static final int LEAVES = 4;

    public static int getLeafTarget() {
        return LEAVES;
    }
}
