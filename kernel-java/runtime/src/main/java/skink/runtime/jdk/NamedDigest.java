package skink.runtime.jdk;

import java.security.MessageDigestSpi;

/** What the names of the JDK's digests extend in this source; their own superclasses count when they are compiled. */
abstract class NamedDigest extends MessageDigestSpi {
    @Override
    protected void engineUpdate(byte input) {}

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {}

    @Override
    protected byte[] engineDigest() {
        return null;
    }

    @Override
    protected void engineReset() {}
}
