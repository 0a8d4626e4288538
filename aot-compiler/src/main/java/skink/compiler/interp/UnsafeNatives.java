package skink.compiler.interp;

import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.FieldLayout;
import skink.compiler.world.ObjectModel;

/**
 * The accesses that Skink's {@code jdk.internal.misc.Unsafe} is made of: by object and byte offset, as on the target.
 *
 * <p>Offsets are the target's own, so that an initialiser may keep them. Arrays can be read in other units than their
 * elements, and written in these only.
 */
final class UnsafeNatives {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe.";
    private static final String PLACE = "(Ljava/lang/Object;J";
    private static final FieldLayout LAYOUT = new FieldLayout();

    private UnsafeNatives() {}

    static void addTo(Natives natives) {
        natives.pure(UNSAFE + "objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J", UnsafeNatives::fieldOffset)
                .pure(UNSAFE + "getByte" + PLACE + ")B", (vm, b) -> vm.prims[b] = (byte) read(vm, b, 1))
                .pure(UNSAFE + "getInt" + PLACE + ")I", (vm, b) -> vm.prims[b] = (int) read(vm, b, 4))
                .pure(UNSAFE + "getLong" + PLACE + ")J", (vm, b) -> vm.prims[b] = read(vm, b, 8))
                .pure(UNSAFE + "putInt" + PLACE + "I)V", UnsafeNatives::write)
                .pure(UNSAFE + "putLong" + PLACE + "J)V", UnsafeNatives::write)
                .pure(UNSAFE + "getReference" + PLACE + ")Ljava/lang/Object;", UnsafeNatives::readReference)
                .pure(UNSAFE + "putReference" + PLACE + "Ljava/lang/Object;)V", UnsafeNatives::writeReference);
    }

    private static void fieldOffset(Interpreter vm, int b) {
        TypeInfo type = vm.typeOfClass(vm.refs[b + 1]);
        String name = vm.strings.read(vm.refs[b + 2]);
        for (Field field : ((ClassType) type.type).fields()) {
            if (!field.isStatic() && field.name().equals(name)) {
                vm.fieldsByOffset.add(field);
                vm.prims[b] = LAYOUT.offset(field);
                return;
            }
        }
        throw vm.exception("java/lang/InternalError", name);
    }

    private static FieldSlot slotAt(Interpreter vm, HeapObject object, int offset) {
        for (FieldSlot slot : object.info.instanceSlots) {
            if (LAYOUT.offset(slot.field) == offset) {
                return slot;
            }
        }
        throw vm.refusal("it reads or writes " + object + " at offset " + offset + ", where no field begins");
    }

    private static long read(Interpreter vm, int b, int width) {
        int offset = (int) vm.prims[b + 2];
        if (vm.refs[b + 1] instanceof HeapObject object) {
            FieldSlot slot = slotAt(vm, object, offset);
            return vm.readable(object, slot).prims[slot.index];
        }
        HeapArray array = vm.nonNullArray(vm.refs[b + 1]);
        vm.readable(array);
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | byteAt(array, offset - ObjectModel.ARRAY_ELEMENTS + i);
        }
        return value;
    }

    /** One byte of the elements as they lie in memory. */
    private static int byteAt(HeapArray array, int index) {
        int log2Size = log2Size(array);
        long bits = bitsOf(array.element(index >> log2Size));
        return (int) (bits >> 8 * (index & (1 << log2Size) - 1)) & 0xFF;
    }

    private static long bitsOf(Object element) {
        return element instanceof Double d ? Double.doubleToRawLongBits(d) : FieldSlot.bitsOf(element);
    }

    private static int log2Size(HeapArray array) {
        return FieldSlot.log2Size(array.arrayType().element().descriptor().charAt(0));
    }

    private static void write(Interpreter vm, int b) {
        int offset = (int) vm.prims[b + 2];
        long value = vm.prims[b + 4];
        if (vm.refs[b + 1] instanceof HeapObject object) {
            FieldSlot slot = slotAt(vm, object, offset);
            vm.writable(object, slot).prims[slot.index] = slot.narrow(value);
            return;
        }
        HeapArray array = vm.writable(vm.refs[b + 1], indexOf(vm, vm.refs[b + 1], offset));
        int index = indexOf(vm, array, offset);
        if (array.data instanceof int[] ints) {
            ints[index] = (int) value;
        } else if (array.data instanceof long[] longs) {
            longs[index] = value;
        } else {
            throw vm.refusal("it writes to " + array + " in units that are not its elements");
        }
    }

    private static void readReference(Interpreter vm, int b) {
        int offset = (int) vm.prims[b + 2];
        if (vm.refs[b + 1] instanceof HeapObject object) {
            FieldSlot slot = slotAt(vm, object, offset);
            vm.refs[b] = vm.readable(object, slot).refs[slot.index];
        } else {
            int index = indexOf(vm, vm.refs[b + 1], offset);
            vm.refs[b] = ((Object[]) vm.readable(vm.refs[b + 1], index).data)[index];
        }
    }

    private static void writeReference(Interpreter vm, int b) {
        int offset = (int) vm.prims[b + 2];
        if (vm.refs[b + 1] instanceof HeapObject object) {
            FieldSlot slot = slotAt(vm, object, offset);
            vm.writable(object, slot).refs[slot.index] = vm.refs[b + 4];
        } else {
            int index = indexOf(vm, vm.refs[b + 1], offset);
            vm.storeRef(vm.writable(vm.refs[b + 1], index), index, vm.refs[b + 4]);
        }
    }

    private static int indexOf(Interpreter vm, Object array, int offset) {
        return offset - ObjectModel.ARRAY_ELEMENTS >> log2Size(vm.nonNullArray(array));
    }
}
