package skink.compiler.target.i386;

/** Rotates and shifts. */
public enum Shift {
    ROL(0),
    ROR(1),
    RCL(2),
    RCR(3),
    SHL(4),
    SHR(5),
    SAR(7);

    private final int extension;

    Shift(int extension) {
        this.extension = extension;
    }

    int extension() {
        return extension;
    }
}
