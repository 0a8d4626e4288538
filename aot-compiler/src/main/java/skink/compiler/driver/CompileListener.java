package skink.compiler.driver;

import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.lir.LirMethod;
import skink.compiler.opt.PassApplication;
import skink.compiler.opt.PassListener;
import skink.compiler.ssa.Graph;
import skink.compiler.target.i386.emit.MethodEmitter;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;

/** Is told what becomes of each class and method on its way through the compiler; looks on and changes nothing. */
public interface CompileListener extends PassListener {
    /** Does nothing. */
    CompileListener NONE = new CompileListener() {};

    /** The class was read and found valid; nothing in it has been replaced or rewritten. */
    default void read(ClassNode node) {}

    /** The world is closed and keeps to the rules. */
    default void closed(AnalyzedWorld world) {}

    /** The graph was built; no pass has been applied. */
    default void built(Graph graph) {}

    @Override
    default void applied(PassApplication application, Graph graph) {}

    /** The graph was lowered; operands are virtual registers. */
    default void lowered(Method method, LirMethod lir) {}

    /** Operands are registers and slots. */
    default void allocated(Method method, LirMethod lir) {}

    /** Nothing but encoding is left. */
    default void sequenced(Method method, LirMethod lir) {}

    /** Whether {@link #emitted} is to be told what each byte of this method's code is for. */
    default boolean wantsListing(Method method) {
        return false;
    }

    /** There is machine code; the listing is empty unless somebody wanted it. */
    default void emitted(CompiledMethod code, List<MethodEmitter.ListingLine> listing) {}

    /** Tells each of them, in order. */
    static CompileListener all(List<CompileListener> listeners) {
        return listeners.size() == 1 ? listeners.get(0) : new CompileListeners(List.copyOf(listeners));
    }
}
