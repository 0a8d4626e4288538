package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code SharedSecrets}: the few secrets of {@code java.lang} that collections use. */
@Substitution(target = "jdk.internal.access.SharedSecrets", mode = Substitution.Mode.WHOLE)
final class SharedSecretsSubstitution {
    private static final JavaLangAccessSubstitution LANG = new LangAccess();

    private static final class LangAccess implements JavaLangAccessSubstitution {}

    private SharedSecretsSubstitution() {}

    public static JavaLangAccessSubstitution getJavaLangAccess() {
        return LANG;
    }
}
