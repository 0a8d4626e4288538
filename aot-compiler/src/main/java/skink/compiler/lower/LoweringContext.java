package skink.compiler.lower;

import java.util.Set;
import skink.compiler.lir.BackEndPass;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.JavaType;
import skink.compiler.world.Profile;
import skink.compiler.world.RuntimeMethods;

/**
 * What lowering asks about the program.
 *
 * @param world the closed world
 * @param objects names of image objects
 * @param profile which run-time methods there are
 * @param disabledPasses names of optimisations to leave out
 */
public record LoweringContext(ClosedWorld world, ObjectSymbols objects, Profile profile, Set<String> disabledPasses) {
    /** The word that holds where the next object begins; see {@code skink.runtime.Heap}. */
    static final String HEAP_TOP = "static:skink.runtime.Heap.top";

    /** The word that holds where the zeroed memory for objects ends. */
    static final String HEAP_LIMIT = "static:skink.runtime.Heap.limit";

    /** The word to which a place's number of cards is added for the address of its card; see {@code skink.runtime.Cards}. */
    static final String CARD_BIAS = "static:skink.runtime.Cards.bias";

    public LoweringContext {
        disabledPasses = Set.copyOf(disabledPasses);
    }

    /** With all optimisations. */
    public LoweringContext(ClosedWorld world, ObjectSymbols objects, Profile profile) {
        this(world, objects, profile, Set.of());
    }

    public boolean isEnabled(BackEndPass pass) {
        return pass.isEnabled(disabledPasses);
    }

    /** The symbol of a type's descriptor. */
    public static String typeSymbol(JavaType type) {
        return "type:" + type.descriptor();
    }

    /** The symbol of a class's initialisation record. */
    static String initSymbol(ClassType type) {
        return "init:" + type.javaName();
    }

    String symbol(RuntimeMethods method) {
        return method.in(world.world()).symbol();
    }

    boolean isKernel() {
        return profile == Profile.KERNEL;
    }
}
