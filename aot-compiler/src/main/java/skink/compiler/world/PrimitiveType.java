package skink.compiler.world;

import java.util.List;

/** One of the eight primitive types, or void. */
public final class PrimitiveType extends JavaType {
    public static final PrimitiveType BOOLEAN = new PrimitiveType("Z", "boolean");
    public static final PrimitiveType BYTE = new PrimitiveType("B", "byte");
    public static final PrimitiveType SHORT = new PrimitiveType("S", "short");
    public static final PrimitiveType CHAR = new PrimitiveType("C", "char");
    public static final PrimitiveType INT = new PrimitiveType("I", "int");
    public static final PrimitiveType LONG = new PrimitiveType("J", "long");
    public static final PrimitiveType FLOAT = new PrimitiveType("F", "float");
    public static final PrimitiveType DOUBLE = new PrimitiveType("D", "double");
    public static final PrimitiveType VOID = new PrimitiveType("V", "void");

    /** All nine, in the order above. */
    public static final List<PrimitiveType> ALL = List.of(BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE, VOID);

    private final String javaName;

    private PrimitiveType(String descriptor, String javaName) {
        super(descriptor);
        this.javaName = javaName;
    }

    @Override
    public String javaName() {
        return javaName;
    }
}
