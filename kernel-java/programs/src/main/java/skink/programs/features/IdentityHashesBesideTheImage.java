package skink.programs.features;

/** Objects made at build time refer to young ones while identity hashes of others are known: both survive collections. */
public final class IdentityHashesBesideTheImage {
    private static final Object[][] KEPT = new Object[64][];

    private IdentityHashesBesideTheImage() {}

    public static void main(String[] args) {
        Object hashed = new int[2];
        int hash = System.identityHashCode(hashed);
        int sum = 0;
        for (int i = 0; i < 40_000; i++) {
            KEPT[i % KEPT.length] = new Object[] {Integer.toString(i), new int[100]};
            sum += KEPT[i / 2 % KEPT.length] == null ? 1 : KEPT[i / 2 % KEPT.length].length;
        }
        System.out.println(sum + " " + KEPT[5][0] + " " + KEPT[63][0]);
        System.out.println(hash == System.identityHashCode(hashed));
    }
}
