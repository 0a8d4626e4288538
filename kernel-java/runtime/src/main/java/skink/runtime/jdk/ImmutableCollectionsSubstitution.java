package skink.runtime.jdk;

import java.util.List;
import skink.magic.Alias;
import skink.magic.Substitution;

/** Names for what makes the lists that {@code Stream.toList} and {@code List.of} answer with. */
@Substitution(target = "java.util.ImmutableCollections")
final class ImmutableCollectionsSubstitution {
    @Alias
    static native <E> List<E> listFromTrustedArray(Object... elements);

    @Alias
    static native <E> List<E> listFromTrustedArrayNullsAllowed(Object... elements);
}
