package skink.compiler.interp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.Method;
import skink.compiler.world.NoSuchClassException;

/**
 * Class initialisation in the order of the language specification (§12.4.2), and the rules of purity for it.
 *
 * <p>A static initialiser may run while building only if nobody can tell that it did not run at the first use. Every object
 * belongs to the initialiser that made it. While initialiser A runs:
 *
 * <ul>
 *   <li>I1: A writes only static fields of its own class and objects that belong to A;
 *   <li>I2: of other classes A reads only final static fields, and of their objects only what cannot change after their
 *       initialiser: final fields, frozen arrays, and anything that java.base made (its tables are private to it);
 *   <li>I3: A does not read or write static fields of a class whose initialiser waits for A to end, or of a subclass of
 *       such a class: the outcome would depend on which of the two is used first;
 *   <li>I4: A calls no native method but those of {@link Natives} that are functions of their arguments;
 *   <li>I5: A ends without an exception, and so does every initialiser it waits for.
 * </ul>
 *
 * <p>So an initialiser that breaks a rule can be forgotten without an undo log: by I1 all that it and the initialisers
 * begun under it wrote is unreachable once their static fields are zeroed. All that were waiting run later; those that had
 * ended under it may be tried again. In a kernel all initialisers run before the machine starts, in one fixed order, so
 * I1 and I2 do not bind it.
 */
final class Initializer {
    /** Which rules hold. */
    enum Policy {
        /** A program runs: all is allowed. */
        RUN_PROGRAM(false),
        BUILD_PROGRAM(true),
        /** As BUILD_PROGRAM without I1 and I2. */
        BUILD_KERNEL(true);

        final boolean building;

        Policy(boolean building) {
            this.building = building;
        }
    }

    private final Interpreter vm;
    private final Policy policy;
    /** Who made the objects with a given owner number; number 0 stands for literals and Class objects. */
    private final List<TypeInfo> owners = new ArrayList<>(Arrays.asList((TypeInfo) null));
    /** Initialisers that have begun and not ended, innermost first. */
    private final Deque<TypeInfo> running = new ArrayDeque<>();
    /** Classes whose state changed since the outermost initialiser began. */
    private final List<TypeInfo> touched = new ArrayList<>();

    private boolean traceTaken;

    Initializer(Interpreter vm, Policy policy) {
        this.vm = vm;
        this.policy = policy;
    }

    boolean isBuilding() {
        return policy.building;
    }

    /** Initialises a class if that has not been done, or throws: a guest error, or NotAtBuildTime. */
    void ensure(TypeInfo type) {
        switch (type.state) {
            case DONE, RUNNING -> {}
            case NONE -> initialize(type);
            case FAILED -> throw InitFailure.laterUse(vm, type);
            case LATER -> throw vm.refusal("it uses " + type + ", which is initialised at run time");
        }
    }

    /** Tells that a stack trace was taken: it holds numbers that mean nothing at run time. */
    void noteTrace() {
        traceTaken = true;
    }

    /** Initialises {@code type} as an evaluation of its own. On refusal it is LATER and nothing else has changed. */
    void evaluate(TypeInfo type) {
        do {
            attempt(type);
        } while (type.state == TypeInfo.State.NONE);
    }

    /** One evaluation; the class is as before if a class that it needs has to wait and that was not known yet. */
    private void attempt(TypeInfo type) {
        touched.clear();
        traceTaken = false;
        vm.reset();
        try {
            ensure(type);
            running.addAll(traceTaken ? keepersOfThrowables() : List.of());
            if (!running.isEmpty()) {
                abandon("it keeps an exception, whose stack trace belongs to run time");
            }
        } catch (NotAtBuildTime | FuelExhausted | NoSuchClassException e) {
            abandon(e.getMessage());
        } finally {
            running.clear();
            vm.reset();
        }
    }

    /** Those of the classes just initialised from whose static fields a throwable can be reached. */
    private List<TypeInfo> keepersOfThrowables() {
        return touched.stream().filter(this::keepsThrowable).toList();
    }

    private boolean keepsThrowable(TypeInfo type) {
        TypeInfo throwable = vm.types.named("java/lang/Throwable");
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        push(type.staticRefs, open);
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (vm.isInstance(next, throwable)) {
                return true;
            }
            if (next instanceof HeapObject object) {
                push(object.refs, open);
            } else if (next instanceof HeapArray array && array.data instanceof Object[] elements) {
                push(elements, open);
            }
        }
        return false;
    }

    private static void push(Object[] references, Deque<Object> open) {
        for (Object reference : references) {
            if (reference != null) {
                open.push(reference);
            }
        }
    }

    private void abandon(String reason) {
        for (TypeInfo type : touched) {
            Arrays.fill(type.staticPrims, 0);
            Arrays.fill(type.staticRefs, null);
            type.state = TypeInfo.State.NONE;
            ClassObjects.forgetEnum(type);
        }
        TypeInfo innermost = running.peekFirst();
        for (TypeInfo type : running) {
            type.state = TypeInfo.State.LATER;
            type.whyLater = "the static initialiser of " + type + " does not run at build time: "
                    + (type == innermost ? reason : "it needs that of " + innermost + "; there " + reason);
        }
    }

    private void initialize(TypeInfo type) {
        type.state = TypeInfo.State.RUNNING;
        running.push(type);
        touched.add(type);
        int savedOwner = vm.owner;
        try {
            initializeSupertypes((ClassType) type.type);
            if (policy.building) {
                type.ownerNumber = owners.size();
                owners.add(type);
                vm.owner = type.ownerNumber;
            }
            prepare(type);
            Method initializer = ((ClassType) type.type).declaredMethod("<clinit>", "()V");
            if (initializer != null) {
                vm.callGuest(initializer);
            }
            type.state = TypeInfo.State.DONE;
            vm.owner = savedOwner;
            running.pop();
        } catch (GuestThrow thrown) {
            if (policy.building) {
                throw new NotAtBuildTime("I5: it throws " + thrown.throwable().info + thrown.getMessage());
            }
            vm.owner = savedOwner;
            running.pop();
            type.state = TypeInfo.State.FAILED;
            type.failure = InitFailure.summaryOf(vm, thrown.throwable());
            throw wrapped(thrown);
        }
    }

    /** The superclass, then each superinterface that has a default method (§12.4.1). */
    private void initializeSupertypes(ClassType type) {
        if (type.isInterface()) {
            return;
        }
        if (type.superClass() != null) {
            ensure(vm.types.of(type.superClass()));
        }
        for (ClassType superInterface : type.interfacesInitializedFirst()) {
            ensure(vm.types.of(superInterface));
        }
    }

    /** Gives constant fields their values. */
    private void prepare(TypeInfo type) {
        for (Field field : ((ClassType) type.type).fields()) {
            Object value = field.node().value;
            if (!field.isStatic() || value == null) {
                continue;
            }
            FieldSlot slot = type.slot(field);
            if (slot.isRef()) {
                type.staticRefs[slot.index] = vm.strings.literal((String) value);
            } else {
                type.staticPrims[slot.index] = FieldSlot.bitsOf(value);
            }
        }
    }

    private GuestThrow wrapped(GuestThrow thrown) {
        if (thrown.throwable().info.isSubtypeOf(vm.types.named("java/lang/Error"))) {
            return thrown;
        }
        TypeInfo type = vm.types.named("java/lang/ExceptionInInitializerError");
        ensure(type);
        HeapObject error = vm.newObject(type);
        Method constructor = ((ClassType) type.type).declaredMethod("<init>", "(Ljava/lang/Throwable;)V");
        vm.callGuest(constructor, error, thrown.throwable());
        return vm.thrown(error);
    }

    // ---- rules

    /** Initialises the class of a static field and checks that the running initialiser may use the field. */
    void staticAccess(FieldSlot slot, boolean write) {
        TypeInfo owner = slot.owner;
        if (owner.state != TypeInfo.State.DONE) {
            ensure(owner);
        }
        if (!policy.building || owner == running.peekFirst()) {
            return;
        }
        if (owner.state == TypeInfo.State.RUNNING) {
            throw vm.refusal("I3: it uses " + slot.field + " while " + owner + " is being initialised");
        }
        if (hasRunningSupertype(owner)) {
            throw vm.refusal("I3: it uses " + slot.field + " while a supertype of " + owner + " is being initialised");
        }
        if (policy == Policy.BUILD_PROGRAM && (write || !slot.field.isFinal())) {
            throw vm.refusal((write ? "I1: it writes " : "I2: it reads ") + slot.field + ", which can change");
        }
    }

    /**
     * Whether the class was initialised under one of its supertypes. Had it been used first, that supertype's initialiser
     * would have run before its own. The library's classes do not depend on that.
     */
    private boolean hasRunningSupertype(TypeInfo type) {
        return !isLibrary(type)
                && ((ClassType) type.type)
                        .superTypes().stream()
                                .anyMatch(s -> s != type.type && vm.types.of(s).state == TypeInfo.State.RUNNING);
    }

    /** Checks the read of {@code what} of an object that another initialiser made. */
    void foreignRead(GuestObject object, String what) {
        if (policy == Policy.BUILD_PROGRAM && object.owner != 0 && !isLibrary(owners.get(object.owner))) {
            throw vm.refusal("I2: it reads " + what + " that belongs to " + owners.get(object.owner));
        }
    }

    /** Checks the write of {@code what} of an object that another initialiser made. */
    void foreignWrite(GuestObject object, String what) {
        if (policy == Policy.BUILD_PROGRAM) {
            String whose = object.owner == 0 ? "to all" : "to " + owners.get(object.owner);
            throw vm.refusal("I1: it writes " + what + " that belongs " + whose);
        }
    }

    private static boolean isLibrary(TypeInfo type) {
        String name = ((ClassType) type.type).internalName();
        return name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/");
    }

    /** Marks an array as frozen if it is stored where nobody writes to it again; returns the value. */
    static Object frozenIn(FieldSlot slot, Object value) {
        if (slot.freezes && value instanceof HeapArray array) {
            array.frozen = true;
        }
        return value;
    }
}
