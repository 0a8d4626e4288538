package skink.compiler.driver;

import java.util.List;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.world.Profile;

/** What a target adds to compiled methods: where they go, what starts them, which rules they obey. */
public interface Platform {
    /** For messages and statistics: {@code linux-i386}, {@code skink-kernel}. */
    String name();

    /** The rules that the program is compiled under. */
    Profile profile();

    LinkLayout layout();

    /** Places the assembler routines and tables of the target. */
    void addRoutines(Linker linker);

    /**
     * The stack that every entry point may count on, in bytes, which the compiler proves to be enough; 0 if the stack has no
     * such bound and each method checks its own need.
     */
    int stackBytes();

    /** Refuses an image that could not run here, with an {@link IllegalArgumentException}. */
    default void check(LinkedImage image) {}

    /** Internal names of classes whose {@code @EntryPoint} methods are called by those routines. */
    List<String> entryPointClasses();
}
