package skink.compiler.dump;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;
import skink.compiler.driver.CompileListener;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.lir.LirMethod;
import skink.compiler.opt.PassApplication;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphPrinter;
import skink.compiler.target.i386.emit.MethodEmitter;
import skink.compiler.world.Method;
import skink.compiler.world.Why;

/** Keeps every form of the methods of one name. */
public final class MethodRecorder implements CompileListener {
    private final String name;
    private final Map<Method, List<Phase>> phases = new LinkedHashMap<>();

    /** {@code name} as {@link Why} understands it. */
    public MethodRecorder(String name) {
        this.name = name;
    }

    /** The methods of that name that were compiled, in order of discovery. */
    public List<Method> methods() {
        return List.copyOf(phases.keySet());
    }

    List<Phase> phases(Method method) {
        return List.copyOf(phases.get(method));
    }

    @Override
    public void built(Graph graph) {
        Method method = graph.method();
        if (Why.matches(method, name)) {
            phases.put(method, new ArrayList<>());
            add(method, new Phase(Phase.Kind.BYTECODE, "bytecode", 0, 0, bytecode(method), null));
            add(method, phase("graph building", 0, 0, graph));
        }
    }

    @Override
    public void applied(PassApplication application, Graph graph) {
        if (phases.containsKey(graph.method())) {
            add(graph.method(), phase(application.pass(), application.number(), application.nanos(), graph));
        }
    }

    private static Phase phase(String name, int number, long nanos, Graph graph) {
        List<String> lines = GraphPrinter.print(graph).lines().skip(1).toList();
        return new Phase(Phase.Kind.GRAPH, name, number, nanos, lines, ControlFlow.of(graph));
    }

    @Override
    public void lowered(Method method, LirMethod lir) {
        addLir("lowering", method, lir);
    }

    @Override
    public void allocated(Method method, LirMethod lir) {
        addLir("register allocation", method, lir);
    }

    @Override
    public void sequenced(Method method, LirMethod lir) {
        addLir("move sequencing", method, lir);
    }

    private void addLir(String step, Method method, LirMethod lir) {
        if (phases.containsKey(method)) {
            List<String> lines = lir.dump()
                    .lines()
                    .skip(1)
                    .map(MethodRecorder::withoutNumber)
                    .toList();
            add(method, new Phase(Phase.Kind.LIR, step, 0, 0, lines, ControlFlow.of(lir)));
        }
    }

    /** Instructions are numbered anew by each step: with the numbers every line would look changed. */
    private static String withoutNumber(String line) {
        return line.replaceFirst("^ *\\d+ {2}", "  ");
    }

    @Override
    public boolean wantsListing(Method method) {
        return phases.containsKey(method);
    }

    @Override
    public void emitted(CompiledMethod code, List<MethodEmitter.ListingLine> listing) {
        if (phases.containsKey(code.method())) {
            add(
                    code.method(),
                    new Phase(Phase.Kind.CODE, "emission", 0, 0, new CodeListing(code, listing).lines(), null));
        }
    }

    private void add(Method method, Phase phase) {
        phases.get(method).add(phase);
    }

    private static List<String> bytecode(Method method) {
        Textifier text = new Textifier();
        method.node().accept(new TraceMethodVisitor(text));
        StringWriter out = new StringWriter();
        text.print(new PrintWriter(out, true));
        return out.toString().lines().toList();
    }
}
