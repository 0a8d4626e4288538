package skink.compiler.interp;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.World;

/**
 * The objects of the image: static initialisers evaluated by the interpreter as far as the rules of {@link Initializer} allow.
 *
 * <p>Answers are remembered. The result depends only on the classes and on the order of the questions. When the world is
 * closed no initialiser is left to run, and the order does not matter any more: from then on several threads may ask. What
 * an answer may make (strings, class objects) is made by one at a time.
 */
public final class BuildTimeHeap implements BuildHeap {
    /** Instructions that one initialiser, with those that it needs, may take. */
    public static final long DEFAULT_FUEL = 100_000_000;

    private final Interpreter vm;

    BuildTimeHeap(World world, Natives natives, Initializer.Policy policy, long fuel) {
        vm = new Interpreter(world, natives, policy, fuel);
    }

    /** For a program: what is not provably unobservable is left for run time. */
    public static BuildTimeHeap forProgram(World world, long fuel) {
        return new BuildTimeHeap(world, new Natives(), Initializer.Policy.BUILD_PROGRAM, fuel);
    }

    /** For a kernel, where an initialiser may use the objects of others, and the answer RUN is an error of the program. */
    public static BuildTimeHeap forKernel(World world, long fuel) {
        return new BuildTimeHeap(world, new Natives(), Initializer.Policy.BUILD_KERNEL, fuel);
    }

    @Override
    public synchronized ClosedWorld.InitTime initialize(ClassType type) {
        TypeInfo info = vm.types.of(type);
        if (info.state == TypeInfo.State.NONE) {
            Interpreter.onDeepStack(() -> vm.initializer.evaluate(info));
        }
        if (info.state == TypeInfo.State.LATER) {
            return ClosedWorld.InitTime.RUN;
        }
        return type.declaredMethod("<clinit>", "()V") == null ? ClosedWorld.InitTime.NEVER : ClosedWorld.InitTime.BUILD;
    }

    @Override
    public synchronized boolean knowsOffset(Field field) {
        return vm.fieldsByOffset.contains(field);
    }

    @Override
    public synchronized String whyNotAtBuild(ClassType type) {
        String reason = vm.types.of(type).whyLater;
        if (reason == null) {
            throw new IllegalArgumentException(type + " was not refused");
        }
        return reason;
    }

    @Override
    public synchronized Object staticValue(Field field) {
        FieldSlot slot = vm.slotOf(field);
        if (slot.owner.state != TypeInfo.State.DONE) {
            throw new IllegalArgumentException(field + " has no value before run time");
        }
        return slot.isRef()
                ? AddressValue.unboxed(slot.owner.staticRefs[slot.index], field.descriptor())
                : slot.box(slot.owner.staticPrims[slot.index]);
    }

    /** Gives a static field of a class initialised at build time another value: an option that the user chose. */
    public synchronized void setStatic(Field field, int value) {
        FieldSlot slot = vm.slotOf(field);
        if (initialize(field.owner()) == ClosedWorld.InitTime.RUN) {
            throw new IllegalArgumentException(field + " has no value before run time");
        }
        slot.owner.staticPrims[slot.index] = slot.narrow(value);
    }

    /** Gives a static field of array type a new array with these elements, which it returns. */
    public synchronized Object setStatic(Field field, List<Object> elements) {
        FieldSlot slot = vm.slotOf(field);
        if (initialize(field.owner()) == ClosedWorld.InitTime.RUN) {
            throw new IllegalArgumentException(field + " has no value before run time");
        }
        TypeInfo type = vm.types.ofDescriptor(field.descriptor());
        HeapArray array = new HeapArray(type, slot.owner.ownerNumber, elements.toArray());
        slot.owner.staticRefs[slot.index] = array;
        return array;
    }

    /** Whether the object is the string of a literal. */
    public synchronized boolean isLiteral(Object heapObject) {
        return vm.strings.isLiteral(heapObject);
    }

    @Override
    public synchronized Object stringLiteral(String text) {
        return vm.strings.literal(text);
    }

    @Override
    public synchronized Object classObject(JavaType type) {
        return vm.classObject(vm.types.of(type));
    }

    @Override
    public JavaType typeOf(Object heapObject) {
        return ((GuestObject) heapObject).type();
    }

    @Override
    public List<Object> references(Object heapObject) {
        List<Object> result = new ArrayList<>();
        if (heapObject instanceof HeapObject object) {
            for (FieldSlot slot : object.info.instanceSlots) {
                if (slot.isRef() && object.refs[slot.index] instanceof GuestObject reference) {
                    result.add(reference);
                }
            }
        } else if (((HeapArray) heapObject).data instanceof Object[] elements) {
            for (Object element : elements) {
                if (element instanceof GuestObject reference) {
                    result.add(reference);
                }
            }
        }
        return result;
    }

    @Override
    public Object fieldValue(Object heapObject, Field field) {
        return ((HeapObject) heapObject).fieldValue(field);
    }

    /** Constructors of objects in this heap have ended; code that knows where a field is may write it later. */
    @Override
    public Final finalField(Object heapObject, Field field) {
        boolean has = heapObject instanceof HeapObject object
                && object.type() instanceof ClassType type
                && type.isSubtypeOf(field.owner());
        return has && field.isFinal() && !knowsOffset(field) ? new Final(fieldValue(heapObject, field)) : null;
    }

    @Override
    public int arrayLength(Object heapObject) {
        return heapObject instanceof HeapArray array ? array.length() : -1;
    }

    @Override
    public JavaType typeOfClassObject(Object heapObject) {
        return heapObject instanceof HeapObject object && object.hostData instanceof TypeInfo info ? info.type : null;
    }

    /** The identity hash that the object was given while building, or 0. */
    public int identityHash(Object heapObject) {
        return ((GuestObject) heapObject).identityHash;
    }
}
