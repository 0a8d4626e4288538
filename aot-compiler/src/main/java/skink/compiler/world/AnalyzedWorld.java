package skink.compiler.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The result of {@link Reachability}: a closed world that also knows why each thing is in it.
 *
 * <p>Besides what {@link ClosedWorld} promises it has the call graph, the path by which each method was first reached,
 * and what the rules of the subset judge: natives reached, names that do not resolve, initialisers that must wait.
 */
public final class AnalyzedWorld implements ClosedWorld {
    /** How a method was first reached: by the instruction at {@code index} in {@code from}; null {@code from} for a root. */
    record Reason(Method from, int line) {}

    /** Why a type is described: {@code of} is, by an instruction, and the type is one of its supertypes or its element type. */
    record Description(JavaType of, Reason reason) {}

    /** What the analysis collected; handed over as one. */
    record Facts(
            Map<Method, Reason> reasons,
            Map<Method, BitSet> live,
            Set<Method> stubs,
            Set<Method> natives,
            Set<JavaType> instantiated,
            Map<JavaType, Reason> instantiatedBy,
            Set<JavaType> firstInImage,
            Map<JavaType, Description> described,
            Map<Field, Reason> staticFields,
            Map<ClassType, InitTime> initTimes,
            Map<ClassType, Reason> initReasons,
            List<Unresolved> unresolved,
            boolean usesClassObjects) {}

    private final World world;
    private final BuildHeap heap;
    private final Profile profile;
    private final Facts facts;
    private final FieldLayout layout = new FieldLayout();
    private final TypeNumbers numbers;
    private final DispatchTables dispatch;
    private final CallGraph callGraph;
    private final Map<ClassType, List<ClassType>> instantiatedSubtypes = new HashMap<>();
    /** Answers of {@link #targets}; several threads ask. */
    private final Map<Method, Map<JavaType, List<Method>>> targetCache = new ConcurrentHashMap<>();

    AnalyzedWorld(World world, BuildHeap heap, Profile profile, Facts facts, List<CallCollector.Call> calls) {
        this.world = world;
        this.heap = heap;
        this.profile = profile;
        this.facts = facts;
        this.numbers = new TypeNumbers(facts.described.keySet());
        for (JavaType type : facts.instantiated) {
            if (type instanceof ClassType c) {
                c.superTypes().forEach(s -> instantiatedSubtypes
                        .computeIfAbsent(s, k -> new ArrayList<>())
                        .add(c));
            }
        }
        this.dispatch = new DispatchTables(answers(calls));
        this.callGraph = new CallGraph(calls.stream()
                .map(c -> new CallGraph.Site(
                        c.caller(),
                        c.index(),
                        Bytecode.lineOf(c.caller().node(), c.index()),
                        c.isVirtual() ? targets(c.callee(), c.receiver()) : List.of(c.callee())))
                .toList());
    }

    /** Per selector that has a call with more than one target: what each type that may be the receiver runs. */
    private Map<String, Map<JavaType, Method>> answers(List<CallCollector.Call> calls) {
        Map<String, Map<JavaType, Method>> answers = new LinkedHashMap<>();
        for (CallCollector.Call call : calls) {
            if (!call.isVirtual() || targets(call.callee(), call.receiver()).size() < 2) {
                continue;
            }
            Map<JavaType, Method> entries =
                    answers.computeIfAbsent(DispatchTables.selector(call.callee()), k -> new LinkedHashMap<>());
            for (JavaType type : receivers(call.receiver())) {
                Method selected = world.select(call.callee(), classOf(type));
                if (selected != null) {
                    entries.put(type, selected);
                }
            }
        }
        return answers;
    }

    /** The instantiated types that a receiver of this static type may have. */
    private List<JavaType> receivers(JavaType receiver) {
        if (!(receiver instanceof ClassType c)) {
            return List.of(receiver);
        }
        List<JavaType> result = new ArrayList<>(instantiatedSubtypes.getOrDefault(c, List.of()));
        if (isArraySuper(c)) {
            facts.instantiated.stream().filter(t -> t instanceof ArrayType).forEach(result::add);
        }
        return result;
    }

    static boolean isArraySuper(ClassType type) {
        return switch (type.internalName()) {
            case "java/lang/Object", "java/lang/Cloneable", "java/io/Serializable" -> true;
            default -> false;
        };
    }

    private ClassType classOf(JavaType type) {
        return type instanceof ClassType c ? c : world.requireClass("java/lang/Object");
    }

    @Override
    public World world() {
        return world;
    }

    public BuildHeap heap() {
        return heap;
    }

    public Profile profile() {
        return profile;
    }

    public CallGraph callGraph() {
        return callGraph;
    }

    @Override
    public Set<Method> reachableMethods() {
        return Collections.unmodifiableSet(facts.live.keySet());
    }

    /** Native methods with a {@code @Stub} that may be called. */
    public Set<Method> stubs() {
        return Collections.unmodifiableSet(facts.stubs);
    }

    /** Native methods that may be called and that nothing implements. */
    public Set<Method> natives() {
        return Collections.unmodifiableSet(facts.natives);
    }

    public List<Unresolved> unresolved() {
        return Collections.unmodifiableList(facts.unresolved);
    }

    /** Whether the program can see an object of {@code java.lang.Class}. */
    public boolean usesClassObjects() {
        return facts.usesClassObjects;
    }

    @Override
    public Set<JavaType> instantiatedTypes() {
        return Collections.unmodifiableSet(facts.instantiated);
    }

    @Override
    public Set<JavaType> describedTypes() {
        return Collections.unmodifiableSet(facts.described.keySet());
    }

    @Override
    public Set<Field> accessedStaticFields() {
        return Collections.unmodifiableSet(facts.staticFields.keySet());
    }

    @Override
    public boolean isLive(Method method, int instructionIndex) {
        BitSet live = facts.live.get(method);
        return live != null && live.get(instructionIndex);
    }

    /**
     * The live instructions of a method that run before it makes an exception to throw: what is left when a failed check
     * counts as the end of the path.
     */
    public BitSet liveBeforeThrow(Method method) {
        ClassType throwable = world.requireClass("java/lang/Throwable");
        BitSet result = new BitSet();
        MethodWalk.Visitor visitor = new MethodWalk.Visitor() {
            @Override
            public boolean visit(int index, AbstractInsnNode insn) {
                boolean goesOn = isLive(method, index);
                if (goesOn && insn.getOpcode() == Opcodes.NEW) {
                    goesOn = !world.requireClass(((TypeInsnNode) insn).desc).isSubtypeOf(throwable);
                }
                result.set(index, goesOn);
                return goesOn;
            }

            @Override
            public void enterHandler(TryCatchBlockNode handler) {}
        };
        BranchFolding folding = new BranchFolding(world, this::constantValue);
        new MethodWalk(method.node(), folding).run(visitor, profile == Profile.PROGRAM);
        return result;
    }

    @Override
    public List<Method> targets(Method method, JavaType receiver) {
        return targetCache
                .computeIfAbsent(method, k -> new ConcurrentHashMap<>())
                .computeIfAbsent(receiver, k -> findTargets(method, receiver));
    }

    private List<Method> findTargets(Method method, JavaType receiver) {
        Set<Method> result = new LinkedHashSet<>();
        for (JavaType type : receivers(receiver)) {
            Method selected = world.select(method, classOf(type));
            if (selected != null) {
                result.add(selected);
            }
        }
        return List.copyOf(result);
    }

    @Override
    public int dispatchOffset(Method method) {
        int slot = dispatch.slot(method);
        if (slot < 0) {
            throw new IllegalArgumentException(method + " is not called through a table");
        }
        return ObjectModel.TYPE_DISPATCH + 4 * slot;
    }

    @Override
    public Method dispatchEntry(JavaType type, int slotIndex) {
        return dispatch.entry(type, slotIndex);
    }

    @Override
    public int dispatchSlots(JavaType type) {
        return dispatch.slots(type);
    }

    @Override
    public InitTime initTime(ClassType type) {
        return facts.initTimes.getOrDefault(type, InitTime.NEVER);
    }

    @Override
    public int fieldOffset(Field field) {
        return layout.offset(field);
    }

    @Override
    public int instanceSize(ClassType type) {
        return layout.size(type);
    }

    @Override
    public int[] referenceOffsets(ClassType type) {
        return layout.referenceOffsets(type);
    }

    @Override
    public int subtypeLow(ClassType type) {
        return numbers.low(type);
    }

    @Override
    public int subtypeHigh(ClassType type) {
        return numbers.high(type);
    }

    @Override
    public int interfaceBit(ClassType interfaceType) {
        return numbers.bit(interfaceType);
    }

    @Override
    public Object constantValue(Field field) {
        return initTime(field.owner()) == InitTime.RUN ? null : Reachability.constantOf(heap, field);
    }

    /** How a method is reached: the place of the call that was found first, then how its method is reached, and so on. */
    public List<String> pathTo(Method method) {
        return path(facts.reasons.get(method));
    }

    /** Whether the first object that was found of this type is one that build-time evaluation made. */
    public boolean isFirstInImage(JavaType type) {
        return facts.firstInImage.contains(type);
    }

    /** How an instance of a type first comes about, or comes into the image; empty if no instruction is known for that. */
    public List<String> pathTo(JavaType type) {
        return path(facts.instantiatedBy.get(type));
    }

    /** Where a static field is first accessed, then how that place is reached. */
    public List<String> pathTo(Field field) {
        return path(facts.staticFields.get(field));
    }

    /**
     * The type for whose sake a described type is described, which is itself or one that has it as a supertype or as its
     * element type.
     */
    public JavaType describedFor(JavaType type) {
        return facts.described.get(type).of();
    }

    /** The place that names {@link #describedFor}, then how it is reached; empty if no instruction does. */
    public List<String> pathToDescription(JavaType type) {
        return path(facts.described.get(type).reason());
    }

    @Override
    public boolean isRoot(Method method) {
        return facts.reasons.containsKey(method) && facts.reasons.get(method) == null;
    }

    /** Every method that may be called, with a body or without. */
    public Set<Method> calledMethods() {
        return Collections.unmodifiableSet(facts.reasons.keySet());
    }

    /** The root from which a method that may be called was first reached. */
    public Method rootOf(Method method) {
        Method at = method;
        for (Reason reason = facts.reasons.get(at); reason != null; reason = facts.reasons.get(at)) {
            at = reason.from;
        }
        return at;
    }

    /** Where a class is first used, then how that place is reached. */
    public List<String> pathToUse(ClassType type) {
        return path(facts.initReasons.get(type));
    }

    /** The classes that were used, with their answers, in order of first use. */
    public Map<ClassType, InitTime> initTimes() {
        return Collections.unmodifiableMap(facts.initTimes);
    }

    /** The place itself, then the path to its method. */
    public List<String> pathFrom(Method method, int line) {
        return path(new Reason(method, line));
    }

    private List<String> path(Reason first) {
        List<String> steps = new ArrayList<>();
        for (Reason at = first; at != null && at.from != null; at = facts.reasons.get(at.from)) {
            steps.add(position(at.from, at.line));
        }
        return steps;
    }

    /** As a stack trace shows it: {@code Class.method(File.java:line)}. */
    public static String position(Method method, int line) {
        String file = method.owner().sourceFile();
        String place = file == null ? "unknown source" : line > 0 ? file + ":" + line : file;
        return method.qualifiedName() + "(" + place + ")";
    }

    /** Figures for reports: what was found, by number. */
    public Map<String, Integer> figures() {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("methods", facts.live.size());
        figures.put("instantiated types", facts.instantiated.size());
        figures.put("described types", facts.described.size());
        figures.put("static fields", facts.staticFields.size());
        figures.put("initialised at build", count(InitTime.BUILD));
        figures.put("initialised at run time", count(InitTime.RUN));
        figures.put("stubs", facts.stubs.size());
        figures.put("natives", facts.natives.size());
        figures.putAll(dispatch.figures());
        return figures;
    }

    private int count(InitTime time) {
        return (int) facts.initTimes.values().stream().filter(t -> t == time).count();
    }
}
