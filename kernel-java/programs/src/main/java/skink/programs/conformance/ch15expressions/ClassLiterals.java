package skink.programs.conformance.ch15expressions;

/** 15.8.2: class literals of every type, and what they say. */
public final class ClassLiterals {
    private ClassLiterals() {}

    interface Face {}

    enum Kind {
        A {},
        B
    }

    record Rec(int x) {}

    @interface Note {}

    static class Outer {
        class Inner {}

        static class Nested {}
    }

    private static void show(Class<?> c) {
        System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.isInterface() + c.isPrimitive() + c.isArray()
                + c.isEnum() + c.isRecord() + " "
                + (c.getSuperclass() == null ? "none" : c.getSuperclass().getSimpleName()));
    }

    public static void main(String[] args) {
        Class<?>[] all = {
            byte.class,
            short.class,
            char.class,
            int.class,
            long.class,
            float.class,
            double.class,
            boolean.class,
            void.class,
            Void.class,
            Integer.class,
            Object.class,
            String.class,
            Face.class,
            Kind.class,
            Rec.class,
            Note.class,
            Outer.class,
            Outer.Inner.class,
            Outer.Nested.class,
            int[].class,
            Face[][].class,
            Runnable.class,
            Kind.A.getClass(),
            Kind.B.getClass()
        };
        for (Class<?> c : all) {
            show(c);
        }
        class Local {
            class InLocal {}
        }
        Object anonymous = new Object() {};
        Object inner = new Face() {
            class Deep {}

            @Override
            public String toString() {
                return new Deep().getClass().getName();
            }
        };
        show(Local.class);
        show(Local.InLocal.class);
        show(anonymous.getClass());
        show(inner.getClass());
        System.out.println(inner);
        System.out.println((int.class == Integer.TYPE) + " " + (void.class == Void.TYPE) + " "
                + ((Object) int.class == Integer.class) + " " + String.class.getPackageName());
        System.out.println(
                Face.class + " " + int.class + " " + int[].class + " " + Kind.class + " " + Note.class.isAnnotation());
        System.out.println(Number.class.isInstance(1) + " " + Number.class.isInstance(null) + " "
                + int.class.isInstance(1) + " " + Number.class.cast(5) + " " + String.class.cast(null));
        System.out.println(anonymous.getClass().isAnonymousClass() + " " + Local.class.isAnonymousClass());
    }
}
