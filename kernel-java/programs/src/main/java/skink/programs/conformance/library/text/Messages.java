package skink.programs.conformance.library.text;

import java.text.CharacterIterator;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.text.StringCharacterIterator;
import java.util.Locale;

/** {@code MessageFormat} and {@code ChoiceFormat}. */
public final class Messages {
    private Messages() {}

    public static void main(String[] arguments) {
        System.out.println(MessageFormat.format("{0} of {1}: {2}", 1, "many", 2.5) + " "
                + MessageFormat.format("it''s '{0}' {0}", "x") + " "
                + MessageFormat.format("{0,number,#.#} {0,number,integer} {0,number,percent}", 3.14159) + " "
                + MessageFormat.format("{1} {0} {3}", "a", "b"));
        System.out.println(
                new MessageFormat("{0,choice,0#no files|1#one file|1<{0} files}", Locale.ROOT).format(new Object[] {0})
                        + " "
                        + new MessageFormat("{0,choice,0#no files|1#one file|1<{0} files}", Locale.ROOT)
                                .format(new Object[] {5}));
        ChoiceFormat choice = new ChoiceFormat(new double[] {0, 1, 10}, new String[] {"few", "some", "many"});
        System.out.println(choice.format(-1) + choice.format(1) + choice.format(9.99) + choice.format(100) + " "
                + choice.toPattern());
        try {
            MessageFormat.format("{x}", 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        StringCharacterIterator it = new StringCharacterIterator("abc");
        for (char c = it.last(); c != CharacterIterator.DONE; c = it.previous()) {
            System.out.print(c);
        }
        System.out.println();
    }
}
