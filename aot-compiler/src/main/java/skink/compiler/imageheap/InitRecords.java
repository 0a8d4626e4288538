package skink.compiler.imageheap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.link.Linker;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/**
 * The initialisation records of classes that are initialised at run time, at {@code init:} + class name.
 *
 * <p>Words, as {@code RuntimeMethods.CLASS_INIT} says: state, code of the static initialiser or 0, record of the superclass
 * or 0, type descriptor or 0, then the records of the superinterfaces that must come before the class, ended by 0.
 */
final class InitRecords {
    static final String SECTION = ".data";

    private static final int CODE = 4;
    private static final int SUPER = 8;
    private static final int TYPE = 12;
    private static final int INTERFACES = 16;

    private final ClosedWorld world;

    InitRecords(ClosedWorld world) {
        this.world = world;
    }

    static String symbol(ClassType type) {
        return "init:" + type.javaName();
    }

    void addTo(Linker linker) {
        for (ClassType type : classes()) {
            List<ClassType> interfaces = type.interfacesInitializedFirst().stream()
                    .filter(this::isLate)
                    .toList();
            Words record = new Words(INTERFACES + Words.WORD_BYTES * (interfaces.size() + 1));
            Method initializer = type.declaredMethod("<clinit>", "()V");
            if (initializer != null && world.reachableMethods().contains(initializer)) {
                record.putAddress(CODE, initializer.symbol());
            }
            if (type.superClass() != null && isLate(type.superClass())) {
                record.putAddress(SUPER, symbol(type.superClass()));
            }
            if (world.describedTypes().contains(type)) {
                record.putAddress(TYPE, ImageHeap.typeSymbol(type));
            }
            for (int i = 0; i < interfaces.size(); i++) {
                record.putAddress(INTERFACES + Words.WORD_BYTES * i, symbol(interfaces.get(i)));
            }
            linker.section(SECTION).append(record.fragment(symbol(type), Words.WORD_BYTES));
        }
    }

    private boolean isLate(ClassType type) {
        return world.initTime(type) == ClosedWorld.InitTime.RUN;
    }

    /** Classes initialised at run time, in order of discovery, supertypes before the class. */
    private Set<ClassType> classes() {
        Set<ClassType> result = new LinkedHashSet<>();
        for (Method method : world.reachableMethods()) {
            add(method.owner(), result);
        }
        for (Field field : world.accessedStaticFields()) {
            add(field.owner(), result);
        }
        for (JavaType type : world.describedTypes()) {
            if (type instanceof ClassType classType) {
                add(classType, result);
            }
        }
        return result;
    }

    private void add(ClassType type, Set<ClassType> result) {
        if (type != null && isLate(type)) {
            add(type.superClass(), result);
            type.interfacesInitializedFirst().forEach(i -> add(i, result));
            result.add(type);
        }
    }
}
