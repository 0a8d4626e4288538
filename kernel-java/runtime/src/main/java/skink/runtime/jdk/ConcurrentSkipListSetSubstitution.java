package skink.runtime.jdk;

import java.util.concurrent.ConcurrentNavigableMap;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code ConcurrentSkipListSet}: a copy gets its map by assignment, without reflection. */
@Substitution(target = "java.util.concurrent.ConcurrentSkipListSet")
final class ConcurrentSkipListSetSubstitution<E> {
    @Alias
    private ConcurrentNavigableMap<E, Object> m;

    private void setMap(ConcurrentNavigableMap<E, Object> map) {
        m = map;
    }
}
