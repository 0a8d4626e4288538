package skink.runtime.jdk;

import java.io.Serializable;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code Locale}: the tags, without the names and the data of languages; all locales but the root behave as English. */
@Substitution(target = "java.util.Locale", mode = Substitution.Mode.WHOLE)
final class LocaleSubstitution implements Cloneable, Serializable {
    public static final LocaleSubstitution ROOT = new LocaleSubstitution("", "", "");
    public static final LocaleSubstitution ENGLISH = new LocaleSubstitution("en", "", "");
    public static final LocaleSubstitution US = new LocaleSubstitution("en", "US", "");
    public static final LocaleSubstitution UK = new LocaleSubstitution("en", "GB", "");
    public static final LocaleSubstitution CANADA = new LocaleSubstitution("en", "CA", "");

    private static LocaleSubstitution chosenDefault = US;

    private final String language;
    private final String country;
    private final String variant;

    /** Only English has its data here: for another language the caller would get wrong separators and names. */
    public LocaleSubstitution(String language, String country, String variant) {
        this.language = lower(language);
        this.country = upper(country);
        this.variant = variant;
        if (!this.language.isEmpty() && !this.language.equals("en")) {
            throw new UnsupportedOperationException("locale " + language + ": only English and the root are known");
        }
    }

    public LocaleSubstitution(String language, String country) {
        this(language, country, "");
    }

    public LocaleSubstitution(String language) {
        this(language, "", "");
    }

    private static String lower(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            if (result.charAt(i) >= 'A' && result.charAt(i) <= 'Z') {
                result.setCharAt(i, (char) (result.charAt(i) + ('a' - 'A')));
            }
        }
        return result.toString();
    }

    private static String upper(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            if (result.charAt(i) >= 'a' && result.charAt(i) <= 'z') {
                result.setCharAt(i, (char) (result.charAt(i) - ('a' - 'A')));
            }
        }
        return result.toString();
    }

    public static LocaleSubstitution getDefault() {
        return chosenDefault;
    }

    public static LocaleSubstitution getDefault(Locale.Category category) {
        return chosenDefault;
    }

    public static void setDefault(LocaleSubstitution locale) {
        if (locale == null) {
            throw new NullPointerException("Can't set default locale to NULL");
        }
        chosenDefault = locale;
    }

    /** {@code en}, {@code en-US} or {@code en-US-variant}; {@code und} for the root. */
    public static LocaleSubstitution forLanguageTag(String tag) {
        String[] parts = tag.split("-");
        String language = parts[0].equals("und") ? "" : parts[0];
        return new LocaleSubstitution(language, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    public String toLanguageTag() {
        String tag = language.isEmpty() ? "und" : language;
        return tag + (country.isEmpty() ? "" : "-" + country) + (variant.isEmpty() ? "" : "-" + variant);
    }

    public String getLanguage() {
        return language;
    }

    public String getCountry() {
        return country;
    }

    public String getVariant() {
        return variant;
    }

    public String getScript() {
        return "";
    }

    public boolean hasExtensions() {
        return false;
    }

    public LocaleSubstitution stripExtensions() {
        return this;
    }

    public String getUnicodeLocaleType(String key) {
        return null;
    }

    @Override
    public Object clone() {
        return new LocaleSubstitution(language, country, variant);
    }

    @Override
    public int hashCode() {
        return (language.hashCode() * 31 + country.hashCode()) * 31 + variant.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof LocaleSubstitution
                        && language.equals(((LocaleSubstitution) other).language)
                        && country.equals(((LocaleSubstitution) other).country)
                        && variant.equals(((LocaleSubstitution) other).variant);
    }

    @Override
    public String toString() {
        String text = country.isEmpty() && variant.isEmpty() ? language : language + "_" + country;
        return variant.isEmpty() ? text : text + "_" + variant;
    }
}
