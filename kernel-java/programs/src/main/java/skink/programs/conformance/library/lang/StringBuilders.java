package skink.programs.conformance.library.lang;

import java.util.List;

/** {@code StringBuilder} and {@code StringBuffer}: every kind of edit. */
public final class StringBuilders {
    private StringBuilders() {}

    public static void main(String[] arguments) {
        StringBuilder b = new StringBuilder("abc");
        b.append(1)
                .append('x')
                .append(2L)
                .append(1.5f)
                .append(2.25)
                .append(true)
                .append((Object) null)
                .append((String) null)
                .append(new char[] {'q', 'r'});
        System.out.println(b + " " + b.length());
        b.append("hello", 1, 3)
                .append(new char[] {'1', '2', '3'}, 1, 2)
                .appendCodePoint(0x1F600)
                .appendCodePoint(65);
        System.out.println(b);
        b.insert(0, "<<")
                .insert(2, 7)
                .insert(3, '-')
                .insert(4, false)
                .insert(b.length(), 1.0)
                .insert(1, new char[] {'z'})
                .insert(0, (String) null);
        System.out.println(b);
        b.delete(0, 4).deleteCharAt(0).replace(0, 2, "REPLACED").setCharAt(0, 'r');
        System.out.println(
                b + " " + b.indexOf("c") + " " + b.lastIndexOf("e") + " " + b.charAt(3) + " " + b.substring(2, 5));
        System.out.println(new StringBuilder("ab\uD83D\uDE00c").reverse());
        b.setLength(5);
        b.setLength(7);
        System.out.println(
                b.toString().replace('\0', '0') + " " + new StringBuilder("a").compareTo(new StringBuilder("b")));
        StringBuilder big = new StringBuilder(2);
        for (int i = 0; i < 100; i++) {
            big.append(i).append(i % 10 == 9 ? "\n" : ",");
        }
        System.out.print(big);
        big.trimToSize();
        big.ensureCapacity(1000);
        System.out.println(big.capacity() >= 1000);
        StringBuilder wide = new StringBuilder("latin");
        wide.append('\u20AC').insert(0, "\u4E2D").append("more").reverse();
        System.out.println(wide + " " + wide.codePointAt(0) + " "
                + wide.chars().filter(c -> c > 255).count());
        StringBuffer buffer = new StringBuffer("buf");
        buffer.append(1).insert(0, 2.5).reverse().delete(0, 1).append(new StringBuilder("SB"));
        System.out.println(buffer);
        for (Runnable bad : List.<Runnable>of(
                () -> new StringBuilder("abc").charAt(3),
                () -> new StringBuilder("abc").delete(4, 5),
                () -> new StringBuilder("abc").insert(4, "x"),
                () -> new StringBuilder("abc").setLength(-1),
                () -> new StringBuilder("abc").deleteCharAt(3),
                () -> new StringBuilder("abc").replace(4, 5, ""),
                () -> new StringBuilder("abc").substring(2, 1))) {
            try {
                bad.run();
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
