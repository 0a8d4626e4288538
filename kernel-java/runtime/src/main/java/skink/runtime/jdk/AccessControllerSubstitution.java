package skink.runtime.jdk;

import java.security.PrivilegedAction;
import skink.magic.Substitution;

/** {@code AccessController}: everything is allowed. */
@Substitution(target = "java.security.AccessController", mode = Substitution.Mode.WHOLE)
final class AccessControllerSubstitution {
    private AccessControllerSubstitution() {}

    public static <T> T doPrivileged(PrivilegedAction<T> action) {
        return action.run();
    }
}
