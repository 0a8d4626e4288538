package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code SecurityManager}: there never is one, so none of its methods is. */
@Substitution(target = "java.lang.SecurityManager", mode = Substitution.Mode.WHOLE)
final class SecurityManagerSubstitution {
    private SecurityManagerSubstitution() {}
}
