package skink.programs.conformance.ch15expressions;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** 15.27.4: lambdas as objects: methods of Object, default methods, storage, identity of one variable. */
public final class LambdaIsAnObject {
    private LambdaIsAnObject() {}

    interface Shape {
        double area();

        default String describe() {
            return "area " + area() + (this.equals(this) ? " itself" : " not itself");
        }

        @Override
        boolean equals(Object other);

        @Override
        int hashCode();
    }

    public static void main(String[] args) {
        Shape s = () -> 2.5;
        System.out.println(s.describe());
        Object o = s;
        System.out.println((o == s) + " " + o.equals(s) + " " + (o.hashCode() == s.hashCode()) + " "
                + (o instanceof Shape) + " " + (o instanceof Runnable));
        Set<Object> set = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            int n = i;
            Supplier<Integer> capturing = () -> n;
            set.add(capturing);
        }
        System.out.println(set.size());
        Class<?> c = s.getClass();
        System.out.println(c.isInterface() + " " + c.isArray() + " " + (c.getSuperclass() == Object.class) + " "
                + c.isInstance(s) + " " + Shape.class.isInstance(s) + " " + Shape.class.isAssignableFrom(c) + " "
                + c.isAnonymousClass());
        try {
            Runnable r = (Runnable) o;
            r.run();
        } catch (ClassCastException e) {
            System.out.println("no Runnable");
        }
        synchronized (s) {
            System.out.println("locked");
        }
        Object[] array = new Shape[] {s, () -> 1};
        try {
            array[0] = (Runnable) () -> {};
        } catch (ArrayStoreException e) {
            System.out.println("not stored");
        }
    }
}
