package skink.images.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** Where the class files of each guest module lie: beside our own, on the class path of this virtual machine. */
public final class GuestClasses {
    /** A guest module, known by one class file that only it has. */
    public enum Module {
        MAGIC("skink/magic/Address.class"),
        ABI("skink/abi/test/package-info.class"),
        RUNTIME("skink/runtime/ObjectModel.class"),
        KERNEL("skink/kernel/package-info.class"),
        USERLIB("skink/user/Message.class"),
        SERVERS("skink/servers/sched/Scheduler.class"),
        DRIVERS("skink/drivers/package-info.class"),
        TESTS("skink/tests/Hello.class"),
        PROGRAMS("skink/programs/bench/Rounds.class");

        private final String marker;

        Module(String marker) {
            this.marker = marker;
        }

        /** The folder or jar of the module's class files. */
        public Path path() {
            return pathOf(marker);
        }
    }

    private GuestClasses() {}

    /** What every guest executable is compiled against. */
    public static List<Path> base() {
        return List.of(Module.MAGIC.path(), Module.RUNTIME.path());
    }

    /** The folder or jar that holds this class file of the class path. */
    static Path pathOf(String classFile) {
        URL url = GuestClasses.class.getClassLoader().getResource(classFile);
        if (url == null) {
            throw new IllegalStateException("the class path has no " + classFile + "; build with mvn package first");
        }
        return containerOf(url, classFile);
    }

    /** The part of a resource's address that names the folder or jar it is in. */
    static Path containerOf(URL url, String resource) {
        try {
            String text = url.toURI().toString();
            if (url.getProtocol().equals("jar")) {
                return Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/"))));
            }
            return Path.of(new URI(text.substring(0, text.length() - resource.length())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a usable place of class files: " + url, e);
        }
    }
}
