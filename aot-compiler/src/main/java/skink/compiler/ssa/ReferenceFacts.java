package skink.compiler.ssa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/**
 * What is sure about a reference at a place: because of what it is, or because of a branch or check on the way there.
 *
 * <p>A check that a branch made needless is gone from the graph, and with it the value that its users depended on. What an
 * access relies on is then the branch, or another check of the same reference, that dominates it. The question is always "there?", never "anywhere?": so a pass that
 * moves an access asks for the place that it moves to, and {@link Verifier} asks for every place after every pass (V8).
 *
 * <ul>
 *   <li>F1: a fact holds where every way from the reference's definition passes its branch, on the side that tells it, or its
 *       check, or another one that tells as much.
 *   <li>F2: a phi is what all its arguments are on their edges. While that is under way the phi itself may be assumed to be
 *       so: there it is an earlier instance, and this is induction over time.
 * </ul>
 *
 * The facts are those of the graph as it was when the instance was made.
 */
public final class ReferenceFacts {
    /** {@code reference} is not null ({@code notNull}) and an instance of {@code type}, unless that is null. */
    private record Fact(Value reference, boolean notNull, JavaType type, Block block, int index) {
        Fact at(Block place, int position) {
            return new Fact(reference, notNull, type, place, position);
        }
    }

    /** Before position {@code index} of the block, or on the way from its end to {@code edgeTo}. */
    private record Place(Block block, int index, Block edgeTo) {}

    private final Dominators dominators;
    private final StaticTypes types;
    private final Method method;
    private final Map<Value, List<Fact>> facts = new HashMap<>();
    private final Set<Value> onJoiningEdges = new HashSet<>();
    private boolean hasDeadWays;

    public ReferenceFacts(Graph graph, Dominators dominators, StaticTypes types) {
        this.dominators = dominators;
        this.types = types;
        this.method = graph.method();
        for (Block block : graph.blocks()) {
            for (Block pred : block.preds()) {
                hasDeadWays |= isNeverTaken(pred, block);
                Fact fact = onEdge(pred, block);
                if (fact != null && block.preds().size() == 1) {
                    add(fact, block, -1);
                } else if (fact != null) {
                    onJoiningEdges.add(fact.reference);
                }
            }
            for (int i = 0; i < block.values().size(); i++) {
                addCheck(block, i);
            }
        }
    }

    private void addCheck(Block block, int index) {
        Value value = block.values().get(index);
        boolean endsTry =
                block.kind() == Block.Kind.TRY && index == block.values().size() - 1;
        Block place = endsTry ? block.succ(0) : block;
        if (!endsTry || place.preds().size() == 1) {
            add(ofCheck(value), place, endsTry ? -1 : index);
        }
    }

    private void add(Fact fact, Block block, int index) {
        if (fact != null) {
            facts.computeIfAbsent(fact.reference, r -> new ArrayList<>(2)).add(fact.at(block, index));
        }
    }

    private static Fact ofCheck(Value value) {
        return switch (value.op()) {
            case NULL_CHECK -> fact(value.arg(0), true, null);
            case CHECKCAST -> fact(value.arg(0), false, value.aux(JavaType.class));
            default -> null;
        };
    }

    private static Fact fact(Value reference, boolean notNull, JavaType type) {
        return new Fact(StaticTypes.stripGuards(reference), notNull, type, null, 0);
    }

    private static Fact onEdge(Block from, Block to) {
        if (from.kind() != Block.Kind.IF || from.succ(0) == from.succ(1)) {
            return null;
        }
        return ofCondition(from.control(), from.succ(0) == to);
    }

    private static Fact ofCondition(Value condition, boolean holds) {
        if (condition.op() == Op.INSTANCEOF) {
            return holds ? fact(condition.arg(0), true, condition.aux(JavaType.class)) : null;
        }
        if (condition.op() != Op.CMP) {
            return null;
        }
        Value other = condition.arg(1);
        boolean equal = condition.aux() == (holds ? Cond.EQ : Cond.NE);
        boolean unequal = condition.aux() == (holds ? Cond.NE : Cond.EQ);
        if (other.op() == Op.NULL) {
            return unequal ? fact(condition.arg(0), true, null) : null;
        }
        boolean ofTruth = other.op() == Op.CONST_INT && other.auxInt() == 0 && (equal || unequal);
        return ofTruth ? ofCondition(condition.arg(0), unequal) : null;
    }

    /** Whether {@code reference} is not null before position {@code index} of {@code block}; its definition dominates that. */
    public boolean isNeverNull(Value reference, Block block, int index) {
        return isNeverNull(reference, new Place(block, index, null), new HashSet<>());
    }

    private boolean isNeverNull(Value reference, Place at, Set<Value> assumed) {
        if (StaticTypes.isNeverNull(reference, method) || isTold(reference, Fact::notNull, at)) {
            return true;
        }
        return switch (reference.op()) {
            case CHECKCAST -> isNeverNull(reference.arg(0), at, assumed);
            case SELECT -> isNeverNull(reference.arg(1), at, assumed) && isNeverNull(reference.arg(2), at, assumed);
            case PHI ->
                !assumed.add(reference) || onAllEdges(reference, (arg, edge) -> isNeverNull(arg, edge, assumed));
            default -> false;
        };
    }

    /**
     * Whether {@code reference}, where it is not null, is an object of a type that has the property before position {@code
     * index} of {@code block}. Subtypes must inherit the property.
     */
    public boolean isInstance(Value reference, Predicate<JavaType> property, Block block, int index) {
        return isInstance(reference, property, new Place(block, index, null), new HashSet<>());
    }

    private boolean isInstance(Value reference, Predicate<JavaType> property, Place at, Set<Value> assumed) {
        if (reference.op() != Op.PHI) {
            StaticTypes.Bound bound = types.of(reference);
            if (bound == null || types.has(property, bound.type())) {
                return true;
            }
        }
        if (isTold(reference, fact -> fact.type != null && types.has(property, fact.type), at)) {
            return true;
        }
        return switch (reference.op()) {
            case CHECKCAST, NULL_CHECK -> isInstance(reference.arg(0), property, at, assumed);
            case SELECT ->
                isInstance(reference.arg(1), property, at, assumed)
                        && isInstance(reference.arg(2), property, at, assumed);
            case PHI ->
                !assumed.add(reference)
                        || onAllEdges(reference, (arg, edge) -> isInstance(arg, property, edge, assumed));
            default -> false;
        };
    }

    private static boolean onAllEdges(Value phi, BiPredicate<Value, Place> claim) {
        for (int i = 0; i < phi.args().size(); i++) {
            Place edge = new Place(phi.block().preds().get(i), Integer.MAX_VALUE, phi.block());
            if (!claim.test(phi.arg(i), edge)) {
                return false;
            }
        }
        return true;
    }

    /** Whether such a fact about {@code reference} holds on every way to the place. */
    private boolean isTold(Value reference, Predicate<Fact> wanted, Place at) {
        Value base = StaticTypes.stripGuards(reference);
        if (at.edgeTo != null
                && (isNeverTaken(at.block, at.edgeTo) || isToldOnEdge(base, wanted, at.block, at.edgeTo))) {
            return true;
        }
        boolean any = false;
        for (Fact fact : facts.getOrDefault(base, List.of())) {
            if (wanted.test(fact)) {
                boolean before =
                        fact.block == at.block ? fact.index < at.index : dominators.dominates(fact.block, at.block);
                if (before) {
                    return true;
                }
                any = true;
            }
        }
        return (any || hasDeadWays || onJoiningEdges.contains(base)) && isToldOnAllWays(base, wanted, at);
    }

    /** The side of a branch on a constant where control never goes; what stands there is right whatever it says. */
    private static boolean isNeverTaken(Block from, Block to) {
        if (from.kind() != Block.Kind.IF || from.control().op() != Op.CONST_INT || from.succ(0) == from.succ(1)) {
            return false;
        }
        return to == from.succ(from.control().auxInt() != 0 ? 1 : 0);
    }

    private static boolean isToldOnEdge(Value base, Predicate<Fact> wanted, Block from, Block to) {
        Fact fact = onEdge(from, to);
        return fact != null && fact.reference == base && wanted.test(fact);
    }

    /** Goes back on all ways until a fact is met; fails where one comes to the definition without any. */
    private boolean isToldOnAllWays(Value base, Predicate<Fact> wanted, Place at) {
        Deque<Place> work = new ArrayDeque<>(List.of(at));
        Set<Block> seen = new HashSet<>();
        while (!work.isEmpty()) {
            Place place = work.pop();
            if (isToldIn(base, wanted, place)) {
                continue;
            }
            if (place.block == base.block() || place.block.preds().isEmpty()) {
                return false;
            }
            for (Block pred : place.block.preds()) {
                boolean settled = isNeverTaken(pred, place.block) || isToldOnEdge(base, wanted, pred, place.block);
                if (!settled && seen.add(pred)) {
                    work.push(new Place(pred, Integer.MAX_VALUE, null));
                }
            }
        }
        return true;
    }

    private boolean isToldIn(Value base, Predicate<Fact> wanted, Place at) {
        return facts.getOrDefault(base, List.of()).stream()
                .anyMatch(fact -> fact.block == at.block && fact.index < at.index && wanted.test(fact));
    }

    /**
     * What {@code value} relies on and does not check itself, if it were evaluated before position {@code index} of {@code
     * block}: null, or what is missing. Its arguments must be defined there.
     */
    public String whatIsMissing(Value value, Block block, int index) {
        Predicate<JavaType> needed = neededType(value);
        if (needed == null) {
            return null;
        }
        Value reference = value.arg(0);
        if (!isNeverNull(reference, block, index)) {
            return "may meet null in " + reference;
        }
        return isInstance(reference, needed, block, index)
                ? null
                : "may meet an object of another type in " + reference;
    }

    /** What the first argument's type must be; null for operations that rely on nothing. */
    private static Predicate<JavaType> neededType(Value value) {
        return switch (value.op()) {
            case GET_FIELD, PUT_FIELD -> isSubtypeOf(value.aux(Field.class).owner());
            case ARRAY_LENGTH -> type -> type instanceof ArrayType;
            case ARRAY_LOAD, ARRAY_STORE -> {
                MemType cell = value.aux(MemType.class);
                yield type -> type instanceof ArrayType array
                        && MemType.ofDescriptor(array.element().descriptor()) == cell;
            }
            case CALL_VIRTUAL -> isSubtypeOf(value.aux(Method.class).owner());
            case CALL_DIRECT -> {
                Method callee = value.aux(Method.class);
                yield callee.isStatic() ? null : isSubtypeOf(callee.owner());
            }
            default -> null;
        };
    }

    /** Interfaces are no types to the verifier of class files: a call through one finds its method or traps. */
    private static Predicate<JavaType> isSubtypeOf(ClassType owner) {
        return owner.isInterface() ? type -> true : type -> StaticTypes.isSubtype(type, owner);
    }
}
