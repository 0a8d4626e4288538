package skink.compiler.lir;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The optimisations of the back end that can be left out, each named like the class that does it. */
public enum BackEndPass {
    /** Load, operation and store of one cell become one instruction. */
    READ_MODIFY_WRITE("ReadModifyWrite"),
    /** Bytes and 16-bit words are compared with constants where they are. */
    NARROW_COMPARISON("NarrowComparison"),
    /** The access after a null check is the check. */
    IMPLICIT_NULL_CHECKS("ImplicitNullChecks"),
    /** Small innermost loops start where the processor fetches. */
    LOOP_ALIGNMENT("LoopAlignment");

    private final String passName;

    BackEndPass(String passName) {
        this.passName = passName;
    }

    /** The name for {@code --disable}. */
    public String passName() {
        return passName;
    }

    /** All names, in the order in which the passes work. */
    public static List<String> names() {
        return Arrays.stream(values()).map(BackEndPass::passName).toList();
    }

    /** Whether the pass is not among the names of those left out. */
    public boolean isEnabled(Set<String> disabled) {
        return !disabled.contains(passName);
    }
}
