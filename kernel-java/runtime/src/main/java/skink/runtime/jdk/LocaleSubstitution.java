package skink.runtime.jdk;

import java.util.Locale;
import skink.magic.Substitution;

/** {@code Locale}: the root locale, under the names that programs use for locale-independent text. */
@Substitution(target = "java.util.Locale", mode = Substitution.Mode.WHOLE)
final class LocaleSubstitution {
    public static final LocaleSubstitution ROOT = new LocaleSubstitution("", "");
    public static final LocaleSubstitution ENGLISH = new LocaleSubstitution("en", "");
    public static final LocaleSubstitution US = new LocaleSubstitution("en", "US");
    public static final LocaleSubstitution UK = new LocaleSubstitution("en", "GB");

    private final String language;
    private final String country;

    private LocaleSubstitution(String language, String country) {
        this.language = language;
        this.country = country;
    }

    public static LocaleSubstitution getDefault() {
        return ROOT;
    }

    public static LocaleSubstitution getDefault(Locale.Category category) {
        return ROOT;
    }

    public String getLanguage() {
        return language;
    }

    public String getCountry() {
        return country;
    }

    public String getVariant() {
        return "";
    }

    public String getUnicodeLocaleType(String key) {
        return null;
    }

    @Override
    public String toString() {
        return country.isEmpty() ? language : language + "_" + country;
    }
}
