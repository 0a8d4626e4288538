package skink.compiler.imageheap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import skink.compiler.classfile.ClassPath;
import skink.compiler.classfile.ClassPathEntry;
import skink.compiler.classfile.ClassSource;
import skink.compiler.classfile.JdkEntry;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.Sources;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.Profile;
import skink.compiler.world.Reachability;
import skink.compiler.world.Roots;
import skink.compiler.world.World;

/** Places the image of a small program, links it, and reads the memory back as the run-time system would. */
class ImageHeapTest {
    private static final String PROGRAM =
            """
            class Main {
                interface Shape { int area(); }
                interface Named { String name(); }
                static class Base implements Shape {
                    byte small = -3;
                    long wide = 0x1122334455667788L;
                    Object link;
                    public int area() { return 1; }
                }
                static final class Square extends Base implements Named {
                    char c = 'x';
                    double d = 0.5;
                    String text = "h\\u00e4llo";
                    Square() { link = this; }
                    public int area() { return 4; }
                    public String name() { return "\\u20ac"; }
                }
                static class Late { static int x = 7; static long t = System.nanoTime(); static final int K = 9; static Object o; }
                static class Later extends Late { static int y = 5; }
                static final Shape[] SHAPES = {new Base(), null, new Square()};
                static byte[] bytes = {1, -2, 3};
                static boolean flag = true;
                static long wide = -2;
                static short s = 300;
                static double d = 2.25;
                static String text = "literal";
                static Class<?> type = int[][].class;
                static Integer boxed = 1000;
                static Object hashed = new Object();
                static int hash = hashed.hashCode();
                public static void main(String[] args) {
                    int sum = 0;
                    for (Shape shape : SHAPES) {
                        sum += shape.area() + (shape instanceof Named n ? n.name().length() : 0);
                    }
                    Base b = (Base) SHAPES[0];
                    Square q = (Square) SHAPES[2];
                    s += sum + bytes[0] + (flag ? 1 : 0) + wide + d + text.length() + boxed + q.c + q.d + b.small + b.wide;
                    if (text.intern() == "other" || b.link == type || hashed == b || hash == 1 || q.text == null) {
                        s += Late.x + Later.y;
                        Late.o = args;
                    }
                }
            }
            """;

    private static AnalyzedWorld world;
    private static BuildTimeHeap heap;
    private static ImageHeap image;
    private static LinkedImage linked;
    private static Memory memory;

    @BeforeAll
    static void place() {
        linked = link();
        memory = new Memory(linked);
    }

    private static LinkedImage link() {
        List<ClassPathEntry> runtime = List.of(GuestModule.MAGIC.entry(), GuestModule.RUNTIME.entry());
        List<ClassPathEntry> entries = new ArrayList<>(runtime);
        entries.add(Sources.compile(PROGRAM));
        World types = new World(new ClassSource(new ClassPath(entries, JdkEntry.running()), runtime, false));
        heap = BuildTimeHeap.forProgram(types, BuildTimeHeap.DEFAULT_FUEL);
        world = Reachability.analyze(types, heap, Roots.ofMain(types.requireClass("Main")), Profile.PROGRAM);
        image = new ImageHeap(world, heap, world.usesClassObjects());
        Linker linker = new Linker(LinkLayout.linuxI386("_start"));
        linker.section(".text").append(Fragment.of(Symbol.function("_start"), new byte[4], 16, List.of()));
        for (Method method : world.reachableMethods()) {
            linker.section(".text").append(Fragment.of(Symbol.function(method.symbol()), new byte[4], 16, List.of()));
        }
        image.addTo(linker);
        return linker.link();
    }

    private static ClassType type(String name) {
        return world.world().requireClass(name);
    }

    private static Field staticField(String owner, String name) {
        return type(owner).fields().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long cell(String owner, String name) {
        return memory.address(staticField(owner, name).symbol());
    }

    private static long typeAddress(JavaType type) {
        return memory.address(ImageHeap.typeSymbol(type));
    }

    /** The address of an instance field of an object at {@code object}. */
    private static long fieldOf(long object, String owner, String name) {
        return object + world.fieldOffset(staticField(owner, name));
    }

    @Test
    void staticCellsHoldWhatTheInitialiserLeft() {
        assertEquals(1, memory.byteAt(cell("Main", "flag")));
        assertEquals(-2, memory.longAt(cell("Main", "wide")));
        assertEquals(300, memory.shortAt(cell("Main", "s")));
        assertEquals(2.25, Double.longBitsToDouble(memory.longAt(cell("Main", "d"))));
        assertEquals(0, cell("Main", "wide") % 8);
    }

    @Test
    void referenceCellsAreTogether() {
        long start = memory.address("__static_refs_start");
        long end = memory.address("__static_refs_end");
        for (String name : List.of("SHAPES", "bytes", "text", "type", "boxed", "hashed")) {
            assertTrue(cell("Main", name) >= start && cell("Main", name) < end, name);
        }
        assertFalse(cell("Main", "wide") >= start && cell("Main", "wide") < end);
    }

    @Test
    void laterClassesStartWithConstantsOnly() {
        assertEquals(0, memory.wordAt(cell("Main$Late", "x")));
        assertEquals(0, memory.wordAt(cell("Main$Late", "o")));
        long record = memory.address("init:Main$Late");
        assertEquals(0, memory.wordAt(record));
        assertEquals(memory.address("Main$Late.<clinit>()V"), memory.wordAt(record + 4));
        assertEquals(0, memory.wordAt(record + 8));
        long sub = memory.address("init:Main$Later");
        assertEquals(record, memory.wordAt(sub + 8));
        assertEquals(memory.address("Main$Later.<clinit>()V"), memory.wordAt(sub + 4));
    }

    @Test
    void objectsLieAsTheWorldSays() {
        long array = memory.wordAt(cell("Main", "SHAPES"));
        JavaType shapes = world.world().arrayOf(type("Main$Shape"));
        assertEquals(typeAddress(shapes), memory.wordAt(array + ObjectModel.HEADER_TYPE));
        assertEquals(3, memory.wordAt(array + ObjectModel.ARRAY_LENGTH));
        long base = memory.wordAt(array + ObjectModel.ARRAY_ELEMENTS);
        assertEquals(0, memory.wordAt(array + ObjectModel.ARRAY_ELEMENTS + 4));
        long square = memory.wordAt(array + ObjectModel.ARRAY_ELEMENTS + 8);
        assertEquals(typeAddress(type("Main$Base")), memory.wordAt(base));
        assertEquals(typeAddress(type("Main$Square")), memory.wordAt(square));
        for (long object : new long[] {base, square}) {
            assertEquals(-3, memory.byteAt(fieldOf(object, "Main$Base", "small")));
            assertEquals(0x1122334455667788L, memory.longAt(fieldOf(object, "Main$Base", "wide")));
        }
        assertEquals(0, memory.wordAt(fieldOf(base, "Main$Base", "link")));
        assertEquals(square, memory.wordAt(fieldOf(square, "Main$Base", "link")));
        assertEquals('x', memory.shortAt(fieldOf(square, "Main$Square", "c")));
        assertEquals(Double.doubleToRawLongBits(0.5), memory.longAt(fieldOf(square, "Main$Square", "d")));
        assertEquals("h\u00e4llo", text(memory.wordAt(fieldOf(square, "Main$Square", "text"))));
        assertEquals("literal", text(memory.wordAt(cell("Main", "text"))));
        long bytes = memory.wordAt(cell("Main", "bytes"));
        assertArrayEquals(
                new int[] {1, -2, 3},
                new int[] {memory.byteAt(bytes + 8), memory.byteAt(bytes + 9), memory.byteAt(bytes + 10)});
    }

    /** The string at an address, and that its hash is filled in. */
    private static String text(long string) {
        long value = memory.wordAt(fieldOf(string, "java/lang/String", "value"));
        boolean wide = memory.byteAt(fieldOf(string, "java/lang/String", "coder")) == 1;
        StringBuilder text = new StringBuilder();
        long length = memory.wordAt(value + ObjectModel.ARRAY_LENGTH);
        for (long i = value + ObjectModel.ARRAY_ELEMENTS; i < value + ObjectModel.ARRAY_ELEMENTS + length; i++) {
            text.append((char) (wide ? memory.shortAt(i) & 0xFFFF : memory.byteAt(i) & 0xFF));
            i += wide ? 1 : 0;
        }
        int hash = (int) memory.wordAt(fieldOf(string, "java/lang/String", "hash"));
        assertEquals(text.toString().hashCode(), hash);
        return text.toString();
    }

    @Test
    void bothSectionsCanBeWalkedFromObjectToObject() {
        Set<Long> starts = new HashSet<>();
        int strings = 0;
        for (String section : List.of("imageconst", "image")) {
            long end = memory.address("__" + section + "_end");
            long object = memory.address("__" + section + "_start");
            while (object < end) {
                starts.add(object);
                long type = memory.wordAt(object);
                assertTrue(type >= memory.address("__types_start") && type < memory.address("__types_end"));
                strings += type == typeAddress(type("java/lang/String")) ? 1 : 0;
                object += sizeOf(object, type);
            }
            assertEquals(end, object);
        }
        assertTrue(strings > 3);
        long named = linked.symbols().stream()
                .filter(s -> s.symbol().name().startsWith("object:"))
                .peek(s -> assertTrue(starts.contains(s.address()), s.symbol().name()))
                .count();
        assertEquals(starts.size(), named);
    }

    /** As {@code skink.runtime.TypeDescriptor.objectSize} computes it. */
    private static long sizeOf(long object, long type) {
        long kind = memory.wordAt(type + ObjectModel.TYPE_KIND);
        long size = memory.wordAt(type + ObjectModel.TYPE_SIZE);
        if (kind == ObjectModel.TYPE_KIND_CLASS) {
            return size;
        }
        long elements = memory.wordAt(object + ObjectModel.ARRAY_LENGTH) << size;
        return ObjectModel.ARRAY_ELEMENTS + elements + 7 & -8;
    }

    @Test
    void onlyStringsAndBoxesAreConstant() {
        long end = memory.address("__imageconst_end");
        Set<Long> types = new HashSet<>();
        for (long object = memory.address("__imageconst_start"); object < end; ) {
            long type = memory.wordAt(object);
            types.add(type);
            object += sizeOf(object, type);
        }
        assertTrue(types.contains(typeAddress(type("java/lang/String"))));
        assertTrue(types.contains(typeAddress(type("java/lang/Integer"))));
        assertFalse(types.contains(typeAddress(type("Main$Square"))));
        assertFalse(types.contains(typeAddress(type("java/lang/Class"))));
        long bytes = memory.wordAt(cell("Main", "bytes"));
        assertTrue(bytes >= memory.address("__image_start") && bytes < memory.address("__image_end"));
    }

    @Test
    void descriptorsSayWhatTypesAre() {
        long base = typeAddress(type("Main$Base"));
        long square = typeAddress(type("Main$Square"));
        assertEquals(base, memory.wordAt(square + ObjectModel.TYPE_SUPER));
        assertEquals(world.instanceSize(type("Main$Square")), memory.wordAt(square + ObjectModel.TYPE_SIZE));
        long low = memory.wordAt(square + ObjectModel.TYPE_SUBTYPE_LOW);
        assertTrue(low > memory.wordAt(base + ObjectModel.TYPE_SUBTYPE_LOW));
        assertTrue(low <= memory.wordAt(base + ObjectModel.TYPE_SUBTYPE_HIGH));
        assertTrue(implementsInterface(square, "Main$Named"));
        assertTrue(implementsInterface(square, "Main$Shape"));
        assertFalse(implementsInterface(base, "Main$Named"));
        long array = typeAddress(world.world().arrayOf(type("Main$Shape")));
        long shape = typeAddress(type("Main$Shape"));
        assertEquals(ObjectModel.TYPE_KIND_REF_ARRAY, memory.wordAt(array + ObjectModel.TYPE_KIND));
        assertEquals(2, memory.wordAt(array + ObjectModel.TYPE_SIZE));
        assertEquals(shape, memory.wordAt(array + ObjectModel.TYPE_ELEMENT));
        assertEquals(array, memory.wordAt(shape + ObjectModel.TYPE_ARRAY_OF));
        assertEquals(ObjectModel.TYPE_KIND_INTERFACE, memory.wordAt(shape + ObjectModel.TYPE_KIND));
        assertEquals(0, memory.wordAt(shape + ObjectModel.TYPE_SUPER));
    }

    private static boolean implementsInterface(long type, String name) {
        int bit = world.interfaceBit(type(name));
        long bits = memory.wordAt(type + ObjectModel.TYPE_INTERFACE_BITS);
        return (memory.wordAt(bits + bit / 32 * 4) >> bit % 32 & 1) != 0;
    }

    @Test
    void referenceMapsListTheReferenceFields() {
        long square = typeAddress(type("Main$Square"));
        long map = memory.wordAt(square + ObjectModel.TYPE_REFERENCE_MAP);
        int[] expected = world.referenceOffsets(type("Main$Square"));
        assertEquals(2, expected.length);
        assertEquals(expected.length, memory.wordAt(map));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], memory.wordAt(map + 4 * (i + 1)));
        }
    }

    @Test
    void dispatchTablesHoldTheTargets() {
        Method area = type("Main$Shape").declaredMethod("area", "()I");
        int offset = world.dispatchOffset(area);
        long square = typeAddress(type("Main$Square"));
        long base = typeAddress(type("Main$Base"));
        assertEquals(memory.address("Main$Square.area()I"), memory.wordAt(square + offset));
        assertEquals(memory.address("Main$Base.area()I"), memory.wordAt(base + offset));
    }

    @Test
    void classObjectsAndDescriptorsReferToEachOther() {
        long object = memory.wordAt(cell("Main", "type"));
        JavaType type = world.world().ofDescriptor("[[I");
        assertEquals(typeAddress(type), memory.wordAt(fieldOf(object, "java/lang/Class", "type")));
        assertEquals(object, memory.wordAt(typeAddress(type) + ObjectModel.TYPE_CLASS_OBJECT));
        assertEquals("[[I", text(memory.wordAt(fieldOf(object, "java/lang/Class", "name"))));
        long square = memory.wordAt(typeAddress(type("Main$Square")) + ObjectModel.TYPE_CLASS_OBJECT);
        assertEquals(5, memory.wordAt(fieldOf(square, "java/lang/Class", "simpleNameStart")));
    }

    @Test
    void hashesAreListedByAddress() {
        long hashed = memory.wordAt(cell("Main", "hashed"));
        long start = memory.address("__image_hashes_start");
        long end = memory.address("__image_hashes_end");
        boolean found = false;
        for (long entry = start; entry < end; entry += 8) {
            assertTrue(entry == start || memory.wordAt(entry) > memory.wordAt(entry - 8));
            found |= memory.wordAt(entry) == hashed && memory.wordAt(entry + 4) == memory.wordAt(cell("Main", "hash"));
        }
        assertTrue(found);
    }

    @Test
    void typeTableNamesEveryType() {
        long table = memory.address(TypeDescriptors.TABLE_SYMBOL);
        assertEquals(world.describedTypes().size(), memory.wordAt(table));
        long row = table + 4;
        for (JavaType type : world.describedTypes()) {
            assertEquals(typeAddress(type), memory.wordAt(row));
            long name = memory.wordAt(row + 4);
            for (int i = 0; i < type.javaName().length(); i++) {
                assertEquals(type.javaName().charAt(i), (char) memory.byteAt(name + i));
            }
            row += 12;
        }
    }

    @Test
    void literalsAreListedForIntern() {
        long table = memory.wordAt(cell("skink/runtime/StringTable", "literals"));
        Set<Long> literals = new HashSet<>();
        for (int i = 0; i < memory.wordAt(table + ObjectModel.ARRAY_LENGTH); i++) {
            literals.add(memory.wordAt(table + ObjectModel.ARRAY_ELEMENTS + 4 * i));
        }
        assertTrue(literals.contains(memory.wordAt(cell("Main", "text"))));
        assertTrue(literals.contains(memory.address(image.symbolOf(heap.stringLiteral("literal")))));
    }

    @Test
    void objectNamedTooLateIsRefused() {
        assertEquals(image.symbolOf(heap.stringLiteral("literal")), image.symbolOf(heap.stringLiteral("literal")));
        Object late = heap.stringLiteral("nobody asked for this");
        assertThrows(IllegalStateException.class, () -> image.symbolOf(late));
    }

    @Test
    void sameInputGivesTheSameBytes() {
        AnalyzedWorld firstWorld = world;
        BuildTimeHeap firstHeap = heap;
        ImageHeap firstImage = image;
        byte[] again = link().elf();
        world = firstWorld;
        heap = firstHeap;
        image = firstImage;
        assertArrayEquals(linked.elf(), again);
    }
}
