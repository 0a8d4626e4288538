package skink.images.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import skink.boot.user.UserPlatform;
import skink.compiler.driver.LinuxI386;
import skink.compiler.driver.Platform;
import skink.images.build.GuestClasses.Module;

/** What programs can be compiled for. */
public enum Target {
    /** A Linux executable. */
    LINUX_I386(new LinuxI386(), List.of()),
    /** A process of the system itself, which may use {@code skink.user}. */
    SKINK(new UserPlatform(), List.of(Module.ABI, Module.USERLIB));

    private final Platform platform;
    private final List<Module> library;

    Target(Platform platform, List<Module> library) {
        this.platform = platform;
        this.library = library;
    }

    /** The target of this name, or null. */
    public static Target named(String name) {
        return Arrays.stream(values())
                .filter(target -> target.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Target::toString).collect(Collectors.joining(" or "));
    }

    /** As {@code --target} names it. */
    @Override
    public String toString() {
        return platform.name();
    }

    Platform platform() {
        return platform;
    }

    /** The class files that every program for this target is compiled against. */
    List<Path> runtimePath() {
        List<Path> path = new ArrayList<>(GuestClasses.base());
        library.forEach(module -> path.add(module.path()));
        return path;
    }
}
