package skink.programs.features;

/** Strings outside Latin-1: surrogates, case mapping, output as UTF-8. */
public final class UnicodeText {
    private UnicodeText() {}

    public static void main(String[] args) {
        String text = "Grüße, Ωμέγα, 你好, \uD83D\uDE00";
        System.out.println(text);
        System.out.println(text.length() + " " + text.codePointCount(0, text.length()) + " " + text.hashCode());
        System.out.println(text.toUpperCase() + " " + text.toLowerCase());
        System.out.println(new StringBuilder(text).reverse());
        System.out.println(text.indexOf("你") + " " + text.indexOf(0x1F600) + " " + text.substring(7, 12));
        System.out.println("ΑΣ ΑΣΑ Σ".toLowerCase() + " " + "İ".toLowerCase().length() + " " + "ß".toUpperCase());
        System.out.println((int) text.charAt(2) + " " + Character.isLetter('Ω') + Character.isDigit('٣')
                + Character.isUpperCase('Ä'));
        System.out.println(new String(Character.toChars(0x1F680)) + " " + Character.getNumericValue('Ⅷ')
                + " lone \uD800 surrogate");
    }
}
