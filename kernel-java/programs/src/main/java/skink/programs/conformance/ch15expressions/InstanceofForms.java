package skink.programs.conformance.ch15expressions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** 15.20.2: instanceof over classes, interfaces, arrays, generics, null and constants. */
public final class InstanceofForms {
    private InstanceofForms() {}

    interface I {}

    interface J extends I {}

    static class A {}

    static class B extends A implements J {}

    static final class C extends B {}

    private static String kinds(Object o) {
        return "" + (o instanceof A ? 1 : 0) + (o instanceof B ? 1 : 0) + (o instanceof C ? 1 : 0)
                + (o instanceof I ? 1 : 0) + (o instanceof J ? 1 : 0)
                + (o instanceof Object ? 1 : 0) + (o instanceof Object[] ? 1 : 0) + (o instanceof I[] ? 1 : 0)
                + (o instanceof A[] ? 1 : 0) + (o instanceof int[] ? 1 : 0)
                + (o instanceof int[][] ? 1 : 0) + (o instanceof Object[][] ? 1 : 0) + (o instanceof Cloneable ? 1 : 0)
                + (o instanceof Serializable ? 1 : 0)
                + (o instanceof Cloneable[] ? 1 : 0) + (o instanceof Serializable[] ? 1 : 0)
                + (o instanceof Comparable ? 1 : 0) + (o instanceof CharSequence ? 1 : 0);
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            new Object(),
            new A(),
            new B(),
            new C(),
            new Object[0],
            new A[0],
            new B[0],
            new C[0],
            new I[0],
            new J[0],
            new int[0],
            new int[0][0],
            new A[0][0],
            new Object[0][0],
            "s",
            5,
            new ArrayList<String>(),
            new String[0],
            (Runnable) () -> {},
            new A() {},
            new B() {}
        };
        for (Object o : all) {
            System.out.println(kinds(o));
        }
        List<String> list = new ArrayList<>();
        System.out.println((list instanceof ArrayList<String>) + " " + (list instanceof ArrayList<?>) + " "
                + (list instanceof ArrayList) + " " + (list instanceof java.util.RandomAccess));
        A a = new B();
        System.out.println(
                (a instanceof B) + " " + (a instanceof A) + " " + (((A) null) instanceof A) + " " + !(a instanceof C));
        int count = 0;
        for (Object o : all) {
            if (o instanceof A && !(o instanceof J) || o instanceof String) {
                count++;
            }
        }
        System.out.println(count);
    }
}
