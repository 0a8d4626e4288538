package skink.compiler.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A named part of the image: fragments one behind the other, in the order in which they were appended.
 *
 * <p>Gaps between code fragments are filled with int3, so that running off the end of a routine traps.
 */
public final class Section {
    private static final byte INT3 = (byte) 0xCC;

    /** A fragment and its offset in the section. */
    record Piece(int offset, Fragment fragment) {}

    /** A symbol and its offset in the section. */
    record Defined(Symbol symbol, int offset, int size) {}

    private final String name;
    private final LinkLayout.Kind kind;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Defined> symbols = new ArrayList<>();
    private int size;
    private int alignment = 1;
    private long address;
    private long physicalAddress;

    Section(String name, LinkLayout.Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    public LinkLayout.Kind kind() {
        return kind;
    }

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** The strictest alignment of a fragment. */
    public int alignment() {
        return alignment;
    }

    /** Appends a fragment behind the padding that its alignment needs; returns its offset in the section. */
    public int append(Fragment fragment) {
        if (kind == LinkLayout.Kind.ZERO) {
            throw new IllegalArgumentException("section " + name + " has no bytes: reserve room in it instead");
        }
        int offset = allocate(fragment.bytes().length, fragment.alignment());
        pieces.add(new Piece(offset, fragment));
        for (Fragment.Definition d : fragment.definitions()) {
            symbols.add(new Defined(d.symbol(), offset + d.offset(), d.size()));
        }
        return offset;
    }

    /** Makes room for zeroed bytes in a section of kind ZERO; returns its offset in the section. */
    public int reserve(Symbol symbol, int sizeBytes, int alignmentBytes) {
        if (kind != LinkLayout.Kind.ZERO) {
            throw new IllegalArgumentException("section " + name + " has bytes: append a fragment to it instead");
        }
        if (sizeBytes < 0 || Integer.bitCount(alignmentBytes) != 1) {
            throw new IllegalArgumentException("size " + sizeBytes + ", alignment " + alignmentBytes);
        }
        int offset = allocate(sizeBytes, alignmentBytes);
        symbols.add(new Defined(symbol, offset, sizeBytes));
        return offset;
    }

    private int allocate(int sizeBytes, int alignmentBytes) {
        int padding = -size & alignmentBytes - 1;
        int offset = Math.addExact(size, padding);
        size = Math.addExact(offset, sizeBytes);
        alignment = Math.max(alignment, alignmentBytes);
        return offset;
    }

    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    List<Defined> symbols() {
        return Collections.unmodifiableList(symbols);
    }

    boolean isLoaded() {
        return kind != LinkLayout.Kind.DEBUG;
    }

    boolean hasBytes() {
        return kind != LinkLayout.Kind.ZERO;
    }

    /** Bytes that the section takes in the file. */
    int fileSize() {
        return hasBytes() ? size : 0;
    }

    long address() {
        return address;
    }

    long physicalAddress() {
        return physicalAddress;
    }

    void place(long newAddress, long newPhysicalAddress) {
        address = newAddress;
        physicalAddress = newPhysicalAddress;
    }

    /** The contents before relocation. */
    byte[] contents() {
        byte[] bytes = new byte[fileSize()];
        if (kind == LinkLayout.Kind.CODE) {
            Arrays.fill(bytes, INT3);
        }
        for (Piece piece : pieces) {
            byte[] from = piece.fragment.bytes();
            System.arraycopy(from, 0, bytes, piece.offset, from.length);
        }
        return bytes;
    }
}
