package skink.images.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import skink.images.build.AtomicFile;

/** Writes results for scripts: whole or not at all. */
final class JsonOutput {
    private JsonOutput() {}

    /** Refuses a file that cannot be written in the end, before long work starts. */
    static void requireFolder(Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("cannot write " + file + ": there is no folder " + folder);
        }
    }

    /** Replaces {@code file} by {@code value} as JSON; does nothing if {@code file} is null. */
    static void write(Path file, Object value) {
        if (file == null) {
            return;
        }
        // Made here and not once for all: it takes long, and few ask for a file.
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            AtomicFile.write(file, mapper.writeValueAsBytes(value), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results are plain records", e);
        }
    }
}
