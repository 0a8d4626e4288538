package skink.programs.features;

import java.util.Optional;

/** Optional in chains. */
public final class OptionalUse {
    private OptionalUse() {}

    private static Optional<String> find(String[] words, int length) {
        for (String word : words) {
            if (word.length() == length) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    public static void main(String[] args) {
        String[] words = {"a", "four", "sixsix"};
        for (int i = 0; i < 7; i++) {
            System.out.println(find(words, i)
                    .map(String::toUpperCase)
                    .filter(w -> !w.equals("A"))
                    .orElse("none " + i));
        }
        System.out.println(
                find(words, 4) + " " + find(words, 5) + " " + find(words, 1).isPresent());
        try {
            find(words, 9).orElseThrow();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
