package skink.programs.features;

/** Appending of everything, insertion, deletion, reversal, growth. */
public final class StringBuilderOps {
    private StringBuilderOps() {}

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1)
                .append(' ')
                .append(-2L)
                .append(true)
                .append('c')
                .append("s")
                .append((String) null)
                .append(1.5f)
                .append(2.25);
        b.append(new char[] {'x', 'y'})
                .append("abcdef", 1, 3)
                .append((Object) "o")
                .append(Integer.MIN_VALUE)
                .append(Long.MIN_VALUE);
        System.out.println(b + " " + b.length());
        b.insert(0, "start ")
                .insert(6, 42)
                .insert(b.length(), 'Ω')
                .deleteCharAt(0)
                .delete(1, 3)
                .replace(0, 2, "<>");
        System.out.println(b);
        b.setCharAt(0, '[');
        b.setLength(12);
        System.out.println(b.reverse() + " " + b.indexOf("4") + " " + b.charAt(3));
        StringBuilder long1 = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            long1.append(i % 10);
        }
        System.out.println(long1.length() + " " + long1.toString().hashCode() + " " + long1.substring(990));
        try {
            b.charAt(100);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
