package skink.programs.features;

/** Switches over strings, with equal hash codes among the labels. */
public final class StringSwitch {
    private StringSwitch() {}

    private static int of(String text) {
        switch (text) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaBB":
                return 3;
            case "BBAa":
                return 4;
            case "":
                return 5;
            default:
                return -1;
        }
    }

    public static void main(String[] args) {
        String[] texts = {"Aa", "BB", "AaBB", "BBAa", "", "C#", "AaAa"};
        for (String text : texts) {
            System.out.println(text + " " + text.hashCode() + " " + of(new StringBuilder(text).toString()));
        }
        try {
            of(null);
        } catch (NullPointerException e) {
            System.out.println("null refused");
        }
    }
}
