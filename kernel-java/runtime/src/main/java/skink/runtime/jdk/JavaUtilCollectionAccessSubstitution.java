package skink.runtime.jdk;

import java.util.List;
import skink.magic.Substitution;

/** {@code JavaUtilCollectionAccess}: lists over arrays that nobody else has. */
@Substitution(target = "jdk.internal.access.JavaUtilCollectionAccess", mode = Substitution.Mode.WHOLE)
interface JavaUtilCollectionAccessSubstitution {
    default <E> List<E> listFromTrustedArray(Object[] elements) {
        return ImmutableCollectionsSubstitution.listFromTrustedArray(elements);
    }

    default <E> List<E> listFromTrustedArrayNullsAllowed(Object[] elements) {
        return ImmutableCollectionsSubstitution.listFromTrustedArrayNullsAllowed(elements);
    }
}
