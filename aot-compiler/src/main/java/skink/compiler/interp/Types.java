package skink.compiler.interp;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.JavaType;
import skink.compiler.world.World;

/** The {@link TypeInfo} of every type met so far. */
final class Types {
    private final World world;
    private final Map<JavaType, TypeInfo> infos = new IdentityHashMap<>();

    Types(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    TypeInfo of(JavaType type) {
        TypeInfo known = infos.get(type);
        if (known != null) {
            return known;
        }
        TypeInfo info = create(type);
        infos.put(type, info);
        return info;
    }

    /** The class with this internal name. */
    TypeInfo named(String internalName) {
        return of(world.requireClass(internalName));
    }

    TypeInfo ofDescriptor(String descriptor) {
        return of(world.ofDescriptor(descriptor));
    }

    TypeInfo arrayOf(TypeInfo element) {
        return of(world.arrayOf(element.type));
    }

    private TypeInfo create(JavaType type) {
        Set<TypeInfo> inherited = Collections.newSetFromMap(new IdentityHashMap<>());
        if (type instanceof ClassType classType) {
            TypeInfo superType = classType.superClass() == null ? null : of(classType.superClass());
            if (superType != null) {
                inherited.addAll(superType.supertypes);
            }
            for (ClassType superInterface : classType.interfaces()) {
                inherited.addAll(of(superInterface).supertypes);
            }
            return new TypeInfo(type, classType, superType, null, inherited);
        }
        if (type instanceof ArrayType arrayType) {
            return createArray(arrayType, inherited);
        }
        return new TypeInfo(type, null, null, null, inherited);
    }

    private TypeInfo createArray(ArrayType type, Set<TypeInfo> inherited) {
        TypeInfo object = named("java/lang/Object");
        inherited.add(object);
        inherited.add(named("java/lang/Cloneable"));
        inherited.add(named("java/io/Serializable"));
        TypeInfo element = of(type.element());
        if (type.element().isReference()) {
            for (TypeInfo elementSuper : element.supertypes) {
                if (elementSuper != element) {
                    inherited.add(of(world.arrayOf(elementSuper.type)));
                }
            }
        }
        return new TypeInfo(type, object.classType, object, element, inherited);
    }
}
