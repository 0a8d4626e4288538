package skink.compiler.world;

/** A type of the closed world; one object per type, so identity is equality. */
public abstract sealed class JavaType permits PrimitiveType, ClassType, ArrayType {
    private final String descriptor;

    JavaType(String descriptor) {
        this.descriptor = descriptor;
    }

    /** As in a class file: {@code I}, {@code Ljava/lang/String;}, {@code [[J}. */
    public final String descriptor() {
        return descriptor;
    }

    /** As in source: {@code int}, {@code java.lang.String}, {@code long[][]}. */
    public abstract String javaName();

    public final boolean isReference() {
        return !(this instanceof PrimitiveType);
    }

    @Override
    public final String toString() {
        return javaName();
    }
}
