package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code MethodHandles.Lookup}: finds fields, for static initialisers that run when the program is compiled. */
@Substitution(target = "java.lang.invoke.MethodHandles$Lookup", mode = Substitution.Mode.WHOLE)
final class LookupSubstitution {
    static final LookupSubstitution THE = new LookupSubstitution();

    private LookupSubstitution() {}

    public VarHandleSubstitution findVarHandle(Class<?> holder, String name, Class<?> type) {
        return VarHandleSubstitution.ofField(holder, name, type);
    }
}
