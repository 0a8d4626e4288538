package skink.programs.bench;

/** Builds texts of numbers and words and hashes them. */
public final class StringBuilding implements Rounds.Kernel {
    private static final String[] WORDS = {"skink", "tail", "kernel", "page", "grant", "endpoint", "frame"};

    public static void main(String[] args) {
        Rounds.measure(args, new StringBuilding());
    }

    @Override
    public int run() {
        int checksum = 0;
        for (int text = 0; text < 200; text++) {
            StringBuilder builder = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                builder.append(WORDS[(i + text) % WORDS.length])
                        .append(' ')
                        .append(i * text)
                        .append(',');
            }
            checksum = checksum * 31 + hash(builder.toString());
        }
        return checksum;
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
