package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.JavaType;

/**
 * Which classes the objects behind a static type can be of, since the world is closed: those that something instantiates.
 *
 * <p>Answers are remembered; several threads may ask. Types that arrays belong to as well, and types without any
 * instance, are left as they are.
 */
public final class ConcreteTypes {
    private final ClosedWorld closed;
    private final Map<JavaType, List<ClassType>> subtypes = new ConcurrentHashMap<>();
    private final Map<JavaType, StaticTypes.Bound> bounds = new ConcurrentHashMap<>();

    public ConcreteTypes(ClosedWorld closed) {
        this.closed = closed;
    }

    /** The instantiated subtypes of a class or interface; empty if arrays may be among them, or nothing at all. */
    private List<ClassType> subtypes(JavaType type) {
        return subtypes.computeIfAbsent(type, this::findSubtypes);
    }

    private List<ClassType> findSubtypes(JavaType type) {
        List<ClassType> result = new ArrayList<>();
        if (type instanceof ClassType c && !isArraySupertype(c)) {
            for (JavaType candidate : closed.instantiatedTypes()) {
                if (candidate instanceof ClassType concrete && StaticTypes.isSubtype(concrete, c)) {
                    result.add(concrete);
                }
            }
        }
        return result;
    }

    private static boolean isArraySupertype(ClassType type) {
        return switch (type.internalName()) {
            case "java/lang/Object", "java/lang/Cloneable", "java/io/Serializable" -> true;
            default -> false;
        };
    }

    /** Whether an object of static type {@code type} has the property because all classes that it may be of have it. */
    public boolean allHave(JavaType type, Predicate<JavaType> property) {
        List<ClassType> concrete = subtypes(type);
        return !concrete.isEmpty() && concrete.stream().allMatch(property);
    }

    /** The narrowest type for what is declared as {@code declared}. */
    public StaticTypes.Bound narrowest(JavaType declared) {
        return bounds.computeIfAbsent(declared, this::findNarrowest);
    }

    private StaticTypes.Bound findNarrowest(JavaType declared) {
        List<ClassType> concrete = subtypes(declared);
        if (concrete.isEmpty()) {
            return new StaticTypes.Bound(declared, StaticTypes.isAlwaysExact(declared));
        }
        if (concrete.size() == 1) {
            return new StaticTypes.Bound(concrete.get(0), true);
        }
        ClassType common = concrete.get(0);
        while (common != null && !areSubtypes(concrete, common)) {
            common = common.superClass();
        }
        boolean narrower = common != null && common != declared && StaticTypes.isSubtype(common, declared);
        return new StaticTypes.Bound(narrower ? common : declared, false);
    }

    private static boolean areSubtypes(List<ClassType> types, ClassType common) {
        return types.stream().allMatch(type -> type.isSubtypeOf(common));
    }
}
