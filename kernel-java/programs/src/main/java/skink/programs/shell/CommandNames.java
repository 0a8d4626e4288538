package skink.programs.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import skink.abi.protocol.Refusal;
import skink.programs.shell.editor.Completion;
import skink.user.file.Files;
import skink.user.file.Paths;

/** What the shell completes from: built-in commands, the programs of {@code /bin}, and files. */
final class CommandNames implements Completion.Source {
    private static final String PROGRAMS = "/bin";

    private final ShellSystem system;
    private final Builtins builtins;

    CommandNames(ShellSystem system, Builtins builtins) {
        this.system = system;
        this.builtins = builtins;
    }

    @Override
    public List<String> commands() {
        TreeSet<String> names = new TreeSet<>(builtins.names());
        names.addAll(namesIn(PROGRAMS));
        return new ArrayList<>(names);
    }

    @Override
    public List<String> names(String folder) {
        String path = Paths.absolute(builtins.folder(), folder);
        List<String> names = new ArrayList<>();
        for (String name : namesIn(path)) {
            names.add(isFolder(path + "/" + name) ? name + "/" : name);
        }
        return names;
    }

    private List<String> namesIn(String path) {
        try {
            return system.names(path);
        } catch (Refusal none) {
            return List.of();
        }
    }

    private boolean isFolder(String path) {
        try {
            return Files.isFolder(system.status(path).mode());
        } catch (Refusal gone) {
            return false;
        }
    }
}
