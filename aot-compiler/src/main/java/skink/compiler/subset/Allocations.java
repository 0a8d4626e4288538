package skink.compiler.subset;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.RuntimeMethods;

/** Which instructions and calls make objects. */
final class Allocations {
    private Allocations() {}

    /** What a live instruction allocates, for messages, or null. A throwable in the kernel is a panic, not an object. */
    static String describe(AnalyzedWorld world, AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.NEW -> {
                String name = ((TypeInsnNode) insn).desc;
                boolean panic = world.profile() == Profile.KERNEL
                        && world.world()
                                .requireClass(name)
                                .isSubtypeOf(world.world().requireClass("java/lang/Throwable"));
                if (panic) {
                    yield null;
                }
                yield "new " + name.replace('/', '.');
            }
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> "a new array";
            default -> null;
        };
    }

    /** Whether the method is one by which compiled code allocates. */
    static boolean isAllocator(Method method) {
        RuntimeMethods entry = RuntimeMethods.of(method);
        return entry == RuntimeMethods.ALLOCATE
                || entry == RuntimeMethods.ALLOCATE_ARRAY
                || entry == RuntimeMethods.ALLOCATE_MULTI;
    }
}
