package skink.compiler.ssa;

import skink.compiler.world.Field;
import skink.compiler.world.Method;

/**
 * The {@code valueOf} methods that put a number into an object: what the optimisations know of them.
 *
 * <p>Each gives an object that is not null, notices nothing and changes nothing that can be noticed; the {@code value} of
 * the object is the argument. So a call whose result is only unboxed is nothing at all, as long as it is still a call.
 */
public final class Boxing {
    private Boxing() {}

    /** Whether {@code method} boxes its only argument. */
    public static boolean isBoxing(Method method) {
        return method.name().equals("valueOf")
                && method.isStatic()
                && isBox(method.owner().internalName())
                && Kind.ofDescriptor(method.parameterDescriptors().get(0)) != Kind.REF
                && method.parameterDescriptors().size() == 1;
    }

    private static boolean isBox(String internalName) {
        return switch (internalName) {
            case "java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte", "java/lang/Character" ->
                true;
            default -> false;
        };
    }

    /** The number in the box that {@code load} reads from, if the box was made by a call in this graph; else null. */
    public static Value unboxed(Value load) {
        Value box = StaticTypes.stripGuards(load.arg(0));
        boolean matches = box.op() == Op.CALL_DIRECT
                && isBoxing(box.aux(Method.class))
                && load.aux(Field.class).name().equals("value")
                && load.aux(Field.class).owner() == box.aux(Method.class).owner();
        return matches ? box.arg(0) : null;
    }

    /**
     * Whether a load from an array is that of a ready-made object in the body of a {@code valueOf} that was expanded. The
     * only array there is the cache, which its class's initialiser has filled.
     */
    static boolean isCached(Value load) {
        return load.position() != null && isBoxing(load.position().method());
    }
}
