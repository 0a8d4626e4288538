package skink.user.file;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.TooManyFiles;
import skink.abi.protocol.Vfs;
import skink.user.Utf8;

/** What programs mostly want of files. Paths are absolute, or relative to {@code $PWD}. */
public final class Files {
    /** The longest path that a request can carry, in bytes of UTF-8. */
    private static final int MOST_PATH_BYTES = 52;

    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;

    private Files() {}

    /** All of a file. */
    public static byte[] readAll(String path) throws NotFound, NotAFolder, TooManyFiles, IsAFolder {
        try (OpenFile file = OpenFile.open(path)) {
            byte[] content = new byte[file.status().bytes()];
            int got = 0;
            while (got < content.length) {
                int more = file.read(content, got, content.length - got);
                if (more == 0) {
                    throw new IllegalStateException("the file has become shorter");
                }
                got += more;
            }
            return content;
        }
    }

    /** The names in a folder, in their order. */
    public static List<String> names(String path) throws NotFound, NotAFolder, TooManyFiles {
        try (OpenFile folder = OpenFile.open(path)) {
            List<String> names = new ArrayList<>();
            for (String name = folder.nextName(); !name.isEmpty(); name = folder.nextName()) {
                names.add(name);
            }
            return names;
        }
    }

    /** What a path leads to. */
    public static Vfs.Status status(String path) throws NotFound, NotAFolder {
        return OpenFile.status(checked(path));
    }

    /** Whether this is the mode of a folder. */
    public static boolean isFolder(int mode) {
        return (mode & TYPE) == FOLDER;
    }

    /** The absolute path; one that fits no request is the path of nothing. */
    static String checked(String path) throws NotFound {
        String absolute = Paths.absolute(path);
        if (Utf8.length(absolute) > MOST_PATH_BYTES || absolute.indexOf(0) >= 0) {
            throw NotFound.ERROR;
        }
        return absolute;
    }
}
