package skink.compiler.imageheap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.PrimitiveType;

/**
 * Writes the descriptors of all described types into {@code .types}, as {@link ObjectModel} lays them out.
 *
 * <p>Lists that descriptors point to (reference maps, interface bits) are in {@code .rodata}, equal ones once. There is also
 * {@code type_table}: a count, then per described type the address of its descriptor, of its name (zero-terminated UTF-8)
 * and its layout signature, by which two builds of a program can tell whether objects of a type lie alike.
 */
final class TypeDescriptors {
    static final String SECTION = ".types";
    static final String TABLE_SYMBOL = "type_table";

    private static final String LISTS_SECTION = ".rodata";
    private static final int TABLE_ROW_WORDS = 3;
    private static final int VOID_CODE = 12;

    private final ImageHeap image;
    private final ClosedWorld world;
    private final Set<String> lists = new HashSet<>();
    private final int interfaceCount;

    TypeDescriptors(ImageHeap image) {
        this.image = image;
        this.world = image.world();
        this.interfaceCount = (int) world.describedTypes().stream()
                .filter(t -> t instanceof ClassType c && c.isInterface())
                .count();
    }

    void addTo(Linker linker) {
        List<JavaType> types = new ArrayList<>(world.describedTypes());
        for (JavaType type : types) {
            linker.section(SECTION)
                    .append(descriptor(linker, type).fragment(ImageHeap.typeSymbol(type), Words.WORD_BYTES));
        }
        addTable(linker, types);
    }

    private Words descriptor(Linker linker, JavaType type) {
        int slots = world.dispatchSlots(type);
        Words words = new Words(ObjectModel.TYPE_DISPATCH + slots * Words.WORD_BYTES);
        words.putInt(ObjectModel.TYPE_SIZE, size(type));
        words.putInt(ObjectModel.TYPE_KIND, kind(type));
        words.putAddress(ObjectModel.TYPE_CLASS_OBJECT, image.classSymbol(type));
        putSubtyping(words, type);
        words.putAddress(ObjectModel.TYPE_REFERENCE_MAP, referenceMap(linker, type));
        words.putAddress(ObjectModel.TYPE_INTERFACE_BITS, interfaceBits(linker, type));
        JavaType arrayOf = type == PrimitiveType.VOID ? null : world.world().arrayOf(type);
        words.putAddress(ObjectModel.TYPE_ARRAY_OF, symbolIfDescribed(arrayOf));
        for (int slot = 0; slot < slots; slot++) {
            Method method = world.dispatchEntry(type, slot);
            int offset = ObjectModel.TYPE_DISPATCH + slot * Words.WORD_BYTES;
            words.putAddress(offset, method == null ? null : method.symbol());
        }
        return words;
    }

    private int size(JavaType type) {
        if (type instanceof ArrayType array) {
            return Integer.numberOfTrailingZeros(Words.sizeOf(array.element().descriptor()));
        }
        boolean instances = type instanceof ClassType c && !c.isInterface();
        return instances ? world.instanceSize((ClassType) type) : 0;
    }

    private static int kind(JavaType type) {
        if (type instanceof ClassType c) {
            return c.isInterface() ? ObjectModel.TYPE_KIND_INTERFACE : classKind(c);
        }
        if (type instanceof ArrayType array) {
            return array.element() instanceof PrimitiveType element
                    ? ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY + elementCode(element)
                    : ObjectModel.TYPE_KIND_REF_ARRAY;
        }
        return ObjectModel.TYPE_KIND_PRIMITIVE + elementCode((PrimitiveType) type);
    }

    private static int classKind(ClassType type) {
        if (referenceClass(type) == null) {
            return ObjectModel.TYPE_KIND_CLASS;
        }
        boolean soft = superclassNamed(type, "java/lang/ref/SoftReference") != null;
        return soft ? ObjectModel.TYPE_KIND_SOFT : ObjectModel.TYPE_KIND_WEAK;
    }

    /** {@code java.lang.ref.Reference} if the type extends it, else null. */
    private static ClassType referenceClass(ClassType type) {
        return type.superClass() == null ? null : superclassNamed(type.superClass(), "java/lang/ref/Reference");
    }

    private static ClassType superclassNamed(ClassType type, String internalName) {
        ClassType at = type;
        while (at != null && !at.internalName().equals(internalName)) {
            at = at.superClass();
        }
        return at;
    }

    /** The operand of {@code newarray} for this type, and {@link #VOID_CODE} for void. */
    private static int elementCode(PrimitiveType type) {
        return switch (type.descriptor().charAt(0)) {
            case 'Z' -> 4;
            case 'C' -> 5;
            case 'F' -> 6;
            case 'D' -> 7;
            case 'B' -> 8;
            case 'S' -> 9;
            case 'I' -> 10;
            case 'J' -> 11;
            default -> VOID_CODE;
        };
    }

    private void putSubtyping(Words words, JavaType type) {
        if (type instanceof PrimitiveType) {
            return;
        }
        if (type instanceof ClassType c && c.isInterface()) {
            words.putInt(ObjectModel.TYPE_SUBTYPE_LOW, world.interfaceBit(c));
            words.putInt(ObjectModel.TYPE_SUBTYPE_HIGH, world.interfaceBit(c));
            return;
        }
        ClassType treeNode = treeNode(type);
        words.putInt(ObjectModel.TYPE_SUBTYPE_LOW, world.subtypeLow(treeNode));
        words.putInt(ObjectModel.TYPE_SUBTYPE_HIGH, world.subtypeHigh(treeNode));
        ClassType superClass = type instanceof ArrayType ? treeNode : treeNode.superClass();
        words.putAddress(ObjectModel.TYPE_SUPER, symbolIfDescribed(superClass));
        if (type instanceof ArrayType array) {
            words.putAddress(ObjectModel.TYPE_ELEMENT, symbolIfDescribed(array.element()));
        }
    }

    /** The class itself; Object for an array. */
    private ClassType treeNode(JavaType type) {
        return type instanceof ClassType c ? c : world.world().requireClass("java/lang/Object");
    }

    private String symbolIfDescribed(JavaType type) {
        return type != null && world.describedTypes().contains(type) ? ImageHeap.typeSymbol(type) : null;
    }

    private String referenceMap(Linker linker, JavaType type) {
        boolean instances = type instanceof ClassType c && !c.isInterface();
        int[] offsets = instances ? world.referenceOffsets((ClassType) type) : new int[0];
        int[] weak = instances ? weakOffsets((ClassType) type) : new int[0];
        Words words = new Words(Words.WORD_BYTES * (1 + offsets.length + weak.length));
        words.putInt(0, offsets.length);
        StringBuilder symbol = new StringBuilder("refmap");
        for (int i = 0; i < offsets.length; i++) {
            words.putInt(Words.WORD_BYTES * (i + 1), offsets[i]);
            symbol.append(i == 0 ? ':' : ',').append(offsets[i]);
        }
        for (int i = 0; i < weak.length; i++) {
            words.putInt(Words.WORD_BYTES * (1 + offsets.length + i), weak[i]);
            symbol.append(i == 0 ? ";weak:" : ",").append(weak[i]);
        }
        return list(linker, symbol.toString(), words);
    }

    /** For a class of weak references where the fields are that the collector uses, as {@link ObjectModel} lists them. */
    private int[] weakOffsets(ClassType type) {
        ClassType reference = referenceClass(type);
        if (reference == null) {
            return new int[0];
        }
        return Stream.of("referent", "link", "queue")
                .mapToInt(name -> world.fieldOffset(instanceField(reference, name)))
                .toArray();
    }

    private static Field instanceField(ClassType type, String name) {
        for (Field field : type.fields()) {
            if (!field.isStatic() && field.name().equals(name)) {
                return field;
            }
        }
        throw new IllegalStateException(type + " has no field " + name + ", which the collector uses");
    }

    private String interfaceBits(Linker linker, JavaType type) {
        BitSet bits = new BitSet();
        if (type instanceof ArrayType) {
            addInterface(bits, world.world().findClass("java/lang/Cloneable"));
            addInterface(bits, world.world().findClass("java/io/Serializable"));
        } else if (type instanceof ClassType c) {
            addInterfaces(bits, c);
        }
        int count = (interfaceCount + Integer.SIZE - 1) / Integer.SIZE;
        Words words = new Words(Words.WORD_BYTES * count);
        bits.stream().forEach(bit -> words.putByte(bit / 8, byteOf(bits, bit / 8)));
        return list(linker, "interfaces:" + bits, words);
    }

    private static int byteOf(BitSet bits, int index) {
        int value = 0;
        for (int i = 0; i < 8; i++) {
            value |= bits.get(index * 8 + i) ? 1 << i : 0;
        }
        return value;
    }

    private void addInterfaces(BitSet bits, ClassType type) {
        if (type.isInterface()) {
            addInterface(bits, type);
        }
        type.interfaces().forEach(i -> addInterfaces(bits, i));
        if (type.superClass() != null) {
            addInterfaces(bits, type.superClass());
        }
    }

    private void addInterface(BitSet bits, ClassType type) {
        if (type != null && world.describedTypes().contains(type)) {
            bits.set(world.interfaceBit(type));
        }
    }

    private String list(Linker linker, String symbol, Words words) {
        if (lists.add(symbol)) {
            linker.section(LISTS_SECTION).append(words.fragment(symbol, Words.WORD_BYTES));
        }
        return symbol;
    }

    private void addTable(Linker linker, List<JavaType> types) {
        int rowBytes = TABLE_ROW_WORDS * Words.WORD_BYTES;
        Words table = new Words(Words.WORD_BYTES + types.size() * rowBytes);
        table.putInt(0, types.size());
        int row = Words.WORD_BYTES;
        for (JavaType type : types) {
            table.putAddress(row, ImageHeap.typeSymbol(type));
            table.putAddress(row + Words.WORD_BYTES, name(linker, type));
            table.putInt(row + 2 * Words.WORD_BYTES, signature(type));
            row += rowBytes;
        }
        linker.section(LISTS_SECTION).append(table.fragment(TABLE_SYMBOL, Words.WORD_BYTES));
    }

    private static String name(Linker linker, JavaType type) {
        String symbol = "typename:" + type.javaName();
        byte[] text = (type.javaName() + "\0").getBytes(StandardCharsets.UTF_8);
        linker.section(LISTS_SECTION).append(Fragment.of(Symbol.object(symbol).local(), text, 1, List.of()));
        return symbol;
    }

    /** CRC-32 of the names, descriptors and offsets of all instance fields, superclasses first; 0 without fields. */
    int signature(JavaType type) {
        CRC32 crc = new CRC32();
        if (type instanceof ClassType c && !c.isInterface()) {
            update(crc, c);
        }
        return (int) crc.getValue();
    }

    private void update(CRC32 crc, ClassType type) {
        if (type.superClass() != null) {
            update(crc, type.superClass());
        }
        for (Field field : type.fields()) {
            if (!field.isStatic()) {
                String text = field.name() + ":" + field.descriptor() + "@" + world.fieldOffset(field) + "\n";
                crc.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
