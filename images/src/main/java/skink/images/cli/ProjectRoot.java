package skink.images.cli;

import java.nio.file.Path;

/** The checkout that the launcher started us from. */
final class ProjectRoot {
    private ProjectRoot() {}

    static Path path() {
        String root = System.getProperty("skink.root");
        if (root == null) {
            throw new IllegalStateException("the property skink.root is not set; start through ./skink");
        }
        return Path.of(root);
    }
}
