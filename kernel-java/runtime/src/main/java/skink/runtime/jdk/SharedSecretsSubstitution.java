package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code SharedSecrets}: the few secrets of {@code java.lang} and {@code java.util} that the library's packages share. */
@Substitution(target = "jdk.internal.access.SharedSecrets", mode = Substitution.Mode.WHOLE)
final class SharedSecretsSubstitution {
    private static final JavaLangAccessSubstitution LANG = new LangAccess();
    private static final JavaUtilCollectionAccessSubstitution COLLECTIONS = new CollectionAccess();

    private static final class LangAccess implements JavaLangAccessSubstitution {}

    private static final class CollectionAccess implements JavaUtilCollectionAccessSubstitution {}

    private SharedSecretsSubstitution() {}

    public static JavaLangAccessSubstitution getJavaLangAccess() {
        return LANG;
    }

    public static JavaUtilCollectionAccessSubstitution getJavaUtilCollectionAccess() {
        return COLLECTIONS;
    }

    public static void setJavaNioAccess(JavaNioAccessSubstitution access) {}

    public static void setJavaNetUriAccess(JavaNetUriAccessSubstitution access) {}
}
