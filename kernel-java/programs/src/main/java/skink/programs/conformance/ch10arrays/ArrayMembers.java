package skink.programs.conformance.ch10arrays;

import java.util.Arrays;

/** 10.7, 10.8: length, clone, the class object, supertypes and inherited methods of arrays. */
public final class ArrayMembers {
    private ArrayMembers() {}

    public static void main(String[] args) {
        int[] ints = {1, 2, 3};
        int[] copy = ints.clone();
        copy[0] = 9;
        System.out.println(
                ints[0] + " " + copy[0] + " " + ints.equals(copy) + " " + ints.equals(ints) + " " + copy.length);
        String[][] deep = {{"a"}, {"b"}};
        String[][] shallow = deep.clone();
        shallow[0][0] = "changed";
        shallow[1] = null;
        System.out.println(Arrays.deepToString(deep) + " " + shallow.getClass().getSimpleName());
        Object[] objects = new Integer[] {1};
        System.out.println(objects.clone().getClass().getName() + " " + (objects.clone() instanceof Integer[]));
        Class<?>[] classes = {
            int[].class,
            boolean[].class,
            byte[].class,
            char[].class,
            short[].class,
            long[].class,
            float[].class,
            double[].class,
            String[].class,
            int[][].class,
            Object[][][].class
        };
        for (Class<?> c : classes) {
            System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.getTypeName() + " " + c + " "
                    + c.getComponentType() + " " + c.getSuperclass().getSimpleName() + " " + c.isArray()
                    + c.isInterface() + c.isPrimitive());
        }
        System.out.println(
                (new int[0].getClass() == int[].class) + " " + (new int[0].getClass() == new int[5].getClass()) + " "
                        + (Object) new long[0].getClass().getName());
        System.out.println(Object.class.isAssignableFrom(int[].class) + " "
                + Object[].class.isAssignableFrom(int[].class) + " " + Object[].class.isAssignableFrom(int[][].class)
                + " " + Cloneable.class.isAssignableFrom(int[].class) + " "
                + Number[].class.isAssignableFrom(Integer[].class) + " " + long[].class.isAssignableFrom(int[].class));
        String text = ints.toString();
        System.out.println(text.substring(0, text.indexOf('@')) + " "
                + new String[0][0].toString().startsWith("[[Ljava.lang.String;@"));
        boolean[] flags = new boolean[3];
        char[] chars = new char[2];
        Object[] refs = new Object[1];
        System.out.println(flags[2] + " " + (int) chars[1] + " " + refs[0] + " " + new double[1][0].length
                + new float[1][0].length);
    }
}
