package skink.compiler.world;

/** Which rules a program is compiled under. */
public enum Profile {
    /**
     * Ring 0: no allocation, no exceptions. Creating a throwable ends the path (it compiles to a panic), and every static
     * initialiser runs at build time.
     */
    KERNEL,
    /** A process: the whole language within the subset. */
    PROGRAM
}
