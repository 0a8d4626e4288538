package skink.images.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A way to run programs. */
interface Engine {
    /** For messages: {@code HotSpot}, {@code interpreter}, {@code linux-i386}. */
    String name();

    /**
     * Runs programs that were compiled by javac.
     *
     * @param classes the folder of class files
     * @param packages packages whose class {@code Main} is to be run, without arguments
     * @return what each did, by package
     */
    Map<String, Behaviour> run(Path classes, List<String> packages);
}
