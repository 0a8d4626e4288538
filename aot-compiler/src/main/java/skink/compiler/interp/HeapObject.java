package skink.compiler.interp;

import skink.compiler.world.Field;

/** An instance: one array for fields of primitive type, one for the others. */
public final class HeapObject extends GuestObject {
    private static final long[] NO_PRIMITIVES = {};
    private static final Object[] NO_REFERENCES = {};

    final long[] prims;
    final Object[] refs;
    /** What a native method keeps with the object: the type of a Class object, the trace of a Throwable. */
    Object hostData;

    HeapObject(TypeInfo info, int owner) {
        super(info, owner);
        prims = info.primCount == 0 ? NO_PRIMITIVES : new long[info.primCount];
        refs = info.refCount == 0 ? NO_REFERENCES : new Object[info.refCount];
    }

    /** The value of an instance field, boxed as {@code BuildHeap} says. */
    public Object fieldValue(Field field) {
        FieldSlot slot = info.instanceSlot(field);
        return slot.isRef() ? AddressValue.unboxed(refs[slot.index], field.descriptor()) : slot.box(prims[slot.index]);
    }
}
