package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code ZipUtils.loadLibrary}: checksums need no library of machine code. */
@Substitution(target = "java.util.zip.ZipUtils")
final class ZipUtilsSubstitution {
    static void loadLibrary() {}
}
