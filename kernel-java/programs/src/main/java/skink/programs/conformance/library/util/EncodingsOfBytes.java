package skink.programs.conformance.library.util;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** {@code Base64}, {@code HexFormat}, {@code UUID}, checksums. */
public final class EncodingsOfBytes {
    private EncodingsOfBytes() {}

    public static void main(String[] arguments) {
        byte[] data = "Any carnal pleas\u00FCre.".getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(data);
        System.out.println(encoded + " " + new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8) + " "
                + Base64.getEncoder().withoutPadding().encodeToString(new byte[] {1}) + " "
                + Base64.getUrlEncoder().encodeToString(new byte[] {-1, -2, -3, -4}));
        byte[] all = new byte[100];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 37);
        }
        String mime = Base64.getMimeEncoder().encodeToString(all);
        System.out.println(mime.replace("\r", "") + " "
                + Arrays.equals(all, Base64.getMimeDecoder().decode(mime)));
        for (String bad : new String[] {"a", "ab=c", "a*bc", "====", "abc"}) {
            try {
                System.out.println(Arrays.toString(Base64.getDecoder().decode(bad)));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        HexFormat hex = HexFormat.ofDelimiter(":").withUpperCase();
        System.out.println(hex.formatHex(new byte[] {1, -1, 16}) + " " + Arrays.toString(hex.parseHex("0A:FF")) + " "
                + HexFormat.of().toHexDigits((byte) 171) + " " + HexFormat.of().toHexDigits(0x1234L) + " "
                + HexFormat.fromHexDigits("ff") + " " + HexFormat.isHexDigit('g'));
        try {
            HexFormat.of().parseHex("abc");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        System.out.println(id + " " + id.version() + " " + id.variant() + " " + id.getMostSignificantBits() + " "
                + id.hashCode() + " " + id.compareTo(new UUID(1, 2)) + " " + new UUID(1, 2) + " " + id.timestamp() + " "
                + id.node());
        CRC32 crc = new CRC32();
        crc.update(data);
        crc.update('x');
        Adler32 adler = new Adler32();
        adler.update(all, 10, 50);
        CRC32C castagnoli = new CRC32C();
        castagnoli.update(all);
        System.out.println(crc.getValue() + " " + adler.getValue() + " " + castagnoli.getValue());
        crc.reset();
        System.out.println(crc.getValue());
    }
}
