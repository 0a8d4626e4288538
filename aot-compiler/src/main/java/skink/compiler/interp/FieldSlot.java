package skink.compiler.interp;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import skink.compiler.world.Field;

/** Where a field lives: its holder and the index in the holder's primitive or reference array. */
final class FieldSlot {
    final TypeInfo owner;
    final Field field;
    final int index;
    /** First character of the descriptor. */
    final char kind;
    /** 1 for long and double, which take two stack slots, else 0. */
    final int extraSlot;

    /** Whether the field can change after construction in a way that shows; the cached hash of a String cannot. */
    final boolean mutable;
    /**
     * Whether an array stored here is not written after its class's initialiser: fields of the JDK marked {@code Stable},
     * such as the bytes of a String, and those that javac makes for the values of an enum and for switches over it.
     */
    final boolean freezes;

    private final boolean cached;

    FieldSlot(TypeInfo owner, Field field, int index) {
        this.owner = owner;
        this.field = field;
        this.index = index;
        this.kind = field.descriptor().charAt(0);
        this.extraSlot = kind == 'J' || kind == 'D' ? 1 : 0;
        this.cached = owner.type.descriptor().equals("Ljava/lang/String;")
                && (field.name().equals("hash") || field.name().equals("hashIsZero"));
        this.mutable = !field.isFinal() && !cached;
        this.freezes = kind == '[' && field.isFinal() && (isSynthetic(field) || isStable(field));
    }

    private static boolean isSynthetic(Field field) {
        return field.isStatic() && (field.node().access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    private static boolean isStable(Field field) {
        List<AnnotationNode> annotations = field.node().visibleAnnotations;
        return annotations != null
                && annotations.stream().anyMatch(a -> a.desc.equals("Ljdk/internal/vm/annotation/Stable;"));
    }

    /** Binary logarithm of the bytes that such a field or element takes on the target. */
    static int log2Size(char kind) {
        return switch (kind) {
            case 'Z', 'B' -> 0;
            case 'S', 'C' -> 1;
            case 'J', 'D' -> 3;
            default -> 2;
        };
    }

    /** Whether this is the field of {@code java.lang.Class} that the image heap fills with an address. */
    boolean isTypeAddress() {
        return field.descriptor().equals(AddressValue.DESCRIPTOR)
                && owner.type.descriptor().equals("Ljava/lang/Class;");
    }

    boolean isRef() {
        return isRef(kind);
    }

    static boolean isRef(char kind) {
        return kind == 'L' || kind == '[';
    }

    /** Whether writing has no effect that a program could see. */
    boolean isCache() {
        return cached;
    }

    /** The part of an int that the field keeps. */
    long narrow(long value) {
        return switch (kind) {
            case 'Z' -> value & 1;
            case 'B' -> (byte) value;
            case 'S' -> (short) value;
            case 'C' -> (char) value;
            default -> value;
        };
    }

    /** The cell that holds a constant of a class file. */
    static long bitsOf(Object value) {
        if (value instanceof Float f) {
            return Float.floatToRawIntBits(f);
        }
        return value instanceof Double d ? Double.doubleToRawLongBits(d) : ((Number) value).longValue();
    }

    /** A primitive cell as {@code BuildHeap} shows it. */
    Object box(long bits) {
        return switch (kind) {
            case 'J' -> bits;
            case 'F' -> Float.intBitsToFloat((int) bits);
            case 'D' -> Double.longBitsToDouble(bits);
            default -> (int) bits;
        };
    }
}
