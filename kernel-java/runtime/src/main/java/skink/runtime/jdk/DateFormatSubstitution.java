package skink.runtime.jdk;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code DateFormat}: the styles of the root locale and of English. */
@Substitution(target = "java.text.DateFormat")
abstract class DateFormatSubstitution {
    private static final int TIME = 1;
    private static final int DATE = 2;

    private static DateFormat get(int timeStyle, int dateStyle, int parts, Locale locale) {
        return new SimpleDateFormat(
                DateStyles.pattern((parts & DATE) != 0 ? dateStyle : -1, (parts & TIME) != 0 ? timeStyle : -1, locale),
                locale);
    }
}
