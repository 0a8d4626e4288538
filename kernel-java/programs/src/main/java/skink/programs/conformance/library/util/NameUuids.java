package skink.programs.conformance.library.util;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** {@code UUID.nameUUIDFromBytes} and {@code UUID.randomUUID}. */
public final class NameUuids {
    private NameUuids() {}

    public static void main(String[] arguments) {
        System.out.println(UUID.nameUUIDFromBytes("skink".getBytes(StandardCharsets.UTF_8)));
        System.out.println(UUID.nameUUIDFromBytes(new byte[0]) + " "
                + UUID.nameUUIDFromBytes(new byte[200]).version());
    }
}
