package skink.compiler.target.i386;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import skink.compiler.link.Fragment;
import skink.compiler.link.Relocation;
import skink.compiler.link.Symbol;

/**
 * The bytes of one piece of code, with branches whose length is chosen at the end.
 *
 * <p>Idea: bytes are written as if every branch were short and every alignment needed no padding (<em>raw</em>
 * positions). Each place that may become longer is a {@link Site}; a label or an address field remembers its raw
 * position and the number of sites before it. {@link #finish} finds the smallest set of branches that have to be near
 * and then copies the raw bytes, inserting what the sites need.
 *
 * <ul>
 *   <li>I1: sites are in order of raw position; a site's extra bytes lie behind all labels bound before it.
 *   <li>I2: a branch only ever grows, so the search ends; what it finds depends on the input alone.
 *   <li>I3: after {@link #finish} every short displacement fits.
 * </ul>
 */
final class CodeBuffer {
    /** A place whose final length is not known while writing. */
    private abstract static sealed class Site permits Branch, Padding {
        final int rawPosition;
        /** Bytes beyond those already in the raw code. */
        int extra;

        Site(int rawPosition) {
            this.rawPosition = rawPosition;
        }
    }

    /** A jump to a label: two raw bytes, replaced as a whole when it grows. */
    private static final class Branch extends Site {
        static final int SHORT_SIZE = 2;
        final Label target;
        /** 0xEB, or 0x70 plus a condition. */
        final int shortOpcode;
        /** 4, or 2 in 16-bit code. */
        final int nearFieldSize;

        Branch(int rawPosition, Label target, int shortOpcode, int nearFieldSize) {
            super(rawPosition);
            this.target = target;
            this.shortOpcode = shortOpcode;
            this.nearFieldSize = nearFieldSize;
        }

        boolean isNear() {
            return extra != 0;
        }

        void makeNear() {
            extra = nearOpcodeSize() + nearFieldSize - SHORT_SIZE;
        }

        private boolean isConditional() {
            return shortOpcode != 0xEB;
        }

        private int nearOpcodeSize() {
            return isConditional() ? 2 : 1;
        }
    }

    /** Padding up to an alignment: no raw bytes. */
    private static final class Padding extends Site {
        final int alignment;
        final Filler filler;

        Padding(int rawPosition, int alignment, Filler filler) {
            super(rawPosition);
            this.alignment = alignment;
            this.filler = filler;
        }
    }

    /** Writes padding of any length. */
    interface Filler {
        void fill(byte[] bytes, int offset, int length);
    }

    /** An address field: {@code sizeBytes} raw bytes at a position. */
    private record Field(
            int rawPosition, int siteCount, int sizeBytes, boolean relative, Reference reference, int addend) {}

    /** A symbol that starts at a label; it ends where the next one starts. */
    private record Definition(Symbol symbol, Label label) {}

    private byte[] raw = new byte[256];
    private int size;
    private int alignment = 1;
    private final List<Site> sites = new ArrayList<>();
    private final List<Label> bound = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private boolean finished;

    void put8(int value) {
        if (finished) {
            throw new IllegalStateException("code is finished");
        }
        if (size == raw.length) {
            raw = Arrays.copyOf(raw, 2 * size);
        }
        raw[size++] = (byte) value;
    }

    void put16(int value) {
        put8(value);
        put8(value >> 8);
    }

    void put32(int value) {
        put16(value);
        put16(value >> 16);
    }

    void putBytes(byte[] bytes) {
        for (byte b : bytes) {
            put8(b);
        }
    }

    /** A number of 1, 2 or 4 bytes. */
    void putNumber(int value, int sizeBytes) {
        switch (sizeBytes) {
            case 1 -> put8(value);
            case 2 -> put16(value);
            case 4 -> put32(value);
            default -> throw new IllegalArgumentException("no field of " + sizeBytes + " bytes");
        }
    }

    /** An address plus an addend, in 2 or 4 bytes. */
    void putAddress(Reference reference, int addend, int sizeBytes) {
        putField(new Field(size, sites.size(), sizeBytes, false, reference, addend));
    }

    /** The distance from the end of this field to a target, in 2 or 4 bytes. */
    void putDistance(Reference reference, int sizeBytes) {
        if (reference.label() == null && sizeBytes != 4) {
            throw new IllegalArgumentException("16-bit code reaches labels only, not " + reference.symbol());
        }
        putField(new Field(size, sites.size(), sizeBytes, true, reference, -sizeBytes));
    }

    private void putField(Field field) {
        fields.add(field);
        putNumber(0, field.sizeBytes);
    }

    void bind(Label label) {
        label.bind(size, sites.size());
        bound.add(label);
    }

    void define(Symbol symbol) {
        Label label = new Label();
        bind(label);
        definitions.add(new Definition(symbol, label));
    }

    void branch(int shortOpcode, Label target, int nearFieldSize) {
        sites.add(new Branch(size, target, shortOpcode, nearFieldSize));
        put8(shortOpcode);
        put8(0);
    }

    void align(int bytes, Filler filler) {
        if (Integer.bitCount(bytes) != 1) {
            throw new IllegalArgumentException("alignment is not a power of two: " + bytes);
        }
        alignment = Math.max(alignment, bytes);
        sites.add(new Padding(size, bytes, filler));
    }

    /**
     * Chooses the branch lengths, resolves the labels and hands the code over.
     *
     * @param self the symbol that covers the whole code, or null if {@link #define} named every part that needs one
     */
    Fragment finish(Symbol self, int minimumAlignment) {
        for (Site site : sites) {
            if (site instanceof Branch branch && !branch.target.isBound()) {
                throw new IllegalStateException("a branch goes to a label that is not bound");
            }
        }
        int[] growth = relax();
        finished = true;
        for (Label label : bound) {
            label.resolve(label.rawPosition() + growth[label.siteCount()]);
        }
        byte[] code = copy(growth);
        List<Fragment.Definition> symbols = symbols(self, code.length);
        List<Relocation> relocations = resolveFields(code, growth, symbols);
        return new Fragment(code, Math.max(alignment, minimumAlignment), relocations, symbols);
    }

    /** Result: element i is the number of extra bytes of the first i sites. */
    private int[] relax() {
        int[] growth = new int[sites.size() + 1];
        boolean changed;
        do {
            layOut(growth);
            changed = false;
            for (int i = 0; i < sites.size(); i++) {
                if (sites.get(i) instanceof Branch branch && !branch.isNear()) {
                    int distance = distance(branch, growth[i], growth);
                    if (distance != (byte) distance) {
                        branch.makeNear();
                        changed = true;
                    }
                }
            }
        } while (changed);
        return growth;
    }

    private void layOut(int[] growth) {
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            if (site instanceof Padding padding) {
                padding.extra = -(padding.rawPosition + growth[i]) & (padding.alignment - 1);
            }
            growth[i + 1] = growth[i] + site.extra;
        }
    }

    /** Displacement of a branch that starts {@code before} bytes later than in the raw code. */
    private static int distance(Branch branch, int before, int[] growth) {
        int end = branch.rawPosition + before + Branch.SHORT_SIZE + branch.extra;
        return branch.target.rawPosition() + growth[branch.target.siteCount()] - end;
    }

    private byte[] copy(int[] growth) {
        byte[] code = new byte[size + growth[sites.size()]];
        int from = 0;
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            System.arraycopy(raw, from, code, from + growth[i], site.rawPosition - from);
            from = site.rawPosition;
            int at = from + growth[i];
            if (site instanceof Branch branch) {
                putBranch(branch, code, at, distance(branch, growth[i], growth));
                from += Branch.SHORT_SIZE;
            } else if (site instanceof Padding padding) {
                padding.filler.fill(code, at, padding.extra);
            }
        }
        System.arraycopy(raw, from, code, from + growth[sites.size()], size - from);
        return code;
    }

    private static void putBranch(Branch branch, byte[] code, int at, int distance) {
        if (!branch.isNear()) {
            assert distance == (byte) distance : "I3: short branch over " + distance + " bytes";
            code[at] = (byte) branch.shortOpcode;
            code[at + 1] = (byte) distance;
        } else {
            int field = at;
            if (branch.isConditional()) {
                code[field++] = 0x0F;
                code[field++] = (byte) (branch.shortOpcode + 0x10);
            } else {
                code[field++] = (byte) 0xE9;
            }
            store(code, field, distance, branch.nearFieldSize);
        }
    }

    private static void store(byte[] code, int at, int value, int sizeBytes) {
        if (sizeBytes == 2 && value != (short) value && value != (value & 0xFFFF)) {
            throw new IllegalArgumentException("does not fit 16 bits: " + value);
        }
        for (int i = 0; i < sizeBytes; i++) {
            code[at + i] = (byte) (value >> 8 * i);
        }
    }

    private List<Fragment.Definition> symbols(Symbol self, int codeSize) {
        List<Fragment.Definition> result = new ArrayList<>();
        if (self != null) {
            result.add(new Fragment.Definition(self, 0, codeSize));
        }
        for (int i = 0; i < definitions.size(); i++) {
            int start = definitions.get(i).label.offset();
            int end = i + 1 < definitions.size() ? definitions.get(i + 1).label.offset() : codeSize;
            result.add(new Fragment.Definition(definitions.get(i).symbol, start, end - start));
        }
        return result;
    }

    private List<Relocation> resolveFields(byte[] code, int[] growth, List<Fragment.Definition> symbols) {
        List<Relocation> relocations = new ArrayList<>();
        for (Field field : fields) {
            int at = field.rawPosition + growth[field.siteCount];
            Reference reference = field.reference;
            Label label = reference.label();
            if (label != null && (field.relative || reference.mode() == Reference.Mode.ORIGIN)) {
                int start = field.relative ? -at : reference.origin();
                store(code, at, label.offset() + start + field.addend, field.sizeBytes);
            } else if (label != null) {
                Fragment.Definition anchor = anchor(symbols);
                int addend = label.offset() - anchor.offset() + field.addend;
                relocations.add(new Relocation(at, kind(field), anchor.symbol(), addend));
            } else {
                relocations.add(new Relocation(at, kind(field), reference.symbol(), field.addend));
            }
        }
        return relocations;
    }

    private static Fragment.Definition anchor(List<Fragment.Definition> symbols) {
        if (symbols.isEmpty()) {
            throw new IllegalStateException("code that takes the address of a label needs a symbol");
        }
        return symbols.get(0);
    }

    private static Relocation.Kind kind(Field field) {
        if (field.sizeBytes == 2) {
            if (field.reference.mode() == Reference.Mode.PHYSICAL) {
                throw new IllegalArgumentException("no 16-bit physical address of " + field.reference.symbol());
            }
            return Relocation.Kind.ABS16;
        }
        if (field.relative) {
            return Relocation.Kind.REL32;
        }
        return field.reference.mode() == Reference.Mode.PHYSICAL ? Relocation.Kind.PHYS32 : Relocation.Kind.ABS32;
    }
}
