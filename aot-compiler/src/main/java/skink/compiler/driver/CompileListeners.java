package skink.compiler.driver;

import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.lir.LirMethod;
import skink.compiler.opt.PassApplication;
import skink.compiler.ssa.Graph;
import skink.compiler.target.i386.emit.MethodEmitter;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;

/** Several listeners as one. */
record CompileListeners(List<CompileListener> all) implements CompileListener {
    @Override
    public void read(ClassNode node) {
        all.forEach(listener -> listener.read(node));
    }

    @Override
    public void closed(AnalyzedWorld world) {
        all.forEach(listener -> listener.closed(world));
    }

    @Override
    public void built(Graph graph) {
        all.forEach(listener -> listener.built(graph));
    }

    @Override
    public void applied(PassApplication application, Graph graph) {
        all.forEach(listener -> listener.applied(application, graph));
    }

    @Override
    public void lowered(Method method, LirMethod lir) {
        all.forEach(listener -> listener.lowered(method, lir));
    }

    @Override
    public void allocated(Method method, LirMethod lir) {
        all.forEach(listener -> listener.allocated(method, lir));
    }

    @Override
    public void sequenced(Method method, LirMethod lir) {
        all.forEach(listener -> listener.sequenced(method, lir));
    }

    @Override
    public boolean wantsListing(Method method) {
        return all.stream().anyMatch(listener -> listener.wantsListing(method));
    }

    @Override
    public void emitted(CompiledMethod code, List<MethodEmitter.ListingLine> listing) {
        all.forEach(listener -> listener.emitted(code, listing));
    }
}
