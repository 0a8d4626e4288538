package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Position;
import skink.compiler.ssa.Value;

/**
 * Puts a copy of a callee's body in the place of one call.
 *
 * <p>The block of the call is split; returns of the copy go to the second half, where a phi merges their results. If the
 * call was under handlers, so is the copy: each of its throwing values that has no handler of its own becomes the end of a
 * TRY block, and its THROW blocks jump; all of them meet in the old landing pad, where a phi takes the place of EXCEPTION.
 */
final class Expansion {
    private final Graph graph;
    private final Value call;
    private final Graph callee;
    private final Map<Value, Value> values = new HashMap<>();
    private final Map<Block, Block> starts = new HashMap<>();
    private final Map<Block, Block> ends = new HashMap<>();
    private final Map<Position, Position> positions = new IdentityHashMap<>();
    private final List<Value> results = new ArrayList<>();
    private final List<Value> exceptions = new ArrayList<>();
    private Block rest;
    private Block pad;

    Expansion(Graph graph, Value call, Graph callee) {
        this.graph = graph;
        this.call = call;
        this.callee = callee;
    }

    /** Requires that the callee has a RETURN block. */
    void run() {
        Block block = call.block();
        pad = Cfg.endsTry(call) ? block.succ(1) : null;
        rest = graph.newBlock();
        block.splitInto(rest, block.values().indexOf(call));
        if (pad != null) {
            rest.keepOnly(0);
        }
        List<Block> order = Dominators.reversePostorder(callee);
        for (Block source : order) {
            Block start = graph.newBlock();
            start.setCold(source.isCold() || block.isCold());
            starts.put(source, start);
        }
        block.end(Block.Kind.GOTO, null, starts.get(callee.entry()));
        block.setPosition(call.position());
        order.forEach(this::copyValues);
        order.forEach(this::copyExit);
        order.forEach(this::finishPhis);
        if (pad != null && !exceptions.isEmpty()) {
            mergeExceptions();
        }
        replaceCall();
    }

    private void copyValues(Block source) {
        Block block = starts.get(source);
        for (Value value : source.values()) {
            Value copy = copy(value, block);
            boolean needsPad =
                    pad != null && copy.block() == block && value.op().mayThrow() && !Cfg.endsTry(value);
            if (needsPad) {
                block = splitAfter(block, copy.position());
            }
        }
        ends.put(source, block);
    }

    private Value copy(Value value, Block block) {
        Value copy =
                switch (value.op()) {
                    case PARAM -> call.arg((int) value.auxInt());
                    case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE, NULL, CONST_OBJECT, SYMBOL, TYPE ->
                        graph.constant(value.op(), value.kind(), value.aux(), value.auxInt());
                    default -> {
                        Value made = graph.newValue(
                                value.op(), value.kind(), value.aux(), value.auxInt(), moved(value.position()));
                        if (value.op() != Op.PHI) {
                            value.args().forEach(arg -> made.addArg(values.get(arg)));
                        }
                        block.append(made);
                        yield made;
                    }
                };
        values.put(value, copy);
        return copy;
    }

    /** Ends the block as a TRY with its own pad; returns the block that goes on. */
    private Block splitAfter(Block block, Position position) {
        Block next = graph.newBlock();
        next.setCold(block.isCold());
        Block own = graph.newBlock();
        own.setCold(true);
        own.setPosition(position);
        block.setPosition(position);
        block.end(Block.Kind.TRY, null, next, own);
        Value exception = graph.newValue(Op.EXCEPTION, Kind.REF, null, 0, position);
        own.append(exception);
        own.end(Block.Kind.GOTO, null, pad);
        exceptions.add(exception);
        return next;
    }

    private Position moved(Position position) {
        if (position == null || call.position() == null) {
            return position;
        }
        return positions.computeIfAbsent(position, p -> p.within(call.position()));
    }

    private void copyExit(Block source) {
        Block block = ends.get(source);
        block.setPosition(moved(source.position()));
        Value control = source.control() == null ? null : values.get(source.control());
        Block[] successors = source.succs().stream().map(starts::get).toArray(Block[]::new);
        switch (source.kind()) {
            case RETURN -> {
                block.end(Block.Kind.GOTO, null, rest);
                results.add(control);
            }
            case THROW -> {
                if (pad != null) {
                    block.end(Block.Kind.GOTO, null, pad);
                    exceptions.add(control);
                } else {
                    block.end(Block.Kind.THROW, control);
                }
            }
            case SWITCH -> block.endSwitch(control, source.switchKeys(), successors);
            default -> block.end(source.kind(), control, successors);
        }
    }

    private void finishPhis(Block source) {
        if (!Cfg.hasPhis(source)) {
            return;
        }
        starts.get(source).orderPreds(source.preds().stream().map(ends::get).toList());
        for (Value phi : Cfg.phis(source)) {
            phi.args().forEach(arg -> values.get(phi).addArg(values.get(arg)));
        }
    }

    private void mergeExceptions() {
        Value exception = pad.values().get(0);
        Value merged =
                graph.newValue(Op.PHI, Kind.REF, null, 0, exception.position(), exceptions.toArray(Value[]::new));
        exception.replaceAllUses(merged);
        exception.remove();
        pad.insert(0, merged);
    }

    private void replaceCall() {
        if (call.kind() != Kind.VOID) {
            Value result = results.get(0);
            if (results.size() > 1) {
                result = graph.newValue(Op.PHI, call.kind(), null, 0, call.position(), results.toArray(Value[]::new));
                rest.insert(0, result);
            }
            call.replaceAllUses(result);
        }
        call.remove();
    }
}
