package skink.compiler.world;

import static skink.compiler.world.RuntimeMethods.*;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Which methods of the run-time system the code of an instruction may call, so that a program holds no others. */
final class ImplicitCalls {
    private ImplicitCalls() {}

    /** What the code of any method may call: its prologue, its uses of references, and the hand-over of exceptions. */
    static List<RuntimeMethods> ofAnyMethod(Profile profile) {
        return forProfile(
                profile, STACK_OVERFLOW, THROW_NULL_POINTER, PANIC_NULL_POINTER, THROW_EXCEPTION, PANIC_THROWN);
    }

    /** What the code of an instruction with this opcode may call beyond {@link #ofAnyMethod}. */
    static List<RuntimeMethods> of(int opcode, Profile profile) {
        return switch (opcode) {
            case Opcodes.AASTORE ->
                forProfile(
                        profile, THROW_ARRAY_INDEX, PANIC_ARRAY_INDEX, CAN_STORE, THROW_ARRAY_STORE, PANIC_ARRAY_STORE);
            case Opcodes.IALOAD,
                    Opcodes.LALOAD,
                    Opcodes.FALOAD,
                    Opcodes.DALOAD,
                    Opcodes.AALOAD,
                    Opcodes.BALOAD,
                    Opcodes.CALOAD,
                    Opcodes.SALOAD,
                    Opcodes.IASTORE,
                    Opcodes.LASTORE,
                    Opcodes.FASTORE,
                    Opcodes.DASTORE,
                    Opcodes.BASTORE,
                    Opcodes.CASTORE,
                    Opcodes.SASTORE -> forProfile(profile, THROW_ARRAY_INDEX, PANIC_ARRAY_INDEX);
            case Opcodes.IDIV, Opcodes.IREM -> forProfile(profile, THROW_ARITHMETIC, PANIC_ARITHMETIC);
            case Opcodes.LDIV -> forProfile(profile, THROW_ARITHMETIC, PANIC_ARITHMETIC, LONG_DIVIDE);
            case Opcodes.LREM -> forProfile(profile, THROW_ARITHMETIC, PANIC_ARITHMETIC, LONG_REMAINDER);
            case Opcodes.FREM -> forProfile(profile, FLOAT_REMAINDER);
            case Opcodes.DREM -> forProfile(profile, DOUBLE_REMAINDER);
            case Opcodes.F2L -> forProfile(profile, FLOAT_TO_LONG);
            case Opcodes.D2L -> forProfile(profile, DOUBLE_TO_LONG);
            case Opcodes.CHECKCAST -> forProfile(profile, IS_INSTANCE, THROW_CLASS_CAST, PANIC_CLASS_CAST);
            case Opcodes.INSTANCEOF -> forProfile(profile, IS_INSTANCE);
            case Opcodes.NEW -> forProfile(profile, ALLOCATE);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> forProfile(profile, ALLOCATE_ARRAY);
            case Opcodes.MULTIANEWARRAY -> forProfile(profile, ALLOCATE_MULTI);
            default -> List.of();
        };
    }

    private static List<RuntimeMethods> forProfile(Profile profile, RuntimeMethods... methods) {
        return Stream.of(methods).filter(entry -> entry.isFor(profile)).toList();
    }
}
