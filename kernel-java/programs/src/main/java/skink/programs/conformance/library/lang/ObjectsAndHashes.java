package skink.programs.conformance.library.lang;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code Object} and {@code Objects}: defaults, null handling, hashes. */
public final class ObjectsAndHashes {
    private ObjectsAndHashes() {}

    public static void main(String[] arguments) {
        System.out.println(Objects.equals(null, null) + " " + Objects.equals("a", "a") + " "
                + Objects.deepEquals(new int[] {1}, new int[] {1}) + " " + Objects.hash(1, "a", null) + " "
                + Objects.hashCode(null) + " " + Objects.toString(null) + " " + Objects.toString(null, "none") + " "
                + Objects.isNull(null) + " " + Objects.nonNull(1) + " "
                + Objects.compare("a", "b", Comparator.naturalOrder()));
        System.out.println(Objects.requireNonNullElse(null, "else") + " "
                + Objects.requireNonNullElseGet(null, () -> "made") + " " + Objects.checkIndex(2, 3) + " "
                + Objects.checkFromToIndex(1, 2, 3) + " " + Objects.checkFromIndexSize(1, 2, 3));
        for (Runnable bad : List.<Runnable>of(
                () -> Objects.requireNonNull(null),
                () -> Objects.requireNonNull(null, "message"),
                () -> Objects.requireNonNull(null, () -> "supplied"),
                () -> Objects.checkIndex(3, 3),
                () -> Objects.checkFromToIndex(2, 1, 3),
                () -> Objects.checkFromIndexSize(2, 2, 3),
                () -> Objects.checkIndex(-1L, 3L))) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        Object o = new Object();
        String text = o.toString();
        System.out.println(text.startsWith("java.lang.Object@") + " " + o.equals(o) + " " + o.equals(new Object()) + " "
                + text.equals("java.lang.Object@" + Integer.toHexString(o.hashCode())));
        System.out.println(new int[0].getClass().getName() + " " + new String[0][0].getClass() + " " + int.class + " "
                + Integer.class.getSimpleName() + " " + Map.Entry.class.getName());
    }
}
