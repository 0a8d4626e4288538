package skink.compiler.subset;

import java.util.List;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Diagnostic;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/**
 * Judges a closed world by every rule at once.
 *
 * <p>Rules about single instructions look at live ones only; rules about calls use the call graph, where a virtual call
 * may run every method that an instantiated type answers with. So a proof holds for every execution, and a breach may be
 * one that no execution shows: its call path tells how the compiler sees it.
 */
public final class SubsetChecker {
    private SubsetChecker() {}

    /** Every breach, sorted by place; empty if the program may be compiled. */
    public static List<Diagnostic> check(AnalyzedWorld world) {
        Violations violations = new Violations(world);
        new LibraryRules(world, violations).check();
        for (Method method : world.reachableMethods()) {
            new InstructionRules(world, violations, method).check();
            AddressRules.check(world, violations, method);
        }
        for (ClassType type : world.initTimes().keySet()) {
            AddressRules.checkFields(violations, type);
        }
        new PromiseRules(world, violations).check();
        if (world.profile() == Profile.KERNEL) {
            new KernelRules(world, violations).check();
        }
        return violations.sorted();
    }

    /** As {@link #check}; breaches are one error that lists them all. */
    public static void require(AnalyzedWorld world) {
        List<Diagnostic> found = check(world);
        if (!found.isEmpty()) {
            throw new CompileError(found);
        }
    }
}
