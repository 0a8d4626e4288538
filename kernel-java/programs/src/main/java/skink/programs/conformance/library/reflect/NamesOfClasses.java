package skink.programs.conformance.library.reflect;

import java.util.Map;

/** Binary, simple, canonical and type names of classes of every kind, dollar signs in names included. */
public final class NamesOfClasses {
    private NamesOfClasses() {}

    static class Member {
        class Inner {}

        static class Dollar$Name {
            interface Deep$er {}
        }
    }

    record Pair(int a, int b) {}

    enum Kind {
        PLAIN,
        BODY {
            @Override
            public String toString() {
                return "with body";
            }
        }
    }

    public static void main(String[] args) {
        class Local {
            class InLocal {}
        }
        Object anonymous = new Object() {};
        Class<?>[] classes = {
            Object.class,
            String[].class,
            int.class,
            int[][].class,
            void.class,
            Map.Entry.class,
            Member.class,
            Member.Inner.class,
            Member.Dollar$Name.class,
            Member.Dollar$Name.Deep$er[].class,
            Pair.class,
            Kind.class,
            Kind.BODY.getClass(),
            Local.class,
            Local[].class,
            Local.InLocal.class,
            anonymous.getClass()
        };
        for (Class<?> c : classes) {
            System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getCanonicalName() + " | "
                    + c.getTypeName() + " | " + c);
        }
        System.out.println(Integer.class.asSubclass(Number.class));
        try {
            System.out.println(Integer.class.asSubclass(String.class));
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
