package skink.compiler.ssa;

/** A cell of memory: its width, how it widens when loaded, and whether it is a reference. */
public enum MemType {
    /** One byte, sign-extended; also boolean. */
    BYTE(1, Kind.INT),
    SHORT(2, Kind.INT),
    /** Two bytes, zero-extended. */
    CHAR(2, Kind.INT),
    INT(4, Kind.INT),
    LONG(8, Kind.LONG),
    FLOAT(4, Kind.FLOAT),
    DOUBLE(8, Kind.DOUBLE),
    REF(4, Kind.REF);

    private final int sizeBytes;
    private final Kind kind;

    MemType(int sizeBytes, Kind kind) {
        this.sizeBytes = sizeBytes;
        this.kind = kind;
    }

    public int sizeBytes() {
        return sizeBytes;
    }

    public int log2Size() {
        return Integer.numberOfTrailingZeros(sizeBytes);
    }

    public Kind kind() {
        return kind;
    }

    /** The cell of a field or array element with this descriptor; an {@code Address} is an INT. */
    public static MemType ofDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> BYTE;
            case 'S' -> SHORT;
            case 'C' -> CHAR;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            default -> Kind.ofDescriptor(descriptor) == Kind.INT ? INT : REF;
        };
    }
}
