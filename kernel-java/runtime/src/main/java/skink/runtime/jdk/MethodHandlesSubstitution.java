package skink.runtime.jdk;

import java.nio.ByteOrder;
import skink.magic.Substitution;

/** {@code MethodHandles}: what makes handles of fields and array elements, for static initialisers; no method handles. */
@Substitution(target = "java.lang.invoke.MethodHandles", mode = Substitution.Mode.WHOLE)
final class MethodHandlesSubstitution {
    private MethodHandlesSubstitution() {}

    public static LookupSubstitution lookup() {
        return LookupSubstitution.THE;
    }

    public static LookupSubstitution privateLookupIn(Class<?> target, LookupSubstitution caller) {
        return LookupSubstitution.THE;
    }

    public static VarHandleSubstitution arrayElementVarHandle(Class<?> arrayType) {
        return VarHandleSubstitution.ofElements(arrayType);
    }

    public static VarHandleSubstitution byteArrayViewVarHandle(Class<?> viewType, ByteOrder order) {
        return VarHandleSubstitution.ofBytes(viewType.getComponentType(), order == ByteOrder.BIG_ENDIAN);
    }
}
