package skink.compiler.dump;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;

/**
 * Blocks and edges, as a picture needs them. The first node is the entry.
 *
 * @param nodes in an order in which most edges lead onwards
 * @param edges between them
 */
record ControlFlow(List<Node> nodes, List<Edge> edges) {
    /** A block by its name in the text. */
    record Node(String name, boolean cold, int size) {}

    /** Indices of nodes. */
    record Edge(int from, int to) {}

    ControlFlow {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    static ControlFlow of(Graph graph) {
        List<Block> blocks = graph.blocks();
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            nodes.add(new Node(block.toString(), block.isCold(), block.values().size()));
            for (Block succ : block.succs()) {
                edges.add(new Edge(i, blocks.indexOf(succ)));
            }
        }
        return new ControlFlow(nodes, edges);
    }

    static ControlFlow of(LirMethod lir) {
        List<LirBlock> blocks = lir.blocks();
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            LirBlock block = blocks.get(i);
            nodes.add(new Node(block.toString(), block.isCold(), block.instrs().size()));
            for (LirBlock succ : block.succs()) {
                edges.add(new Edge(i, blocks.indexOf(succ)));
            }
            if (block.landingPad() != null && !block.succs().contains(block.landingPad())) {
                edges.add(new Edge(i, blocks.indexOf(block.landingPad())));
            }
        }
        return new ControlFlow(nodes, edges.stream().filter(e -> e.to >= 0).toList());
    }
}
