package skink.compiler.world;

import java.util.Set;

/**
 * Methods of which the compiler knows the meaning: the SSA builder expands each call, and no body is ever looked at.
 *
 * <p>All of {@code skink.magic}'s machine words belong here, and the JDK methods listed below; the list is the contract
 * between the reachability analysis, which does not follow these calls, and the SSA builder, which must expand each.
 */
public final class Intrinsics {
    private static final Set<String> MAGIC_CLASSES = Set.of(
            "skink/magic/Address", "skink/magic/Port", "skink/magic/Cpu", "skink/magic/Fence", "skink/magic/Trap");

    private static final Set<String> JDK_METHODS = Set.of(
            "java/lang/Object.getClass()Ljava/lang/Class;",
            "java/lang/Math.sqrt(D)D",
            "java/lang/StrictMath.sqrt(D)D",
            "java/lang/Math.abs(D)D",
            "java/lang/Math.abs(F)F",
            "java/lang/StrictMath.abs(D)D",
            "java/lang/StrictMath.abs(F)F",
            "java/lang/Float.floatToRawIntBits(F)I",
            "java/lang/Float.intBitsToFloat(I)F",
            "java/lang/Double.doubleToRawLongBits(D)J",
            "java/lang/Double.longBitsToDouble(J)D",
            "java/lang/Integer.bitCount(I)I",
            "java/lang/Integer.numberOfLeadingZeros(I)I",
            "java/lang/Integer.numberOfTrailingZeros(I)I",
            "java/lang/Integer.reverseBytes(I)I",
            "java/lang/Long.bitCount(J)I",
            "java/lang/Long.numberOfLeadingZeros(J)I",
            "java/lang/Long.numberOfTrailingZeros(J)I");

    private Intrinsics() {}

    /** Whether calls of {@code method} are expanded in place. */
    public static boolean isIntrinsic(Method method) {
        String owner = method.owner().internalName();
        return MAGIC_CLASSES.contains(owner) || JDK_METHODS.contains(owner + "." + method.name() + method.descriptor());
    }

    /** Whether {@code method} is {@code Object.getClass}, which reads the type descriptor of its receiver. */
    public static boolean isGetClass(Method method) {
        return method.name().equals("getClass")
                && method.descriptor().equals("()Ljava/lang/Class;")
                && method.owner().internalName().equals("java/lang/Object");
    }
}
