package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/**
 * A closed world for tests in which everything is live, nothing is initialised at build time, and an object may be of any
 * class that {@link #instantiate} named. Nothing needs a descriptor, no static field has a value before the program runs.
 */
public final class TestClosedWorld implements ClosedWorld {
    private final World world;
    private final Set<JavaType> instantiated = new LinkedHashSet<>();
    private InitTime initTime = InitTime.NEVER;

    public TestClosedWorld(World world) {
        this.world = world;
    }

    /** Declares that objects of these classes (internal names) or array types (descriptors) exist. */
    public TestClosedWorld instantiate(String... names) {
        for (String name : names) {
            instantiated.add(world.ofInternalName(name));
        }
        return this;
    }

    /** Every class is initialised at this time. */
    public TestClosedWorld initTime(InitTime time) {
        initTime = time;
        return this;
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public List<Method> targets(Method method, JavaType receiver) {
        Set<Method> result = new LinkedHashSet<>();
        for (JavaType type : instantiated) {
            if (StaticTypes.isSubtype(type, receiver)) {
                ClassType selectedFrom = type instanceof ClassType c ? c : world.requireClass("java/lang/Object");
                Method target = world.select(method, selectedFrom);
                if (target != null) {
                    result.add(target);
                }
            }
        }
        return new ArrayList<>(result);
    }

    @Override
    public Set<JavaType> instantiatedTypes() {
        return instantiated;
    }

    @Override
    public boolean isLive(Method method, int instructionIndex) {
        return true;
    }

    @Override
    public InitTime initTime(ClassType type) {
        return type.declaredMethod("<clinit>", "()V") == null ? InitTime.NEVER : initTime;
    }

    @Override
    public boolean isRoot(Method method) {
        return false;
    }

    @Override
    public Object constantValue(Field field) {
        return null;
    }

    @Override
    public Set<Method> reachableMethods() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<JavaType> describedTypes() {
        return Set.of();
    }

    @Override
    public Set<Field> accessedStaticFields() {
        return Set.of();
    }

    @Override
    public int dispatchOffset(Method method) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Method dispatchEntry(JavaType type, int slotIndex) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int dispatchSlots(JavaType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int fieldOffset(Field field) {
        return 4 + 8 * field.owner().fields().indexOf(field);
    }

    @Override
    public int instanceSize(ClassType type) {
        return 8 + 8 * type.fields().size();
    }

    @Override
    public int[] referenceOffsets(ClassType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int subtypeLow(ClassType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int subtypeHigh(ClassType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int interfaceBit(ClassType interfaceType) {
        throw new UnsupportedOperationException();
    }
}
