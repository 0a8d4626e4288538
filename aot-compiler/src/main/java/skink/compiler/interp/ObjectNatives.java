package skink.compiler.interp;

import skink.compiler.world.ArrayType;
import skink.compiler.world.PrimitiveType;

/** Natives of Object, String, System and arrays. */
final class ObjectNatives {
    private ObjectNatives() {}

    static void addTo(Natives natives) {
        natives.pure(
                        "java/lang/Object.getClass()Ljava/lang/Class;",
                        (vm, b) -> vm.refs[b] = vm.classObject(((GuestObject) vm.refs[b]).info))
                .pure(
                        "java/lang/Object.hashCode()I",
                        (vm, b) -> vm.prims[b] = vm.identityHash((GuestObject) vm.refs[b]))
                .pure("java/lang/System.identityHashCode(Ljava/lang/Object;)I", ObjectNatives::identityHash)
                .pure("java/lang/Object.clone()Ljava/lang/Object;", ObjectNatives::copyOf)
                .pure("java/lang/Object.notify()V", (vm, b) -> {})
                .pure("java/lang/Object.notifyAll()V", (vm, b) -> {})
                .pure("java/lang/Object.registerNatives()V", (vm, b) -> {})
                .pure("java/lang/String.intern()Ljava/lang/String;", ObjectNatives::intern)
                .pure("java/lang/StringUTF16.isBigEndian()Z", (vm, b) -> vm.prims[b] = 0)
                .pure("java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", ObjectNatives::arraycopy)
                .pure(
                        "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;",
                        ObjectNatives::newArray)
                .pure(
                        "java/lang/reflect/Array.newInstance(Ljava/lang/Class;[I)Ljava/lang/Object;",
                        ObjectNatives::newMultiArray);
    }

    static void identityHash(Interpreter vm, int b) {
        vm.prims[b] = vm.refs[b] == null ? 0 : vm.identityHash((GuestObject) vm.refs[b]);
    }

    private static void copyOf(Interpreter vm, int b) {
        GuestObject original = (GuestObject) vm.refs[b];
        if (original instanceof HeapArray array) {
            vm.readable(array);
            HeapArray copy = vm.newArray(array.info, array.length);
            System.arraycopy(array.data, 0, copy.data, 0, array.length);
            vm.refs[b] = copy;
            return;
        }
        if (!original.info.isSubtypeOf(vm.types.named("java/lang/Cloneable"))) {
            throw vm.exception("java/lang/CloneNotSupportedException", original.info.binaryName());
        }
        HeapObject object = (HeapObject) original;
        object.info.instanceSlots.forEach(slot -> vm.readable(object, slot));
        HeapObject copy = vm.newObject(object.info);
        System.arraycopy(object.prims, 0, copy.prims, 0, copy.prims.length);
        System.arraycopy(object.refs, 0, copy.refs, 0, copy.refs.length);
        vm.refs[b] = copy;
    }

    /** While building only what is a literal already: the table at run time knows no other string. */
    private static void intern(Interpreter vm, int b) {
        HeapObject string = (HeapObject) vm.refs[b];
        if (vm.initializer.isBuilding() && !vm.strings.isInterned(vm.strings.read(string))) {
            throw vm.refusal("I4: it interns a string that is no literal");
        }
        vm.refs[b] = vm.strings.intern(string);
    }

    private static void newArray(Interpreter vm, int b) {
        TypeInfo element = vm.typeOfClass(vm.refs[b]);
        if (element.type == PrimitiveType.VOID) {
            throw vm.exception("java/lang/IllegalArgumentException", null);
        }
        vm.refs[b] = vm.newArray(vm.types.arrayOf(element), (int) vm.prims[b + 1]);
    }

    private static void newMultiArray(Interpreter vm, int b) {
        TypeInfo type = vm.typeOfClass(vm.refs[b]);
        int[] lengths = (int[]) vm.nonNullArray(vm.refs[b + 1]).data;
        if (lengths.length == 0) {
            throw vm.exception("java/lang/IllegalArgumentException", "Empty dimensions array");
        }
        for (int i = 0; i < lengths.length; i++) {
            type = vm.types.arrayOf(type);
        }
        vm.refs[b] = vm.newMultiArray(type, lengths);
    }

    private static void arraycopy(Interpreter vm, int b) {
        if (vm.refs[b] == null || vm.refs[b + 2] == null) {
            throw vm.nullPointer();
        }
        HeapArray source = array(vm, vm.refs[b], "source");
        HeapArray target = array(vm, vm.refs[b + 2], "destination");
        int from = (int) vm.prims[b + 1];
        int to = (int) vm.prims[b + 3];
        int length = (int) vm.prims[b + 4];
        boolean references = source.data instanceof Object[];
        if (source.data.getClass() != target.data.getClass() || !references && source.info != target.info) {
            throw vm.exception(
                    "java/lang/ArrayStoreException",
                    "arraycopy: type mismatch: can not copy " + kindOf(source) + " into " + kindOf(target));
        }
        checkRange(vm, source, from, length, "last source index ", "source");
        checkRange(vm, target, to, length, "last destination index ", "destination");
        if (length == 0) {
            return;
        }
        vm.readable(source);
        vm.writable(target);
        if (references && !source.info.element.isSubtypeOf(target.info.element)) {
            copyChecked(vm, source, from, target, to, length);
        } else {
            System.arraycopy(source.data, from, target.data, to, length);
        }
    }

    private static HeapArray array(Interpreter vm, Object object, String what) {
        if (object instanceof HeapArray array) {
            return array;
        }
        throw vm.exception(
                "java/lang/ArrayStoreException",
                "arraycopy: " + what + " type " + ((GuestObject) object).info.binaryName() + " is not an array");
    }

    private static String kindOf(HeapArray array) {
        ArrayType type = array.arrayType();
        return type.element().isReference() ? "object array[]" : type.javaName();
    }

    private static void checkRange(Interpreter vm, HeapArray array, int start, int length, String last, String what) {
        String detail;
        if (start < 0) {
            detail = what + " index " + start + " out of bounds for ";
        } else if (length < 0) {
            throw vm.exception(
                    "java/lang/ArrayIndexOutOfBoundsException", "arraycopy: length " + length + " is negative");
        } else if ((long) start + length > array.length) {
            detail = last + Integer.toUnsignedString(start + length) + " out of bounds for ";
        } else {
            return;
        }
        String kind = array.data instanceof Object[]
                ? "object array"
                : array.arrayType().element().javaName();
        throw vm.exception(
                "java/lang/ArrayIndexOutOfBoundsException", "arraycopy: " + detail + kind + "[" + array.length + "]");
    }

    /** Element by element, so that those before the first that does not fit are copied. */
    private static void copyChecked(Interpreter vm, HeapArray source, int from, HeapArray target, int to, int length) {
        Object[] elements = (Object[]) source.data;
        for (int i = 0; i < length; i++) {
            Object value = elements[from + i];
            if (value instanceof GuestObject object && !object.info.isSubtypeOf(target.info.element)) {
                throw vm.exception(
                        "java/lang/ArrayStoreException",
                        "arraycopy: element type mismatch: can not cast one of the elements of "
                                + source.info.element.binaryName() + "[] to the type of the destination array, "
                                + target.info.element.binaryName());
            }
            ((Object[]) target.data)[to + i] = value;
        }
    }
}
