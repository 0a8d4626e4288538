package skink.programs.conformance.library.lang;

/** Unicode's blocks and scripts of all code points, and what is said of numbers that are none. */
public final class BlocksAndScripts {
    private BlocksAndScripts() {}

    public static void main(String[] args) {
        int blocks = 0;
        int scripts = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += 7) {
            Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
            blocks = 31 * blocks + (block == null ? 0 : block.toString().hashCode());
            scripts =
                    31 * scripts + Character.UnicodeScript.of(codePoint).name().hashCode();
        }
        System.out.println(blocks + " " + scripts);
        for (int wrong : new int[] {-1, 0x110000, Integer.MIN_VALUE}) {
            try {
                System.out.println(Character.UnicodeBlock.of(wrong));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            try {
                System.out.println(Character.UnicodeScript.of(wrong));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println("αβγ abc кот".replaceAll("\\p{IsGreek}", "g").replaceAll("\\p{InCyrillic}", "c"));
    }
}
