package skink.images.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes results for scripts: whole or not at all. */
final class JsonOutput {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonOutput() {}

    /** Replaces {@code file} by {@code value} as JSON; does nothing if {@code file} is null. */
    static void write(Path file, Object value) {
        if (file == null) {
            return;
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(partial, MAPPER.writeValueAsBytes(value));
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
