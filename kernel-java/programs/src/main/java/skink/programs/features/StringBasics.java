package skink.programs.features;

/** The everyday methods of String. */
public final class StringBasics {
    private StringBasics() {}

    public static void main(String[] args) {
        String s = "Hello, World";
        System.out.println(s.length() + " " + s.charAt(4) + " " + s.indexOf("o") + " " + s.lastIndexOf('o') + " "
                + s.indexOf('z'));
        System.out.println(s.substring(7) + " " + s.substring(0, 5) + " " + s.toUpperCase() + " " + s.toLowerCase());
        System.out.println(s.replace('l', 'L') + " " + s.replace("World", "there") + " " + s.contains("lo, W"));
        System.out.println(s.startsWith("Hell") + " " + s.endsWith("d") + " " + s.equals("Hello, World") + " "
                + s.equalsIgnoreCase("HELLO, WORLD"));
        System.out.println(
                "b".compareTo("abc") + " " + "abc".compareTo("abd") + " " + "ab".compareTo("abc") + " " + s.hashCode());
        System.out.println("  trim me ".trim() + "|" + " \t x ".strip() + "|" + "".isEmpty() + " ".isBlank() + "|"
                + "ab".repeat(3));
        System.out.println(String.join("-", "a", "b", "c") + " " + String.valueOf(new char[] {'x', 'y'}) + " "
                + "a,b,,c".indexOf(",,"));
        System.out.println(s.concat("!") + " " + "x".concat("") + " " + new String(s.toCharArray(), 3, 4));
        for (int i = 0; i < 3; i++) {
            System.out.print(s.codePointAt(i) + " ");
        }
        System.out.println();
    }
}
