package skink.programs.tools;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vfs;
import skink.programs.common.Format;
import skink.user.Streams;
import skink.user.file.Files;
import skink.user.terminal.Terminal;

/** {@code ls [-l] [PATH ...]}: lists folders. */
public final class Ls {
    private static final int NAME_GAP = 2;
    private static final String PERMISSIONS = "rwxrwxrwx";

    private static boolean isLong;

    private Ls() {}

    public static void main(String[] args) {
        List<String> paths = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals("-l")) {
                isLong = true;
            } else if (arg.startsWith("-") && arg.length() > 1) {
                System.exit(Complaint.usage("ls [-l] [PATH ...]"));
            } else {
                paths.add(arg);
            }
        }
        if (paths.isEmpty()) {
            paths.add(".");
        }
        int status = 0;
        for (int i = 0; i < paths.size(); i++) {
            status |= list(paths.get(i), paths.size() > 1, i > 0);
        }
        System.out.flush();
        System.exit(status);
    }

    private static int list(String path, boolean isOneOfSeveral, boolean isBehindAnother) {
        try {
            Vfs.Status status = Files.status(path);
            if (!Files.isFolder(status.mode())) {
                System.out.println(isLong ? line(path, status) : path);
                return 0;
            }
            if (isOneOfSeveral) {
                System.out.println((isBehindAnother ? "\n" : "") + path + ":");
            }
            listNames(path, Files.names(path));
            return 0;
        } catch (Refusal refused) {
            return Complaint.about("ls", path, refused);
        }
    }

    private static void listNames(String folder, List<String> names) throws Refusal {
        if (isLong) {
            for (String name : names) {
                System.out.println(line(name, Files.status(folder + "/" + name)));
            }
        } else {
            System.out.print(columns(names, width()));
        }
    }

    private static String line(String name, Vfs.Status status) {
        String day = Dates.day(status.modified());
        return mode(status.mode()) + " root " + Format.right(status.bytes(), 8) + " " + day + " " + name;
    }

    /** As in {@code drwxr-xr-x}. */
    static String mode(int mode) {
        StringBuilder text = new StringBuilder(Files.isFolder(mode) ? "d" : "-");
        for (int i = 0; i < PERMISSIONS.length(); i++) {
            boolean isSet = (mode >> PERMISSIONS.length() - 1 - i & 1) != 0;
            text.append(isSet ? PERMISSIONS.charAt(i) : '-');
        }
        return text.toString();
    }

    /** Names in columns, downwards first, in rows of at most so many letters; one a line for 0. */
    static String columns(List<String> names, int width) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length() + NAME_GAP);
        }
        int perRow = Math.max(width / Math.max(longest, 1), 1);
        int rows = (names.size() + perRow - 1) / perRow;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < names.size(); i += rows) {
                text.append(i + rows < names.size() ? Format.left(names.get(i), longest) : names.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int width() {
        Terminal terminal = Terminal.of(Streams.OUTPUT);
        try {
            return terminal == null ? 0 : terminal.size().columns();
        } catch (NoDevice gone) {
            return 0;
        }
    }
}
