package skink.compiler.world;

/** A class that the program refers to is not on the class path. */
public final class NoSuchClassException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String internalName;

    public NoSuchClassException(String internalName) {
        super("no class " + internalName.replace('/', '.') + " on the class path");
        this.internalName = internalName;
    }

    public String internalName() {
        return internalName;
    }
}
