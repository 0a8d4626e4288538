package skink.user.server;

import java.util.Objects;

/** What a service is told at its start: words of the form {@code name=number}. */
public final class ServiceArguments {
    private static final int MOST_DIGITS = 16;

    private final String[] words;

    public ServiceArguments(String[] words) {
        this.words = Objects.requireNonNull(words);
    }

    /**
     * The number of this name, decimal, or hexadecimal after {@code 0x}.
     *
     * @param otherwise what it is if no word gives it
     * @throws NumberFormatException if the word gives no number
     */
    public long number(String name, long otherwise) {
        for (String word : words) {
            if (word.length() > name.length() && word.startsWith(name) && word.charAt(name.length()) == '=') {
                String text = word.substring(name.length() + 1);
                return text.startsWith("0x") ? hexadecimal(text) : Long.parseLong(text);
            }
        }
        return otherwise;
    }

    /** As {@code Long.parseUnsignedLong}, whose messages would bring the formatter and more into every server. */
    private static long hexadecimal(String text) {
        boolean fits = text.length() > 2 && text.length() <= 2 + MOST_DIGITS;
        long number = 0;
        for (int i = 2; fits && i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            fits = digit >= 0;
            number = number << 4 | digit;
        }
        if (!fits) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
