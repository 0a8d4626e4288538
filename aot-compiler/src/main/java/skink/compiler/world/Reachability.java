package skink.compiler.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Work;

/**
 * Closes the world: finds every method, type and static field that execution can reach from the roots.
 *
 * <p>Rapid type analysis. The three sets "methods reached", "types instantiated" and "virtual calls made" feed each other
 * until nothing is added:
 *
 * <ol>
 *   <li>a reached method's live instructions are walked once; branches on constants of this world are decided on the way;
 *   <li>a virtual call reaches what each instantiated subtype of its static receiver type would run;
 *   <li>a newly instantiated type adds its answers to all virtual calls seen on its supertypes;
 *   <li>the first use of a class runs its static initialiser at build time if that can be done; the objects that accessed
 *       static fields then hold count as instantiated, and an initialiser that must wait for run time is reached.
 * </ol>
 *
 * <p>The walk stops at the borders of what is {@link LeftOut}.
 *
 * <p>I1: a decision about a branch uses only facts that can no longer change, so a method is never walked twice. I2: all
 * sets keep the order of discovery, and the discovery is a function of the input alone.
 */
public final class Reachability {
    private final World world;
    private final BuildHeap heap;
    private final Profile profile;
    private final boolean withRuntime;
    private final BranchFolding folding;
    private final Deque<Method> pending = new ArrayDeque<>();
    private final Map<Method, AnalyzedWorld.Reason> reasons = new LinkedHashMap<>();
    private final Map<Method, BitSet> live = new LinkedHashMap<>();
    private final Set<Method> stubs = new LinkedHashSet<>();
    private final Set<Method> natives = new LinkedHashSet<>();
    private final Set<JavaType> instantiated = new LinkedHashSet<>();
    private final Map<JavaType, AnalyzedWorld.Reason> instantiatedBy = new HashMap<>();
    private final Set<JavaType> firstInImage = new HashSet<>();
    private final Map<JavaType, AnalyzedWorld.Description> described = new LinkedHashMap<>();
    private final Map<Field, AnalyzedWorld.Reason> staticFields = new LinkedHashMap<>();
    private final Map<ClassType, ClosedWorld.InitTime> initTimes = new LinkedHashMap<>();
    private final Map<ClassType, AnalyzedWorld.Reason> initReasons = new HashMap<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final List<CallCollector.Call> calls = new ArrayList<>();
    private final Map<ClassType, Map<Method, AnalyzedWorld.Reason>> virtualCalls = new HashMap<>();
    private final Map<ClassType, List<ClassType>> instantiatedSubtypes = new HashMap<>();
    private final Set<Object> seenObjects = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean anyArray;
    private boolean usesClassObjects;
    private boolean heapChanged;

    private Reachability(World world, BuildHeap heap, Profile profile, boolean withRuntime) {
        this.world = world;
        this.heap = heap;
        this.profile = profile;
        this.withRuntime = withRuntime;
        this.folding = new BranchFolding(world, this::constantOf);
    }

    /** The closed world of what the roots reach. Breaches of the subset's rules are not judged here: see {@code subset}. */
    public static AnalyzedWorld analyze(World world, BuildHeap heap, Roots roots, Profile profile) {
        return new Reachability(world, heap, profile, roots.withRuntime()).run(roots);
    }

    private AnalyzedWorld run(Roots roots) {
        describe(world.requireClass("java/lang/Object"), null);
        for (Method root : roots.methods()) {
            initialize(root.owner(), root, 0);
            reach(root, null);
        }
        do {
            while (!pending.isEmpty()) {
                Method method = pending.remove();
                Work.run("the closing of the world", method, () -> walk(method));
            }
            scanHeap();
        } while (!pending.isEmpty());
        return new AnalyzedWorld(
                world,
                heap,
                profile,
                new AnalyzedWorld.Facts(
                        reasons,
                        live,
                        stubs,
                        natives,
                        instantiated,
                        instantiatedBy,
                        firstInImage,
                        described,
                        staticFields,
                        initTimes,
                        initReasons,
                        unresolved,
                        usesClassObjects),
                calls);
    }

    private void reach(Method method, AnalyzedWorld.Reason reason) {
        if (reasons.containsKey(method)) {
            return;
        }
        if (reason != null && LeftOut.of(method.owner().javaName()) != null) {
            String name = method.qualifiedName() + method.descriptor();
            unresolved.add(new Unresolved(reason.from(), reason.line(), Unresolved.What.METHOD, name, null));
            return;
        }
        reasons.put(method, reason);
        if (Intrinsics.isIntrinsic(method)) {
            usesClassObjects |= Intrinsics.isGetClass(method);
        } else if (method.isNative()) {
            (method.hasMagic("Stub") ? stubs : natives).add(method);
        } else if (!method.isAbstract()) {
            pending.add(method);
        }
    }

    private void reachRuntime(RuntimeMethods entry, AnalyzedWorld.Reason reason) {
        if (withRuntime) {
            Method method = entry.in(world);
            initialize(method.owner(), reason.from(), reason.line());
            reach(method, reason);
        }
    }

    private void walk(Method method) {
        Walker walker = new Walker(method);
        BitSet reached = new MethodWalk(method.node(), folding).run(walker, profile == Profile.PROGRAM);
        live.put(method, reached);
    }

    /** Takes in what each live instruction of one method brings into the world. */
    private final class Walker implements MethodWalk.Visitor {
        private final Method method;
        private int index;

        Walker(Method method) {
            this.method = method;
        }

        private int line() {
            return Bytecode.lineOf(method.node(), index);
        }

        private AnalyzedWorld.Reason here() {
            return new AnalyzedWorld.Reason(method, line());
        }

        @Override
        public boolean visit(int at, AbstractInsnNode insn) {
            index = at;
            try {
                ImplicitCalls.of(insn.getOpcode(), profile).forEach(entry -> reachRuntime(entry, here()));
                return take(insn);
            } catch (NoSuchClassException e) {
                fail(Unresolved.What.CLASS, e.internalName().replace('/', '.'), null);
            } catch (CompileError e) {
                fail(Unresolved.What.CLASS_FILE, method.owner().javaName(), e);
            }
            return false;
        }

        @Override
        public void enterHandler(TryCatchBlockNode handler) {
            index = method.node().instructions.indexOf(handler.handler);
            if (handler.type != null) {
                try {
                    describe(world.requireClass(handler.type), here());
                } catch (NoSuchClassException e) {
                    fail(Unresolved.What.CLASS, e.internalName().replace('/', '.'), null);
                } catch (CompileError e) {
                    fail(Unresolved.What.CLASS_FILE, handler.type.replace('/', '.'), e);
                }
            }
        }

        private boolean fail(Unresolved.What what, String name, CompileError cause) {
            unresolved.add(new Unresolved(method, line(), what, name, cause));
            return false;
        }

        private boolean take(AbstractInsnNode insn) {
            if (insn instanceof MethodInsnNode call) {
                return takeCall(call);
            } else if (insn instanceof FieldInsnNode access) {
                return takeField(access);
            } else if (insn instanceof TypeInsnNode typed) {
                return takeType(typed);
            } else if (insn instanceof MultiANewArrayInsnNode multi) {
                JavaType type = world.ofDescriptor(multi.desc);
                for (int i = 0; i < multi.dims; i++) {
                    instantiate(type, here());
                    type = ((ArrayType) type).element();
                }
                instantiate(world.ofDescriptor("[I"), here()); // the lengths, as the run-time system takes them
            } else if (insn instanceof IntInsnNode array && insn.getOpcode() == Opcodes.NEWARRAY) {
                instantiate(world.ofDescriptor("[" + primitiveOf(array.operand)), here());
            } else if (insn instanceof LdcInsnNode constant) {
                takeConstant(constant.cst);
            }
            return true;
        }

        private void takeConstant(Object constant) {
            if (constant instanceof String text) {
                markHeap(heap.stringLiteral(text), here());
            } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
                JavaType named = world.ofDescriptor(type.getDescriptor());
                describe(named, here());
                usesClassObjects = true;
                if (named instanceof ClassType c && c.isEnum()) {
                    initialize(c, method, line()); // its Class object lists its constants
                }
                markHeap(heap.classObject(named), here());
            }
        }

        private boolean takeType(TypeInsnNode typed) {
            JavaType type = world.ofInternalName(typed.desc);
            switch (typed.getOpcode()) {
                case Opcodes.NEW -> {
                    if (LeftOut.of(type.javaName()) != null) {
                        return fail(Unresolved.What.METHOD, type.javaName() + ".<init>", null);
                    }
                    if (endsInPanic(type)) {
                        markPanicTexts(type, typed);
                        return false;
                    }
                    initialize((ClassType) type, method, line());
                    instantiate(type, here());
                }
                case Opcodes.ANEWARRAY -> instantiate(world.arrayOf(type), here());
                default -> describe(type, here());
            }
            return true;
        }

        /** What a throw in the kernel reports: the name of the exception's class and a literal message. */
        private void markPanicTexts(JavaType type, TypeInsnNode creation) {
            markHeap(heap.stringLiteral(type.javaName()), here());
            AbstractInsnNode next = creation.getNext();
            while (next != null && (!Bytecode.isReal(next) || next.getOpcode() == Opcodes.DUP)) {
                next = next.getNext();
            }
            if (next instanceof LdcInsnNode literal && literal.cst instanceof String text) {
                markHeap(heap.stringLiteral(text), here());
            }
        }

        private boolean takeField(FieldInsnNode access) {
            Field field = world.resolveField(world.requireClass(access.owner), access.name, access.desc);
            boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
            if (field == null || field.isStatic() != isStatic) {
                return fail(Unresolved.What.FIELD, access.owner.replace('/', '.') + "." + access.name, null);
            }
            if (isStatic
                    && LeftOut.of(field.owner().javaName()) != null
                    && LeftOut.of(method.owner().javaName()) == null) {
                return fail(Unresolved.What.FIELD, field.owner().javaName() + "." + field.name(), null);
            }
            if (isStatic) {
                initialize(field.owner(), method, line());
                if (staticFields.putIfAbsent(field, here()) == null) {
                    markStatic(field, here());
                }
            }
            return true;
        }

        private boolean takeCall(MethodInsnNode call) {
            ClassType owner = Bytecode.callOwner(world, call);
            Method resolved = call.getOpcode() == Opcodes.INVOKESPECIAL
                    ? Bytecode.specialTarget(world, method.owner(), call)
                    : world.resolveMethod(owner, call.name, call.desc);
            boolean isInherited = resolved != null
                    && resolved.isConstructor()
                    && !resolved.owner().equals(owner);
            if (resolved == null
                    || isInherited // constructors are not
                    || resolved.isStatic() != (call.getOpcode() == Opcodes.INVOKESTATIC)) {
                String name = call.owner.replace('/', '.') + "." + call.name + call.desc;
                return fail(Unresolved.What.METHOD, name, null);
            }
            boolean isDirect = call.getOpcode() == Opcodes.INVOKESTATIC
                    || call.getOpcode() == Opcodes.INVOKESPECIAL
                    || Intrinsics.isIntrinsic(resolved);
            if (isDirect) {
                boolean isOpen = LeftOut.of(resolved.owner().javaName()) == null;
                if (resolved.isStatic() && isOpen && !Intrinsics.isIntrinsic(resolved)) {
                    initialize(resolved.owner(), method, line());
                }
                calls.add(new CallCollector.Call(method, index, resolved, null));
                reach(resolved, here());
            } else {
                JavaType receiver = call.owner.charAt(0) == '[' ? world.ofDescriptor(call.owner) : owner;
                calls.add(new CallCollector.Call(method, index, resolved, receiver));
                callVirtual(resolved, receiver, here());
            }
            return true;
        }
    }

    private boolean endsInPanic(JavaType type) {
        return profile == Profile.KERNEL
                && type instanceof ClassType c
                && c.isSubtypeOf(world.requireClass("java/lang/Throwable"));
    }

    private static String primitiveOf(int arrayCode) {
        return switch (arrayCode) {
            case Opcodes.T_BOOLEAN -> "Z";
            case Opcodes.T_CHAR -> "C";
            case Opcodes.T_FLOAT -> "F";
            case Opcodes.T_DOUBLE -> "D";
            case Opcodes.T_BYTE -> "B";
            case Opcodes.T_SHORT -> "S";
            case Opcodes.T_INT -> "I";
            case Opcodes.T_LONG -> "J";
            default -> throw new IllegalArgumentException("not an element code: " + arrayCode);
        };
    }

    private void callVirtual(Method resolved, JavaType receiver, AnalyzedWorld.Reason reason) {
        ClassType object = world.requireClass("java/lang/Object");
        if (!(receiver instanceof ClassType owner)) {
            reachSelected(resolved, object, reason);
            return;
        }
        Map<Method, AnalyzedWorld.Reason> known = virtualCalls.computeIfAbsent(owner, k -> new LinkedHashMap<>());
        if (known.putIfAbsent(resolved, reason) != null) {
            return;
        }
        for (ClassType type : List.copyOf(instantiatedSubtypes.getOrDefault(owner, List.of()))) {
            reachSelected(resolved, type, reason);
        }
        if (anyArray && AnalyzedWorld.isArraySuper(owner)) {
            reachSelected(resolved, object, reason);
        }
    }

    /** Reaches what the call runs on an instance of {@code receiver}; a class with nothing to run lacks a member. */
    private void reachSelected(Method resolved, ClassType receiver, AnalyzedWorld.Reason reason) {
        Method selected = world.select(resolved, receiver);
        if (selected != null) {
            reach(selected, reason);
        } else {
            String name = receiver.javaName() + "." + resolved.name() + resolved.descriptor();
            unresolved.add(new Unresolved(reason.from(), reason.line(), Unresolved.What.METHOD, name, null));
        }
    }

    private void instantiate(JavaType type, AnalyzedWorld.Reason reason) {
        if (!instantiated.add(type)) {
            return;
        }
        instantiatedBy.put(type, reason);
        describe(type, reason);
        if (type instanceof ClassType c) {
            for (ClassType s : c.superTypes()) {
                instantiatedSubtypes.computeIfAbsent(s, k -> new ArrayList<>()).add(c);
                virtualCalls.getOrDefault(s, Map.of()).forEach((method, why) -> reachSelected(method, c, why));
            }
        } else if (!anyArray) {
            anyArray = true;
            ClassType object = world.requireClass("java/lang/Object");
            for (String name : List.of("java/lang/Object", "java/lang/Cloneable", "java/io/Serializable")) {
                ClassType s = world.findClass(name);
                virtualCalls.getOrDefault(s, Map.of()).forEach((method, why) -> reachSelected(method, object, why));
            }
        }
    }

    private void describe(JavaType type, AnalyzedWorld.Reason reason) {
        describeFor(type, new AnalyzedWorld.Description(type, reason));
    }

    private void describeFor(JavaType type, AnalyzedWorld.Description description) {
        if (described.putIfAbsent(type, description) != null) {
            return;
        }
        heapChanged = true;
        if (type instanceof ClassType c) {
            c.superTypes().forEach(s -> describeFor(s, description));
        } else if (type instanceof ArrayType array) {
            describeFor(array.element(), description);
        }
    }

    private void initialize(ClassType type, Method user, int line) {
        if (initTimes.containsKey(type)) {
            return;
        }
        initTimes.put(type, ClosedWorld.InitTime.NEVER);
        initReasons.put(type, new AnalyzedWorld.Reason(user, line));
        if (!type.isInterface()) {
            if (type.superClass() != null) {
                initialize(type.superClass(), user, line);
            }
            type.interfacesInitializedFirst().forEach(i -> initialize(i, user, line));
        }
        ClosedWorld.InitTime time = Work.run("build-time initialisation", type.javaName(), () -> heap.initialize(type));
        initTimes.put(type, time);
        heapChanged = true;
        if (time == ClosedWorld.InitTime.RUN && profile == Profile.PROGRAM) {
            // The name, which is in the Class object, is asked for when the initialisation has failed.
            describe(type, new AnalyzedWorld.Reason(user, line));
            usesClassObjects = true;
            reachRuntime(RuntimeMethods.CLASS_INIT, new AnalyzedWorld.Reason(user, line));
            Method initializer = type.declaredMethod("<clinit>", "()V");
            if (initializer != null) {
                reach(initializer, new AnalyzedWorld.Reason(user, line));
            }
        }
    }

    private Object constantOf(Field field) {
        ClosedWorld.InitTime time = initTimes.get(field.owner());
        return time == null || time == ClosedWorld.InitTime.RUN ? null : constantOf(heap, field);
    }

    /** The value that a static final field of an initialised class has for ever, or null. */
    static Object constantOf(BuildHeap heap, Field field) {
        return field.isStatic() && field.isFinal() ? heap.staticValue(field) : null;
    }

    private void markStatic(Field field, AnalyzedWorld.Reason reason) {
        if (!FieldLayout.isReference(field.descriptor())) {
            return;
        }
        if (initTimes.get(field.owner()) != ClosedWorld.InitTime.RUN) {
            markHeap(heap.staticValue(field), reason);
        } else if (field.node().value instanceof String text) {
            markHeap(heap.stringLiteral(text), reason);
        }
    }

    /** Counts every object that {@code root} leads to as instantiated. */
    private void markHeap(Object root, AnalyzedWorld.Reason reason) {
        Deque<Object> work = new ArrayDeque<>();
        if (root != null && seenObjects.add(root)) {
            work.add(root);
        }
        while (!work.isEmpty()) {
            Object object = work.remove();
            JavaType type = heap.typeOf(object);
            usesClassObjects |= type.descriptor().equals("Ljava/lang/Class;");
            if (!instantiated.contains(type)) {
                firstInImage.add(type);
                instantiate(type, reason);
            }
            JavaType ofClassObject = heap.typeOfClassObject(object);
            if (ofClassObject != null) {
                describe(ofClassObject, reason);
            }
            for (Object next : heap.references(object)) {
                if (seenObjects.add(next)) {
                    work.add(next);
                }
            }
        }
    }

    /** Looks again at everything the image will hold: an initialiser that ran later may have changed earlier objects. */
    private void scanHeap() {
        while (heapChanged) {
            heapChanged = false;
            seenObjects.clear();
            for (Field field : staticFields.keySet()) {
                markStatic(field, null);
            }
            if (usesClassObjects) {
                for (JavaType type : List.copyOf(described.keySet())) {
                    markHeap(heap.classObject(type), null);
                }
            }
        }
    }
}
