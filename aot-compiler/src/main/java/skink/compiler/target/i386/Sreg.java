package skink.compiler.target.i386;

/** A segment register; the order is the encoding. */
public enum Sreg {
    ES(0x26),
    CS(0x2E),
    SS(0x36),
    DS(0x3E),
    FS(0x64),
    GS(0x65);

    private final int prefix;

    Sreg(int prefix) {
        this.prefix = prefix;
    }

    /** Encoding, 0..5. */
    public int number() {
        return ordinal();
    }

    /** The override prefix byte. */
    int prefix() {
        return prefix;
    }
}
