package skink.compiler.ssa;

import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** What the names in the text form of a graph stand for; internal names and descriptors as in class files. */
public interface Names {
    JavaType type(String descriptor);

    Method method(String owner, String name, String descriptor);

    Field field(String owner, String name, String descriptor);

    /** The object of the image heap that {@code text} names. */
    Object heapObject(String text);

    /** Types and declared members of {@code world}; a heap object is the text itself. */
    static Names of(World world) {
        return new Names() {
            @Override
            public JavaType type(String descriptor) {
                return world.ofDescriptor(descriptor);
            }

            @Override
            public Method method(String owner, String name, String descriptor) {
                ClassType type = world.requireClass(owner);
                return found(world.resolveMethod(type, name, descriptor), owner + "." + name + descriptor);
            }

            @Override
            public Field field(String owner, String name, String descriptor) {
                ClassType type = world.requireClass(owner);
                return found(world.resolveField(type, name, descriptor), owner + "." + name + " " + descriptor);
            }

            @Override
            public Object heapObject(String text) {
                return text;
            }

            private <T> T found(T member, String text) {
                if (member == null) {
                    throw new IllegalArgumentException("no member " + text);
                }
                return member;
            }
        };
    }
}
