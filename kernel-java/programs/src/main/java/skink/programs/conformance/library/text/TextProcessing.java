package skink.programs.conformance.library.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counting, wrapping, ciphers and checks over texts. */
public final class TextProcessing {
    private TextProcessing() {}

    public static void main(String[] arguments) {
        String text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox does not!";
        TreeMap<Character, Integer> letters = new TreeMap<>();
        for (char c : text.toLowerCase().toCharArray()) {
            if (Character.isLetter(c)) {
                letters.merge(c, 1, Integer::sum);
            }
        }
        System.out.println(letters);
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column + word.length() > 20) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        System.out.println(wrapped);
        StringBuilder rotated = new StringBuilder();
        for (char c : text.toCharArray()) {
            rotated.append(
                    c >= 'a' && c <= 'z'
                            ? (char) ('a' + (c - 'a' + 13) % 26)
                            : c >= 'A' && c <= 'Z' ? (char) ('A' + (c - 'A' + 13) % 26) : c);
        }
        System.out.println(rotated);
        int[][] table = new int[7][8];
        String a = "kitten";
        String b = "sitting";
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0
                        ? j
                        : j == 0
                                ? i
                                : Math.min(
                                        Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1),
                                        table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
        }
        System.out.println(table[6][7] + " " + Arrays.toString(table[6]));
        System.out.println(Stream.of(text.split("\\W+"))
                        .map(String::toLowerCase)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .collect(Collectors.joining(" "))
                + " " + new StringBuilder("A man a plan").reverse() + " "
                + String.join("", Collections.nCopies(3, "ab")));
    }
}
