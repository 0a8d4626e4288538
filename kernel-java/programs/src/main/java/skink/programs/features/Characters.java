package skink.programs.features;

/** Classification and conversion of characters. */
public final class Characters {
    private Characters() {}

    public static void main(String[] args) {
        String samples = "aZ5 _$\té";
        for (char c : samples.toCharArray()) {
            System.out.println((int) c + " " + Character.isLetter(c) + Character.isDigit(c) + Character.isWhitespace(c)
                    + Character.isJavaIdentifierPart(c) + Character.isUpperCase(c) + " " + Character.toUpperCase(c)
                    + Character.toLowerCase(c) + " " + Character.getNumericValue(c) + " " + Character.getType(c));
        }
        System.out.println(Character.forDigit(11, 16) + " " + Character.digit('f', 16) + " " + Character.digit('g', 16)
                + " " + Character.MAX_RADIX);
        System.out.println(Character.valueOf('x').equals('x') + " " + Character.compare('a', 'b') + " "
                + Character.reverseBytes('a') + 0);
        char c = 'a';
        c += 1;
        c++;
        System.out.println(c + " " + (char) (c + 1) + " " + (c + 1) + " " + (int) Character.MIN_VALUE);
    }
}
