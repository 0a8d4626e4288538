package skink.compiler.driver;

import java.io.PrintStream;
import java.util.Set;
import skink.compiler.opt.PassApplication;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphPrinter;

/** Prints the graph of every method after the passes of these names; {@code build} for the graph before all passes. */
record GraphDumps(Set<String> passes, PrintStream out) implements CompileListener {
    @Override
    public void built(Graph graph) {
        print("build", graph);
    }

    @Override
    public void applied(PassApplication application, Graph graph) {
        print(application.pass(), graph);
    }

    private void print(String pass, Graph graph) {
        if (passes.contains(pass)) {
            out.println("; after " + pass);
            out.println(GraphPrinter.print(graph));
        }
    }
}
