package skink.programs.features;

import java.util.IdentityHashMap;

/** An identity hash stays the same although the object moves. */
public final class IdentityHashSurvivesMoves {
    private IdentityHashSurvivesMoves() {}

    public static void main(String[] args) {
        Object[] objects = new Object[200];
        int[] hashes = new int[objects.length];
        IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < objects.length; i++) {
            objects[i] = i % 2 == 0 ? new Object() : new int[i];
            if (i % 3 != 0) {
                hashes[i] = System.identityHashCode(objects[i]);
            }
            map.put(objects[i], i);
        }
        for (int round = 0; round < 3; round++) {
            byte[][] garbage = new byte[64][];
            for (int i = 0; i < 2000; i++) {
                garbage[i % 64] = new byte[5000];
            }
            System.gc();
            int wrong = garbage[0] == null ? 1 : 0;
            for (int i = 0; i < objects.length; i++) {
                if (i % 3 != 0 && hashes[i] != System.identityHashCode(objects[i])) {
                    wrong++;
                }
                if (map.get(objects[i]) != i
                        || objects[i].hashCode() != System.identityHashCode(objects[i]) && i % 2 == 0) {
                    wrong++;
                }
            }
            System.out.println("wrong: " + wrong);
        }
        System.out.println(System.identityHashCode(null));
    }
}
