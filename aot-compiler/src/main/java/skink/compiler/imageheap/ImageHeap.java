package skink.compiler.imageheap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.diag.Work;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.ObjectModel;

/**
 * Collects the objects of the image and places them, with everything that describes them.
 *
 * <p>While code is being generated {@link #symbolOf} names the objects that it uses. {@link #addTo} then adds what static
 * fields and type descriptors refer to, closes the set over references, and writes the sections. Guarantees:
 *
 * <ul>
 *   <li>I1: every object has its own symbol, by order of discovery, so the same questions give the same image;
 *   <li>I2: {@code .image} and {@code .imageconst} hold objects and nothing else, each a multiple of
 *       {@link ObjectModel#OBJECT_ALIGNMENT} long, behind each other without a gap;
 *   <li>I3: an object in {@code .imageconst} is never written at run time, and all that it refers to is in the image;
 *   <li>I4: the type of every object is described.
 * </ul>
 */
public final class ImageHeap {
    /** Objects that the program may change; the collector takes their references as roots. */
    static final String MUTABLE_SECTION = ".image";

    static final String CONSTANT_SECTION = ".imageconst";
    static final String HASHES_SECTION = ".image_hashes";

    /** The run-time system's list of string literals, for {@code String.intern}. */
    private static final String LITERAL_TABLE = "skink.runtime.StringTable.literals";

    private final ClosedWorld world;
    private final BuildTimeHeap heap;
    private final boolean classObjects;
    private final Map<Object, String> symbols = new IdentityHashMap<>();
    private final List<Object> objects = new ArrayList<>();
    private final Map<JavaType, Share> census = new HashMap<>();
    private boolean placed;

    /** The objects of one type. */
    public record Share(int objects, int bytes) {
        Share plus(int moreBytes) {
            return new Share(objects + 1, bytes + moreBytes);
        }
    }

    /** {@code classObjects} says whether the program can see {@code java.lang.Class} objects, so descriptors need them. */
    public ImageHeap(ClosedWorld world, BuildTimeHeap heap, boolean classObjects) {
        this.world = world;
        this.heap = heap;
        this.classObjects = classObjects;
    }

    ClosedWorld world() {
        return world;
    }

    BuildTimeHeap heap() {
        return heap;
    }

    /** The linker symbol of a heap object, which becomes part of the image; null for null. */
    public String symbolOf(Object heapObject) {
        if (heapObject == null) {
            return null;
        }
        String known = symbols.get(heapObject);
        if (known != null) {
            return known;
        }
        if (placed) {
            throw new IllegalStateException("I1: " + heapObject + " was first named after the image was placed");
        }
        String symbol = "object:" + objects.size();
        symbols.put(heapObject, symbol);
        objects.add(heapObject);
        return symbol;
    }

    /** The linker symbol of a type's descriptor. */
    public static String typeSymbol(JavaType type) {
        return "type:" + type.descriptor();
    }

    /** The symbol of the Class object of a type, or null if descriptors go without. */
    String classSymbol(JavaType type) {
        return classObjects ? symbolOf(heap.classObject(type)) : null;
    }

    /** Writes all sections. Afterwards no new object can be named. */
    public void addTo(Linker linker) {
        StaticCells statics = new StaticCells(this);
        collect(statics);
        placed = true;
        placeObjects(linker);
        statics.addTo(linker);
        new TypeDescriptors(this).addTo(linker);
        new InitRecords(world).addTo(linker);
    }

    /** How many objects of each type were placed, and their bytes. */
    public Map<JavaType, Share> census() {
        return Collections.unmodifiableMap(census);
    }

    private void collect(StaticCells statics) {
        Field literalTable = null;
        for (Field field : world.accessedStaticFields()) {
            if (field.toString().equals(LITERAL_TABLE)) {
                literalTable = field;
            } else if (Words.isReference(field.descriptor())) {
                symbolOf(statics.valueOf(field));
            }
        }
        world.describedTypes().forEach(this::classSymbol);
        for (int i = 0; i < objects.size(); i++) {
            heap.references(objects.get(i)).forEach(this::symbolOf);
        }
        if (literalTable != null) {
            List<Object> literals = objects.stream().filter(heap::isLiteral).toList();
            symbolOf(heap.setStatic(literalTable, literals));
        }
    }

    private void placeObjects(Linker linker) {
        Immutability immutability = new Immutability(heap);
        objects.forEach(immutability::visit);
        ObjectWriter writer = new ObjectWriter(this);
        Words hashes = new Words(2 * Words.WORD_BYTES * hashedObjects());
        int hashOffset = 0;
        for (boolean constant : new boolean[] {true, false}) {
            for (Object object : objects) {
                if (immutability.isImmutable(object) != constant) {
                    continue;
                }
                String section = constant ? CONSTANT_SECTION : MUTABLE_SECTION;
                Words words = Work.run("the image heap", heap.typeOf(object), () -> writer.write(object));
                Fragment fragment = words.fragment(symbolOf(object), ObjectModel.OBJECT_ALIGNMENT);
                linker.section(section).append(fragment);
                census.merge(
                        heap.typeOf(object),
                        new Share(1, fragment.bytes().length),
                        (known, one) -> known.plus(one.bytes));
                if (heap.identityHash(object) != 0) {
                    hashes.putAddress(hashOffset, symbolOf(object));
                    hashes.putInt(hashOffset + Words.WORD_BYTES, heap.identityHash(object));
                    hashOffset += 2 * Words.WORD_BYTES;
                }
            }
        }
        linker.section(HASHES_SECTION).append(hashes.fragment("image_hashes", Words.WORD_BYTES));
    }

    private int hashedObjects() {
        return (int) objects.stream().filter(o -> heap.identityHash(o) != 0).count();
    }
}
