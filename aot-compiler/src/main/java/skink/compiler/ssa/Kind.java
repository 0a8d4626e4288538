package skink.compiler.ssa;

/** What a value is to the machine: which registers can hold it, and whether the collector must know it. */
public enum Kind {
    /** 32 bits in a general register: boolean, byte, short, char (all kept sign- or zero-extended), int and Address. */
    INT(4),
    /** 64 bits; two general registers after lowering. */
    LONG(8),
    FLOAT(4),
    DOUBLE(8),
    /** A reference to an object, or null: 32 bits that the collector reads and rewrites. */
    REF(4),
    /** No value. */
    VOID(0);

    private final int sizeBytes;

    Kind(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    public int sizeBytes() {
        return sizeBytes;
    }

    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** Whether a local variable or operand-stack entry of this kind takes two slots in a class file. */
    public boolean isWide() {
        return this == LONG || this == DOUBLE;
    }

    /** The kind of a field, parameter or result with this descriptor; an {@code Address} is an INT. */
    public static Kind ofDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B', 'S', 'C', 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'V' -> VOID;
            case 'L' -> descriptor.equals("Lskink/magic/Address;") ? INT : REF;
            case '[' -> REF;
            default -> throw new IllegalArgumentException("not a descriptor: " + descriptor);
        };
    }
}
