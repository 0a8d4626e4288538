package skink.compiler.imageheap;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import skink.compiler.interp.BuildTimeHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;

/**
 * Which objects of the image nobody can change.
 *
 * <p>Those are strings, whose only other fields cache a hash that is computed before they are placed; the byte arrays that
 * strings hold, since no other code has them; and instances of classes of {@code java.lang}, such as boxes, all of whose
 * instance fields are final, inherited ones included: their constructors have run. Arrays count as mutable in general, and
 * so do all objects of the program's own classes: it may take their addresses.
 */
final class Immutability {
    private final BuildTimeHeap heap;
    private final Set<Object> stringBytes = Collections.newSetFromMap(new IdentityHashMap<>());

    Immutability(BuildTimeHeap heap) {
        this.heap = heap;
    }

    /** To be called for every object of the image before {@link #isImmutable} is asked. */
    void visit(Object object) {
        if (isString(heap.typeOf(object))) {
            List<Object> parts = heap.references(object);
            stringBytes.addAll(parts);
        }
    }

    boolean isImmutable(Object object) {
        JavaType type = heap.typeOf(object);
        if (!(type instanceof ClassType classType)) {
            return stringBytes.contains(object);
        }
        return isString(type) || classType.internalName().startsWith("java/lang/") && allFieldsFinal(classType);
    }

    static boolean isString(JavaType type) {
        return type.descriptor().equals("Ljava/lang/String;");
    }

    private static boolean allFieldsFinal(ClassType type) {
        for (ClassType c = type; c != null; c = c.superClass()) {
            for (Field field : c.fields()) {
                if (!field.isStatic() && !field.isFinal()) {
                    return false;
                }
            }
        }
        return true;
    }
}
