package skink.compiler.interp;

import skink.compiler.world.JavaType;

/** An object of the interpreted program: an instance or an array. */
public abstract sealed class GuestObject permits HeapObject, HeapArray {
    final TypeInfo info;
    /** The initialiser that made the object, as a number of {@link Initializer}; 0 for none in particular. */
    final int owner;
    /** The identity hash, or 0 as long as nobody asked. */
    int identityHash;

    GuestObject(TypeInfo info, int owner) {
        this.info = info;
        this.owner = owner;
    }

    /** The exact type. */
    public final JavaType type() {
        return info.type;
    }

    @Override
    public final String toString() {
        return "a " + info.type.javaName();
    }
}
