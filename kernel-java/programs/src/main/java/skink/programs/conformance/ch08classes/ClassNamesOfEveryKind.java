package skink.programs.conformance.ch08classes;

/** 13.1, Class.getName: binary names and simple names of nested, local, anonymous and array classes. */
public final class ClassNamesOfEveryKind {
    private ClassNamesOfEveryKind() {}

    static class Nested {
        class Inner {
            class Deep {}
        }

        Object anonymous() {
            return new Object() {};
        }
    }

    static class $Odd_Name$ {}

    enum E {
        PLAIN,
        BODY {}
    }

    private static Object field = new Object() {};

    private static void show(Object o) {
        Class<?> c = o.getClass();
        String name = c.getName();
        System.out.println(name.substring(name.lastIndexOf('.') + 1) + " [" + c.getSimpleName() + "] "
                + c.getTypeName().endsWith(name));
    }

    public static void main(String[] args) {
        show(new Nested());
        show(new Nested().new Inner());
        show(new Nested().new Inner().new Deep());
        show(new Nested().anonymous());
        show(new $Odd_Name$());
        show(E.PLAIN);
        show(E.BODY);
        show(field);
        show(new Object() {});
        class Local {
            class InLocal {}
        }
        show(new Local());
        show(new Local().new InLocal());
        {
            class Local2 {}
            show(new Local2());
            show(
                    new Object() {
                        Object o = new Object() {};
                    }.o);
        }
        Runnable r = () -> {
            class InLambda {}
            show(new InLambda());
            show(new Object() {});
        };
        r.run();
        System.out.println(new Nested[0].getClass().getName().endsWith("Nested;") + " "
                + new Nested[0][0].getClass().getSimpleName() + " " + int[][].class.getName());
        System.out.println(new Nested().toString().replaceAll("@.*", "@").endsWith("ClassNamesOfEveryKind$Nested@"));
    }
}
