package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code NullPointerException} without the texts that HotSpot derives from bytecode. */
@Substitution(target = "java.lang.NullPointerException")
final class NullPointerExceptionSubstitution {
    private String getExtendedNPEMessage() {
        return null;
    }
}
