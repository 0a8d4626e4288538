package skink.compiler.opt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.Field;

/**
 * Replaces a load by the value that was loaded from or stored to the same place before, where nothing can have come
 * between.
 *
 * <p>Blocks are visited in reverse postorder with the known contents of fields and elements. Where ways meet, what all of
 * them agree on is kept; at a loop header, what the loop cannot change. Stores of narrow types are not forwarded, since the
 * cell keeps fewer bits than the value has.
 */
public final class LoadElimination implements Pass {
    /** A place in memory: a static field has no object, only an element has an index. */
    private record Place(Op load, Object cell, Value object, Value index) {}

    private static final int MAX_PLACES = 256;

    @Override
    public boolean run(Graph graph, PassContext context) {
        return new Walk(graph).run();
    }

    /** The work on one graph. */
    private static final class Walk {
        private final Graph graph;
        private final Dominators dominators;
        private final Map<Block, Map<Place, Value>> atEnd = new HashMap<>();
        private final Map<Block, Loops.Loop> loops = new HashMap<>();
        private Map<Place, Value> known = new HashMap<>();
        private boolean changed;

        Walk(Graph graph) {
            this.graph = graph;
            this.dominators = new Dominators(graph);
            new Loops(graph, dominators).innermostFirst().forEach(loop -> loops.put(loop.header, loop));
        }

        boolean run() {
            for (Block block : dominators.order()) {
                known = atStart(block);
                for (Value value : List.copyOf(block.values())) {
                    visit(value);
                }
                atEnd.put(block, known);
            }
            return changed;
        }

        private Map<Place, Value> atStart(Block block) {
            Map<Place, Value> result = null;
            boolean allSeen = true;
            for (Block pred : block.preds()) {
                Map<Place, Value> end = atEnd.get(pred);
                if (end == null) {
                    allSeen = false;
                } else if (result == null) {
                    result = new HashMap<>(end);
                } else {
                    result.entrySet().removeIf(e -> end.get(e.getKey()) != e.getValue());
                }
            }
            if (result == null || !allSeen && !loops.containsKey(block)) {
                return new HashMap<>();
            }
            if (!allSeen) {
                MemoryEffects effects = MemoryEffects.of(loops.get(block).blocks);
                result.keySet().removeIf(p -> effects.mayChange(p.load, p.cell));
            }
            return result;
        }

        private void visit(Value value) {
            switch (value.op()) {
                case GET_FIELD, GET_STATIC -> {
                    if (value.aux(Field.class).isVolatile()) {
                        known.clear();
                    } else {
                        load(value, placeOf(value));
                    }
                }
                case ARRAY_LOAD -> load(value, placeOf(value));
                case PUT_FIELD, PUT_STATIC -> storeField(value);
                case ARRAY_STORE -> storeElement(value);
                default -> {
                    if (MemoryEffects.writesAnything(value)) {
                        known.keySet().removeIf(p -> !staysThroughCalls(value, p));
                    }
                }
            }
        }

        private static Place placeOf(Value access) {
            return switch (access.op()) {
                case GET_STATIC, PUT_STATIC -> new Place(Op.GET_STATIC, access.aux(), null, null);
                case GET_FIELD, PUT_FIELD ->
                    new Place(Op.GET_FIELD, access.aux(), StaticTypes.stripGuards(access.arg(0)), null);
                default ->
                    new Place(
                            Op.ARRAY_LOAD, access.aux(), StaticTypes.stripGuards(access.arg(0)), index(access.arg(1)));
            };
        }

        private static Value index(Value index) {
            return index.op() == Op.BOUNDS_CHECK ? index.arg(0) : index;
        }

        private void load(Value value, Place place) {
            Value held = known.get(place);
            if (held != null) {
                Cfg.replace(value, held);
                changed = true;
            } else if (known.size() < MAX_PLACES) {
                known.put(place, value);
            }
        }

        private void storeField(Value value) {
            Field field = value.aux(Field.class);
            if (field.isVolatile()) {
                known.clear();
                return;
            }
            Place place = placeOf(value);
            known.keySet().removeIf(p -> p.cell == field && !areDistinct(p.object, place.object));
            keep(place, value.arg(value.args().size() - 1), MemType.ofDescriptor(field.descriptor()));
        }

        private void storeElement(Value value) {
            Place place = placeOf(value);
            known.keySet().removeIf(p -> p.cell == place.cell && mayOverlap(p, place));
            keep(place, value.arg(2), value.aux(MemType.class));
        }

        private static boolean mayOverlap(Place a, Place b) {
            boolean otherIndex = a.object == b.object
                    && Simplifier.isConstant(a.index)
                    && Simplifier.isConstant(b.index)
                    && a.index != b.index;
            return !otherIndex && !areDistinct(a.object, b.object);
        }

        /** Two allocations in this method are two objects. */
        private static boolean areDistinct(Value a, Value b) {
            return a != b && a != null && b != null && isAllocation(a) && isAllocation(b);
        }

        private static boolean isAllocation(Value value) {
            return value.op() == Op.NEW || value.op() == Op.NEW_ARRAY;
        }

        private void keep(Place place, Value value, MemType type) {
            boolean fits =
                    switch (type) {
                        case BYTE, SHORT, CHAR -> false;
                        default -> true;
                    };
            if (fits && known.size() < MAX_PLACES) {
                known.put(place, value);
            }
        }

        /** A final field of an object that this method did not make is the same after any call. */
        private boolean staysThroughCalls(Value value, Place place) {
            boolean call = value.op().isCall();
            return call
                    && place.load == Op.GET_FIELD
                    && place.cell instanceof Field field
                    && field.isFinal()
                    && !graph.method().isConstructor()
                    && wasMadeElsewhere(place.object);
        }

        private static boolean wasMadeElsewhere(Value object) {
            return switch (object.op()) {
                case PARAM, GET_FIELD, GET_STATIC, ARRAY_LOAD, CONST_OBJECT -> true;
                default -> false;
            };
        }
    }
}
