package skink.programs.tools;

import java.io.IOException;
import skink.abi.protocol.Refusal;
import skink.user.file.OpenFile;

/** {@code cat [FILE ...]}: writes files, or standard input. */
public final class Cat {
    private static final int PIECE_BYTES = 4096;
    private static final byte[] PIECE = new byte[PIECE_BYTES];

    private Cat() {}

    public static void main(String[] args) throws IOException {
        int status = 0;
        if (args.length == 0) {
            copyInput();
        }
        for (String path : args) {
            if (path.equals("-")) {
                copyInput();
            } else {
                status |= copy(path);
            }
        }
        System.out.flush();
        System.exit(status);
    }

    private static void copyInput() throws IOException {
        for (int got = System.in.read(PIECE); got > 0; got = System.in.read(PIECE)) {
            System.out.write(PIECE, 0, got);
            System.out.flush();
        }
    }

    private static int copy(String path) {
        try (OpenFile file = OpenFile.open(path)) {
            for (int got = file.read(PIECE, 0, PIECE_BYTES); got > 0; got = file.read(PIECE, 0, PIECE_BYTES)) {
                System.out.write(PIECE, 0, got);
            }
            return 0;
        } catch (Refusal refused) {
            return Complaint.about("cat", path, refused);
        }
    }
}
