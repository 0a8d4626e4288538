package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.FlowTypes;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * Types of fields, parameters and results from what the closed program stores, passes and returns.
 *
 * <p>A field declared as {@code Object[]} into which only {@code new Object[n]} is ever stored holds exactly that class: its
 * elements need no store check, its users' calls may be direct. The types grow from nothing: a method is looked at again
 * when something that it reads has grown, until nothing does.
 *
 * <ul>
 *   <li>T1: every way into a place is counted: stores, calls and returns of all methods, and the objects that the compiler
 *       made. What others may write or call stays as declared: parameters of the methods where execution can begin, fields of
 *       the run-time system, which linker and assembler know, of {@code Class}, and of references, which the collector
 *       writes, and fields that are reached by their offset, as handles of variables do.
 *   <li>T2: when it ends, each method was last looked at with the final types of all that it reads.
 *   <li>T3: later passes may remove ways into a place but add none, so the result stays true.
 * </ul>
 */
final class TypePropagation implements FlowTypes {
    private record Parameter(Method method, int index) {}

    private final Map<Method, Graph> graphs;
    private final Set<Method> entered;
    private final PassContext context;
    /** What flows into each Field, Parameter and (for its result) Method so far; absent or null: nothing. */
    private final Map<Object, StaticTypes.Bound> flows = new HashMap<>();

    private final Map<Object, Set<Method>> readers = new HashMap<>();
    private final Set<Method> pending = new LinkedHashSet<>();
    private StaticTypes types;

    /** Methods in {@code entered} are called from outside of the graphs too. */
    TypePropagation(Map<Method, Graph> graphs, Collection<Method> entered, PassContext context) {
        this.graphs = graphs;
        this.entered = Set.copyOf(entered);
        this.context = context.with(this);
    }

    /** The types, for all of the program. */
    FlowTypes run() {
        graphs.values().forEach(this::findReaders);
        types = context.types(graphs.values().iterator().next());
        imageObjects();
        pending.addAll(graphs.keySet());
        while (!pending.isEmpty()) {
            Method method = pending.iterator().next();
            pending.remove(method);
            look(graphs.get(method));
        }
        return this;
    }

    private void findReaders(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.kind() == Kind.REF) {
                    switch (value.op()) {
                        case GET_FIELD, GET_STATIC, CALL_DIRECT ->
                            readers.computeIfAbsent(value.aux(), place -> new LinkedHashSet<>())
                                    .add(graph.method());
                        default -> {}
                    }
                }
            }
        }
    }

    private void look(Graph graph) {
        types = context.types(graph);
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                switch (value.op()) {
                    case PUT_FIELD, PUT_STATIC ->
                        flow(value.aux(), value.arg(value.args().size() - 1));
                    case CALL_DIRECT -> pass(value, value.aux(Method.class));
                    case CALL_VIRTUAL -> {
                        StaticTypes.Bound receiver = types.of(value.arg(0));
                        if (receiver != null) {
                            targets(value.aux(Method.class), receiver).forEach(target -> pass(value, target));
                        }
                    }
                    default -> {}
                }
            }
            if (block.kind() == Block.Kind.RETURN && block.control() != null) {
                flow(graph.method(), block.control());
            }
        }
    }

    private List<Method> targets(Method resolved, StaticTypes.Bound receiver) {
        boolean narrower = StaticTypes.isSubtype(receiver.type(), resolved.owner());
        return context.closed().targets(resolved, narrower ? receiver.type() : resolved.owner());
    }

    private void pass(Value call, Method target) {
        for (int i = 0; i < call.args().size(); i++) {
            if (call.arg(i).kind() == Kind.REF) {
                flow(new Parameter(target, i), call.arg(i));
            }
        }
    }

    private void flow(Object place, Value value) {
        if (value.kind() == Kind.REF) {
            flow(place, types.of(value));
        }
    }

    private void flow(Object place, StaticTypes.Bound more) {
        StaticTypes.Bound before = flows.get(place);
        StaticTypes.Bound after = types.join(before, more);
        if (!Objects.equals(before, after)) {
            flows.put(place, after);
            if (place instanceof Parameter parameter) {
                if (graphs.containsKey(parameter.method)) {
                    pending.add(parameter.method);
                }
            } else {
                pending.addAll(readers.getOrDefault(place, Set.of()));
            }
        }
    }

    // What the compiler has made.

    private void imageObjects() {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> work = new ArrayDeque<>();
        for (Graph graph : graphs.values()) {
            for (Value value : graph.entry().values()) {
                if (value.op() == Op.CONST_OBJECT) {
                    add(value.aux(), seen, work);
                }
            }
        }
        for (Field field : context.closed().accessedStaticFields()) {
            if (Kind.ofDescriptor(field.descriptor()) == Kind.REF) {
                Object value = initialValue(field);
                flow(
                        field,
                        value == null
                                ? null
                                : new StaticTypes.Bound(context.heap().typeOf(value), true));
                add(value, seen, work);
            }
        }
        context.closed().describedTypes().forEach(type -> add(context.heap().classObject(type), seen, work));
        while (!work.isEmpty()) {
            Object object = work.pop();
            fields(object);
            context.heap().references(object).forEach(next -> add(next, seen, work));
        }
    }

    private static void add(Object object, Set<Object> seen, Deque<Object> work) {
        if (object != null && seen.add(object)) {
            work.push(object);
        }
    }

    private Object initialValue(Field field) {
        ClassType owner = field.owner();
        boolean done = context.closed().initTime(owner) != ClosedWorld.InitTime.RUN
                && context.heap().initialize(owner) != ClosedWorld.InitTime.RUN;
        if (done) {
            return context.heap().staticValue(field);
        }
        return field.node().value instanceof String text ? context.heap().stringLiteral(text) : null;
    }

    private void fields(Object object) {
        if (!(context.heap().typeOf(object) instanceof ClassType type)) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        for (ClassType c = type; c != null; c = c.superClass()) {
            fields.addAll(c.fields());
        }
        for (Field field : fields) {
            if (!field.isStatic() && Kind.ofDescriptor(field.descriptor()) == Kind.REF) {
                Object value = context.heap().fieldValue(object, field);
                flow(
                        field,
                        value == null
                                ? null
                                : new StaticTypes.Bound(context.heap().typeOf(value), true));
            }
        }
    }

    // The answers.

    @Override
    public StaticTypes.Bound ofField(Field field, StaticTypes.Bound declared) {
        String owner = field.owner().internalName();
        boolean known = !owner.startsWith("skink/")
                && !owner.startsWith("java/lang/ref/")
                && !owner.equals("java/lang/Class")
                && !context.heap().knowsOffset(field);
        return known ? narrower(flows.get(field), declared) : declared;
    }

    @Override
    public StaticTypes.Bound ofParameter(Method method, int index, StaticTypes.Bound declared) {
        boolean known = graphs.containsKey(method) && !entered.contains(method) && !method.hasMagic("EntryPoint");
        return known ? narrower(flows.get(new Parameter(method, index)), declared) : declared;
    }

    @Override
    public StaticTypes.Bound ofResult(Method method, StaticTypes.Bound declared) {
        return graphs.containsKey(method) ? narrower(flows.get(method), declared) : declared;
    }

    /** Interfaces are not checked where something is passed, so what flows may be no narrower than what is declared. */
    private static StaticTypes.Bound narrower(StaticTypes.Bound flowing, StaticTypes.Bound declared) {
        if (flowing == null) {
            return null;
        }
        boolean narrower = StaticTypes.isSubtype(flowing.type(), declared.type());
        return narrower && !(flowing.type() == declared.type() && declared.exact()) ? flowing : declared;
    }
}
