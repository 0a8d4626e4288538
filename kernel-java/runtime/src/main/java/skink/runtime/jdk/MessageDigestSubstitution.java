package skink.runtime.jdk;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Locale;
import java.util.Objects;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code MessageDigest}: the usual algorithms by name, instead of providers that are loaded. */
@Substitution(target = "java.security.MessageDigest")
abstract class MessageDigestSubstitution {
    @Alias
    private static boolean skipDebug;

    static {
        skipDebug = true;
    }

    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        Objects.requireNonNull(algorithm, "null algorithm name");
        Object digest = new Delegate(implementation(algorithm), algorithm, null);
        return (MessageDigest) digest;
    }

    private static MessageDigestSpi implementation(String algorithm) throws NoSuchAlgorithmException {
        switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "MD5":
                return new Md5();
            case "SHA-1":
            case "SHA1":
            case "SHA":
                return new Sha1();
            case "SHA-224":
                return new Sha224();
            case "SHA-256":
                return new Sha256();
            case "SHA-384":
                return new Sha384();
            case "SHA-512":
                return new Sha512();
            default:
                throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
    }

    /** A name for the class that joins an implementation to its algorithm's name. */
    @Substitution(target = "java.security.MessageDigest$Delegate")
    static class Delegate {
        @Alias
        Delegate(MessageDigestSpi implementation, String algorithm, Provider provider) {}
    }

    @Substitution(target = "sun.security.provider.MD5")
    static final class Md5 extends NamedDigest {
        @Alias
        Md5() {}
    }

    @Substitution(target = "sun.security.provider.SHA")
    static final class Sha1 extends NamedDigest {
        @Alias
        Sha1() {}
    }

    @Substitution(target = "sun.security.provider.SHA2$SHA224")
    static final class Sha224 extends NamedDigest {
        @Alias
        Sha224() {}
    }

    @Substitution(target = "sun.security.provider.SHA2$SHA256")
    static final class Sha256 extends NamedDigest {
        @Alias
        Sha256() {}
    }

    @Substitution(target = "sun.security.provider.SHA5$SHA384")
    static final class Sha384 extends NamedDigest {
        @Alias
        Sha384() {}
    }

    @Substitution(target = "sun.security.provider.SHA5$SHA512")
    static final class Sha512 extends NamedDigest {
        @Alias
        Sha512() {}
    }
}
