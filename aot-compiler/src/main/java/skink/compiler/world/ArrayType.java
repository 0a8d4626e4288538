package skink.compiler.world;

/** An array type. */
public final class ArrayType extends JavaType {
    private final JavaType element;

    ArrayType(JavaType element) {
        super("[" + element.descriptor());
        this.element = element;
    }

    /** The type of what {@code a[i]} gives: {@code int[]} for {@code int[][]}. */
    public JavaType element() {
        return element;
    }

    @Override
    public String javaName() {
        return element.javaName() + "[]";
    }
}
