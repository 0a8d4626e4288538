package skink.runtime.jdk;

import skink.magic.Substitution;

/** The question whether keys compare to their own class, which the JDK answers by reading generic signatures. */
@Substitution(target = "java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapSubstitution {
    static Class<?> comparableClassFor(Object key) {
        return ClassSubstitution.comparableClassFor(key);
    }
}
