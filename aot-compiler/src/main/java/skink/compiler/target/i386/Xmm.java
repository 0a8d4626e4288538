package skink.compiler.target.i386;

/** An SSE register; the order is the encoding. */
public enum Xmm implements XmmRm {
    XMM0,
    XMM1,
    XMM2,
    XMM3,
    XMM4,
    XMM5,
    XMM6,
    XMM7;

    private static final Xmm[] ALL = values();

    /** The register of the encoding 0..7. */
    public static Xmm of(int number) {
        return ALL[number];
    }

    /** Encoding, 0..7. */
    public int number() {
        return ordinal();
    }
}
