package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code JavaNetUriAccess}: a door into {@code URI} that only the network uses. */
@Substitution(target = "jdk.internal.access.JavaNetUriAccess", mode = Substitution.Mode.WHOLE)
interface JavaNetUriAccessSubstitution {}
