package skink.programs.features;

import java.util.Map;

/** Names of classes, arrays and primitive types; relations between classes. */
public final class ClassNames {
    private ClassNames() {}

    private static final class Nested {}

    private interface Face {}

    private enum Kind {
        ONE
    }

    private record Rec() {}

    public static void main(String[] args) {
        Class<?>[] classes = {
            String.class,
            int.class,
            void.class,
            int[].class,
            String[][].class,
            Nested.class,
            Face.class,
            Kind.class,
            Rec.class,
            Map.Entry.class,
            new Object() {}.getClass()
        };
        for (Class<?> c : classes) {
            System.out.println(c + " " + c.getName() + " " + c.getSimpleName() + " " + c.getTypeName() + " "
                    + c.isInterface() + c.isArray() + c.isPrimitive() + c.isEnum() + c.isRecord());
            System.out.println(c.getSuperclass() + " " + c.getComponentType() + " " + c.getPackageName());
        }
        Object text = "text";
        System.out.println(String.class.isInstance(text) + " " + Integer.class.isInstance(text) + " "
                + Number.class.isAssignableFrom(Integer.class) + " " + Object[].class.isAssignableFrom(String[].class));
        System.out.println((text.getClass() == String.class) + " " + (new int[0].getClass() == int[].class) + " "
                + CharSequence.class.cast(text));
        try {
            Integer.class.cast(text);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
