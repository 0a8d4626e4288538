package skink.compiler.ssa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.World;

/**
 * A build-time heap for tests that holds string literals and class objects only, with the same numbers in all fields, and null.
 */
public final class TestHeap implements BuildHeap {
    /** A heap object: the literal's text or the type. */
    public record Literal(Object content) {
        @Override
        public String toString() {
            return content.toString();
        }
    }

    private static final int SOME_INT = 65;
    private static final long SOME_LONG = 5_000_000_000L;

    private final World world;
    private final Map<Object, Literal> literals = new HashMap<>();

    public TestHeap(World world) {
        this.world = world;
    }

    @Override
    public Object stringLiteral(String text) {
        return literals.computeIfAbsent(text, Literal::new);
    }

    @Override
    public Object classObject(JavaType type) {
        return literals.computeIfAbsent(type, Literal::new);
    }

    @Override
    public JavaType typeOf(Object heapObject) {
        boolean isText = heapObject instanceof Literal literal && literal.content() instanceof String;
        return world.requireClass(isText ? "java/lang/String" : "java/lang/Class");
    }

    @Override
    public ClosedWorld.InitTime initialize(ClassType type) {
        return ClosedWorld.InitTime.NEVER;
    }

    @Override
    public String whyNotAtBuild(ClassType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object staticValue(Field field) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Object> references(Object heapObject) {
        return List.of();
    }

    @Override
    public Object fieldValue(Object heapObject, Field field) {
        return switch (field.descriptor()) {
            case "I" -> SOME_INT;
            case "J" -> SOME_LONG;
            default -> null;
        };
    }

    @Override
    public Final finalField(Object heapObject, Field field) {
        return new Final(fieldValue(heapObject, field));
    }
}
