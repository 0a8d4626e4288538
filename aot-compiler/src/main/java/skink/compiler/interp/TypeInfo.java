package skink.compiler.interp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/** What the interpreter knows of one type: supertypes, where fields are, static fields and how far initialisation is. */
final class TypeInfo {
    /** How far initialisation is. */
    enum State {
        /** Not begun. */
        NONE,
        /** The static initialiser is running. */
        RUNNING,
        DONE,
        /** The static initialiser threw: every use is an error. */
        FAILED,
        /** Decided: not at build time. */
        LATER
    }

    final JavaType type;
    /** The class as which methods are looked up and classes initialised: Object for arrays; null for primitive types. */
    final ClassType classType;
    /** Null for Object, interfaces' is Object, arrays' is Object. */
    final TypeInfo superType;
    /** For arrays, else null. */
    final TypeInfo element;
    /** Every type that this one can be assigned to, itself included. */
    final Set<TypeInfo> supertypes;

    int primCount;
    int refCount;
    final List<FieldSlot> instanceSlots = new ArrayList<>();
    final long[] staticPrims;
    final Object[] staticRefs;
    private final Map<Field, FieldSlot> slots = new IdentityHashMap<>();
    private final Map<Method, Code> selected = new HashMap<>();

    State state = State.NONE;
    /** Number of this class as owner of objects; 0 before its initialiser started. */
    int ownerNumber;
    /** Tells of what the initialiser threw, if the state is FAILED. */
    HeapObject failure;
    /** Why the state is LATER. */
    String whyLater;

    HeapObject classObject;

    TypeInfo(JavaType type, ClassType classType, TypeInfo superType, TypeInfo element, Set<TypeInfo> inherited) {
        this.type = type;
        this.classType = classType;
        this.superType = superType;
        this.element = element;
        this.supertypes = inherited;
        inherited.add(this);
        int staticPrimCount = 0;
        int staticRefCount = 0;
        if (superType != null) {
            primCount = superType.primCount;
            refCount = superType.refCount;
            instanceSlots.addAll(superType.instanceSlots);
        }
        if (type instanceof ClassType declaring) {
            for (Field field : declaring.fields()) {
                boolean ref = FieldSlot.isRef(field.descriptor().charAt(0));
                int index;
                if (field.isStatic()) {
                    index = ref ? staticRefCount++ : staticPrimCount++;
                } else {
                    index = ref ? refCount++ : primCount++;
                }
                FieldSlot slot = new FieldSlot(this, field, index);
                slots.put(field, slot);
                if (!field.isStatic()) {
                    instanceSlots.add(slot);
                }
            }
        }
        staticPrims = new long[staticPrimCount];
        staticRefs = new Object[staticRefCount];
    }

    /** The slot of a field declared by this very class. */
    FieldSlot slot(Field field) {
        return slots.get(field);
    }

    /** The slot of an instance field of this class or a superclass. */
    FieldSlot instanceSlot(Field field) {
        for (TypeInfo t = this; t != null; t = t.superType) {
            FieldSlot slot = t.slots.get(field);
            if (slot != null) {
                return slot;
            }
        }
        throw new IllegalArgumentException(type.javaName() + " has no field " + field);
    }

    boolean isSubtypeOf(TypeInfo other) {
        return this == other || supertypes.contains(other);
    }

    boolean isArray() {
        return element != null;
    }

    /** As {@code Class.getName} has it: {@code java.lang.String}, {@code [I}. */
    String binaryName() {
        return isArray() ? type.descriptor().replace('/', '.') : type.javaName();
    }

    Map<Method, Code> selected() {
        return selected;
    }

    @Override
    public String toString() {
        return type.javaName();
    }
}
