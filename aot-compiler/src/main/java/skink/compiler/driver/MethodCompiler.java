package skink.compiler.driver;

import skink.compiler.diag.Work;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.lir.BackEndPass;
import skink.compiler.lir.LirMethod;
import skink.compiler.lower.Lowering;
import skink.compiler.lower.LoweringContext;
import skink.compiler.regalloc.AllocationChecker;
import skink.compiler.regalloc.MoveSequencing;
import skink.compiler.regalloc.RegisterAllocation;
import skink.compiler.ssa.Graph;
import skink.compiler.target.i386.emit.MethodEmitter;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** The back end for one method: from an optimised graph to machine code. */
public final class MethodCompiler {
    private static final MethodEmitter.StackCheck STACK_CHECK = new MethodEmitter.StackCheck(
            "static:skink.runtime.StackGuard.limit", "skink.runtime.StackGuard.overflow()V");

    private final LoweringContext context;
    private final boolean check;
    private final CompileListener listener;

    /** {@code check}: whether each register allocation is proved right. */
    public MethodCompiler(LoweringContext context, boolean check) {
        this(context, check, CompileListener.NONE);
    }

    MethodCompiler(LoweringContext context, boolean check, CompileListener listener) {
        this.context = context;
        this.check = check;
        this.listener = listener;
    }

    /** The code of the graph's method, under the method's symbol. */
    public CompiledMethod compile(Graph graph) {
        return finish(graph, lower(graph));
    }

    /** The first half, which names the objects of the image: methods must come here one by one, in a fixed order. */
    LirMethod lower(Graph graph) {
        Method method = graph.method();
        LirMethod lir = Work.run("lowering", method, () -> Lowering.run(graph, context));
        // from here on the form is LIR, the graph's values are done with
        listener.lowered(method, lir);
        return lir;
    }

    /** The second half, which looks at nothing but this method: several may be worked on side by side. */
    CompiledMethod finish(Graph graph, LirMethod lir) {
        Method method = graph.method();
        Work.run("register allocation", method, () -> RegisterAllocation.run(lir));
        // from here on operands are registers and slots
        listener.allocated(method, lir);
        if (check) {
            Work.run("the check of register allocation", method, () -> AllocationChecker.check(lir));
        }
        Work.run("move sequencing", method, () -> MoveSequencing.run(lir));
        listener.sequenced(method, lir);
        boolean alignsLoops = !graph.isRare() && context.isEnabled(BackEndPass.LOOP_ALIGNMENT);
        int alignment = graph.isRare() ? 1 : MethodEmitter.FETCH_BYTES;
        MethodEmitter emitter = new MethodEmitter(method, lir, stackCheck(method), alignment, alignsLoops);
        if (listener.wantsListing(method)) {
            emitter.withListing();
        }
        CompiledMethod code = Work.run("emission", method, () -> emitter.emit(method.symbol()));
        listener.emitted(code, emitter.listing());
        return code;
    }

    /** None in the kernel; none in what must not throw and in the helper itself: they run on the reserve below the limit. */
    private MethodEmitter.StackCheck stackCheck(Method method) {
        boolean onReserve =
                method.isCoveredBy("Uninterruptible") || method.symbol().equals(STACK_CHECK.overflowSymbol());
        return context.profile() == Profile.KERNEL || onReserve ? null : STACK_CHECK;
    }
}
