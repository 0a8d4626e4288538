package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.CongruentPhis;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Phis;
import skink.compiler.ssa.Value;

/**
 * Turns {@code while (c) body} into {@code if (c) do body while (c)}.
 *
 * <p>The header, which tests the condition, is copied in front of the loop: the copy decides whether the loop is entered, the
 * original stays as the test at the end. The body now runs at least once for each entry, so that its invariant checks may
 * move in front of it, and each iteration has one jump less. What the header defines has two definitions from then on; phis
 * bring them together where they meet.
 * A method that runs rarely stays as small as it is.
 */
public final class LoopInversion implements Pass {
    private static final int MAX_HEADER = 14;
    private static final int MAX_LOOPS = 24;

    @Override
    public boolean run(Graph graph, PassContext context) {
        if (graph.isRare()) {
            return false;
        }
        int inverted = 0;
        while (inverted < MAX_LOOPS && invertOne(graph)) {
            inverted++;
        }
        if (inverted > 0) {
            Phis.simplify(graph);
            CongruentPhis.merge(graph);
        }
        return inverted > 0;
    }

    private static boolean invertOne(Graph graph) {
        Dominators dominators = new Dominators(graph);
        for (Loops.Loop loop : new Loops(graph, dominators).innermostFirst()) {
            if (isInvertible(loop)) {
                new Inversion(graph, loop).run();
                return true;
            }
        }
        return false;
    }

    /** The header leaves the loop on one side, and is no latch: that would be a loop with its test at the end. */
    private static boolean isInvertible(Loops.Loop loop) {
        Block header = loop.header;
        if (header.kind() != Block.Kind.IF || loop.latches.contains(header)) {
            return false;
        }
        boolean first = loop.contains(header.succ(0));
        if (first == loop.contains(header.succ(1)) || header.succ(first ? 0 : 1) == header) {
            return false;
        }
        int size = 0;
        for (Value value : header.values()) {
            size += value.op() == Op.PHI ? 0 : 1;
            if (value.op().isCall() || value.op() == Op.PARAM || value.op() == Op.EXCEPTION) {
                return false;
            }
        }
        return size <= MAX_HEADER;
    }

    /** The work on one loop. */
    private static final class Inversion {
        private final Graph graph;
        private final Loops.Loop loop;
        private final Block header;
        private final Block body;
        private final Map<Value, Value> copies = new HashMap<>();
        private Block guard;

        Inversion(Graph graph, Loops.Loop loop) {
            this.graph = graph;
            this.loop = loop;
            this.header = loop.header;
            this.body = loop.contains(header.succ(0)) ? header.succ(0) : header.succ(1);
        }

        void run() {
            guard = graph.newBlock();
            guard.setCold(header.isCold());
            guard.setPosition(header.position());
            for (Value phi : Cfg.phis(header)) {
                Value entering = graph.newValue(Op.PHI, phi.kind(), null, 0, phi.position());
                guard.append(entering);
                copies.put(phi, entering);
            }
            moveEntries();
            copyValues();
            connect();
            for (Value value : new ArrayList<>(header.values())) {
                new Repair(value).run();
            }
        }

        private void moveEntries() {
            for (Block pred : List.copyOf(header.preds())) {
                for (int i = 0; !loop.contains(pred) && i < pred.succs().size(); i++) {
                    if (pred.succ(i) == header) {
                        int edge = header.preds().indexOf(pred);
                        for (Value phi : Cfg.phis(header)) {
                            copies.get(phi).addArg(phi.arg(edge));
                            phi.removeArg(edge);
                        }
                        pred.redirect(i, guard);
                    }
                }
            }
        }

        private void copyValues() {
            for (Value value : header.values()) {
                if (value.op() != Op.PHI) {
                    Value copy =
                            graph.newValue(value.op(), value.kind(), value.aux(), value.auxInt(), value.position());
                    value.args().forEach(arg -> copy.addArg(copies.getOrDefault(arg, arg)));
                    guard.append(copy);
                    copies.put(value, copy);
                }
            }
        }

        /** Guard to preheader and exit; a block of its own on the way back, which says that the condition held. */
        private void connect() {
            Block preheader = graph.newBlock();
            Block back = graph.newBlock();
            boolean bodyFirst = header.succ(0) == body;
            Block exit = header.succ(bodyFirst ? 1 : 0);
            back.setPosition(header.position());
            preheader.setPosition(header.position());
            int edge = body.preds().indexOf(header);
            List<Value> entering = new ArrayList<>();
            for (Value phi : Cfg.phis(body)) {
                entering.add(copies.getOrDefault(phi.arg(edge), phi.arg(edge)));
            }
            body.replacePred(edge, back);
            header.moveEdge(body, back);
            back.startAt(body);
            Value control = copies.getOrDefault(header.control(), header.control());
            int exitEdge = exit.preds().indexOf(header);
            guard.end(Block.Kind.IF, control, bodyFirst ? preheader : exit, bodyFirst ? exit : preheader);
            for (Value phi : Cfg.phis(exit)) {
                phi.addArg(copies.getOrDefault(phi.arg(exitEdge), phi.arg(exitEdge)));
            }
            preheader.end(Block.Kind.GOTO, null, body);
            List<Value> phis = Cfg.phis(body);
            for (int i = 0; i < phis.size(); i++) {
                phis.get(i).addArg(entering.get(i));
            }
        }

        /** Gives each use of one value of the header the definition that reaches it. */
        private final class Repair {
            private final Value original;
            private final Map<Block, Value> atStart = new HashMap<>();

            Repair(Value original) {
                this.original = original;
            }

            void run() {
                for (Value user : List.copyOf(original.uses())) {
                    for (int i = 0; i < user.args().size(); i++) {
                        if (user.arg(i) != original || user == copies.get(original)) {
                            continue;
                        }
                        if (user.op() == Op.PHI) {
                            user.setArg(i, atEnd(user.block().preds().get(i)));
                        } else if (user.block() != header) {
                            user.setArg(i, atStart(user.block()));
                        }
                    }
                }
                for (Block block : List.copyOf(original.controls())) {
                    if (block != header) {
                        block.setControl(atStart(block));
                    }
                }
            }

            private Value atEnd(Block block) {
                return block == header ? original : block == guard ? copies.get(original) : atStart(block);
            }

            private Value atStart(Block block) {
                Value known = atStart.get(block);
                if (known != null) {
                    return known;
                }
                if (block.preds().size() == 1) {
                    Value only = atEnd(block.preds().get(0));
                    atStart.put(block, only);
                    return only;
                }
                Value phi = graph.newValue(Op.PHI, original.kind(), null, 0, original.position());
                atStart.put(block, phi);
                block.insert(0, phi);
                for (Block pred : block.preds()) {
                    phi.addArg(atEnd(pred));
                }
                return phi;
            }
        }
    }
}
