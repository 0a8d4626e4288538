package skink.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import skink.images.build.GuestClasses.Module;

/**
 * A hash of all that decides the bytes of an executable: the class files of guest modules, boot code and compiler.
 *
 * <p>They do not change while this JVM, which runs some of them, lives: so each hash is made once.
 */
final class BuildId {
    private static final int BYTES = 8;
    private static final Map<List<Module>, String> KNOWN = new ConcurrentHashMap<>();

    private BuildId() {}

    /** The build id of what is compiled from these modules, in hexadecimal. */
    static String of(List<Module> modules) {
        return KNOWN.computeIfAbsent(modules, BuildId::hash);
    }

    private static String hash(List<Module> modules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            modules.forEach(module -> addTo(digest, module.path()));
            addTo(digest, GuestClasses.pathOf("skink/boot/BootCode.class"));
            addTo(digest, GuestClasses.pathOf("skink/compiler/driver/Pipeline.class"));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds the names and contents of the class files, whether they lie in a folder or in a jar. */
    private static void addTo(MessageDigest digest, Path place) {
        try (ClassFiles files = ClassFiles.in(place);
                Stream<String> names = files.names()) {
            for (String name : names.sorted().toList()) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                try (InputStream in = files.open(name)) {
                    digest.update(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class files in " + place, e);
        }
    }
}
