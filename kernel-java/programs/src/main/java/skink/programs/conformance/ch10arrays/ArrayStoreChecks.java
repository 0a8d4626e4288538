package skink.programs.conformance.ch10arrays;

/** 10.5: every store of a reference into an array is checked against the array's own element type. */
public final class ArrayStoreChecks {
    private ArrayStoreChecks() {}

    interface I {}

    static class A implements I {}

    static class B extends A {}

    private static void store(Object[] array, Object value) {
        try {
            array[0] = value;
            System.out.println("stored " + (array[0] == value));
        } catch (ArrayStoreException e) {
            String name = e.getMessage();
            System.out.println(
                    array.getClass().getSimpleName() + " refuses " + name.substring(name.lastIndexOf('.') + 1));
        }
    }

    public static void main(String[] args) {
        Object[] values = {
            "s",
            1,
            new A(),
            new B(),
            new int[1],
            new Object[1],
            new String[1],
            new A[1],
            new B[1][1],
            null,
            'c',
            new Object()
        };
        Object[][] arrays = {
            new Object[1],
            new String[1],
            new I[1],
            new A[1],
            new B[1],
            new int[1][],
            new Object[1][],
            new String[1][],
            new I[1][],
            new Number[1],
            new Comparable<?>[1],
            new Cloneable[1],
            new java.io.Serializable[1],
            new Object[1][][],
            new Runnable[1]
        };
        for (Object[] array : arrays) {
            for (Object value : values) {
                store(array, value);
            }
        }
        try {
            Object[] strings = new String[2];
            strings[5] = 1;
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            Object[] none = null;
            none[0] = 1;
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        Object[][] twice = new String[1][1];
        try {
            twice[0][0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            twice[0] = new Object[1];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
