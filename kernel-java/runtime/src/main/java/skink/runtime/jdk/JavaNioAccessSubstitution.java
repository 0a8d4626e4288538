package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code JavaNioAccess}: what foreign memory and direct buffers would use; nothing asks for it. */
@Substitution(target = "jdk.internal.access.JavaNioAccess", mode = Substitution.Mode.WHOLE)
interface JavaNioAccessSubstitution {}
