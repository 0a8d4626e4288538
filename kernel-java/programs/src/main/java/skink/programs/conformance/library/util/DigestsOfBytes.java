package skink.programs.conformance.library.util;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** {@code MessageDigest}: MD5, SHA-1, SHA-256, SHA-512. */
public final class DigestsOfBytes {
    private DigestsOfBytes() {}

    public static void main(String[] arguments) throws Exception {
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256", "SHA-512", "SHA-384", "SHA-224"}) {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance(algorithm);
            digest.update("The quick brown fox ".getBytes(StandardCharsets.US_ASCII));
            byte[] hash = digest.digest("jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII));
            System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength() + " "
                    + HexFormat.of().formatHex(hash) + " " + HexFormat.of().formatHex(digest.digest()));
            byte[] large = new byte[1000];
            Arrays.fill(large, (byte) 'a');
            System.out.println(HexFormat.of().formatHex(digest.digest(large)).hashCode());
        }
        try {
            java.security.MessageDigest.getInstance("NONE");
        } catch (java.security.NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
    }
}
