package skink.runtime.jdk;

import java.security.Permission;
import skink.magic.Substitution;

/** {@code SecurityManager}: there never is one; a method is here if the library's own code names it, and never runs. */
@Substitution(target = "java.lang.SecurityManager", mode = Substitution.Mode.WHOLE)
final class SecurityManagerSubstitution {
    private SecurityManagerSubstitution() {}

    public void checkPermission(Permission permission) {}

    public ThreadGroup getThreadGroup() {
        return null;
    }
}
