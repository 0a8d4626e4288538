package skink.user.server;

import java.util.Objects;

/** What a service is told at its start: words of the form {@code name=number}. */
public final class ServiceArguments {
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
                return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
            }
        }
        return otherwise;
    }
}
