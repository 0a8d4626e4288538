package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code Cleaner} needs a thread that waits for references, so whatever reaches a method of it is refused. */
@Substitution(target = "java.lang.ref.Cleaner", mode = Substitution.Mode.WHOLE)
final class CleanerSubstitution {
    private CleanerSubstitution() {}
}
