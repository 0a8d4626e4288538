package skink.compiler.imageheap;

import java.util.Comparator;
import java.util.List;
import skink.compiler.link.Linker;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;

/**
 * The memory of static fields: a cell of natural size and alignment for each field that the program uses.
 *
 * <p>References are together in {@code .static_refs}, which the collector scans; the others are in {@code .statics}, the
 * widest first. The cells of classes initialised at build time hold what their initialisers left; those of classes
 * initialised later hold the constants of the class file, else zero.
 */
final class StaticCells {
    static final String REFERENCES_SECTION = ".static_refs";
    static final String OTHERS_SECTION = ".statics";

    private final ImageHeap image;
    private final ClosedWorld world;

    StaticCells(ImageHeap image) {
        this.image = image;
        this.world = image.world();
    }

    void addTo(Linker linker) {
        for (Field field : world.accessedStaticFields()) {
            if (Words.isReference(field.descriptor())) {
                Words cell = new Words(Words.WORD_BYTES);
                cell.putAddress(0, image.symbolOf(valueOf(field)));
                linker.section(REFERENCES_SECTION).append(cell.fragment(field.symbol(), Words.WORD_BYTES));
            }
        }
        List<Field> others = world.accessedStaticFields().stream()
                .filter(f -> !Words.isReference(f.descriptor()))
                .sorted(Comparator.comparing(f -> -Words.sizeOf(f.descriptor())))
                .toList();
        for (Field field : others) {
            int size = Words.sizeOf(field.descriptor());
            Words cell = new Words(size);
            Object value = valueOf(field);
            if (value != null) {
                cell.putPrimitive(0, field.descriptor(), value);
            }
            linker.section(OTHERS_SECTION).append(cell.fragment(field.symbol(), size));
        }
    }

    /** What the field holds when the program starts, as {@code BuildHeap} has values; null for a zero of any type. */
    Object valueOf(Field field) {
        ClassType owner = field.owner();
        if (world.initTime(owner) != ClosedWorld.InitTime.RUN
                && image.heap().initialize(owner) != ClosedWorld.InitTime.RUN) {
            return image.heap().staticValue(field);
        }
        Object constant = field.node().value;
        return constant instanceof String text ? image.heap().stringLiteral(text) : constant;
    }
}
