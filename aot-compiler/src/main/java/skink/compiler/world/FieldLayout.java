package skink.compiler.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the instance fields of each class lie.
 *
 * <p>Fields of the superclass keep their places (I1). A class's own fields are placed by descending size, each at its
 * natural alignment (I2), first in holes that superclasses left, then at the end; holes made on the way stay open for
 * smaller fields and for subclasses.
 */
public final class FieldLayout {
    /** A free range of bytes. */
    private record Hole(int start, int end) {}

    private record Shape(int end, List<Hole> holes, Map<Field, Integer> own, int[] referenceOffsets) {}

    /** Several threads ask; two that ask for the same class at once find the same. */
    private final Map<ClassType, Shape> shapes = new ConcurrentHashMap<>();

    /** The byte offset of an instance field in its objects. */
    public int offset(Field field) {
        Integer offset = shape(field.owner()).own.get(field);
        if (offset == null) {
            throw new IllegalArgumentException("not an instance field: " + field);
        }
        return offset;
    }

    int size(ClassType type) {
        return align(shape(type).end, ObjectModel.OBJECT_ALIGNMENT);
    }

    int[] referenceOffsets(ClassType type) {
        return shape(type).referenceOffsets.clone();
    }

    /** The bytes that a field of this descriptor takes. */
    static int sizeOf(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> 1;
            case 'S', 'C' -> 2;
            case 'J', 'D' -> 8;
            default -> 4;
        };
    }

    /** Whether a field of this descriptor holds a reference that the collector must see. */
    static boolean isReference(String descriptor) {
        char first = descriptor.charAt(0);
        return first == '[' || first == 'L' && !descriptor.equals("Lskink/magic/Address;");
    }

    private Shape shape(ClassType type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = place(type);
            shapes.put(type, known);
        }
        return known;
    }

    private Shape place(ClassType type) {
        Shape base = type.superClass() == null
                ? new Shape(ObjectModel.FIRST_FIELD, List.of(), Map.of(), new int[0])
                : shape(type.superClass());
        List<Hole> holes = new ArrayList<>(base.holes);
        Map<Field, Integer> own = new HashMap<>();
        int end = base.end;
        for (Field field : bySize(type)) {
            int size = sizeOf(field.descriptor());
            int offset = takeHole(holes, size);
            if (offset < 0) {
                offset = align(end, size);
                if (offset > end) {
                    holes.add(new Hole(end, offset));
                }
                end = offset + size;
            }
            assert offset % size == 0 : "I2: " + field + " at " + offset;
            own.put(field, offset);
        }
        return new Shape(end, holes, own, references(base, own));
    }

    private static List<Field> bySize(ClassType type) {
        return type.fields().stream()
                .filter(f -> !f.isStatic())
                .sorted(Comparator.comparing(f -> -sizeOf(f.descriptor())))
                .toList();
    }

    private static int takeHole(List<Hole> holes, int size) {
        for (int i = 0; i < holes.size(); i++) {
            Hole hole = holes.get(i);
            int offset = align(hole.start, size);
            if (offset + size <= hole.end) {
                holes.remove(i);
                if (offset + size < hole.end) {
                    holes.add(i, new Hole(offset + size, hole.end));
                }
                if (hole.start < offset) {
                    holes.add(i, new Hole(hole.start, offset));
                }
                return offset;
            }
        }
        return -1;
    }

    private static int[] references(Shape base, Map<Field, Integer> own) {
        List<Integer> all = new ArrayList<>();
        for (int offset : base.referenceOffsets) {
            all.add(offset);
        }
        own.forEach((field, offset) -> {
            if (isReference(field.descriptor())) {
                all.add(offset);
            }
        });
        return all.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int align(int value, int alignment) {
        return (value + alignment - 1) & -alignment;
    }
}
