package skink.programs.conformance.ch03lexical;

/** 3.8: identifiers of letters from anywhere, with dollars, underscores and surrogate pairs. */
public final class UnicodeIdentifiers {
    private UnicodeIdentifiers() {}

    private static int größe = 1;
    private static int $dollar$ = 2;
    private static int _under_score = 3;
    private static int 变量 = 4;
    private static int переменная = 5;
    private static int 𝒳 = 6;

    static class Ünïcode {
        String λάμδα() {
            return "λ";
        }
    }

    enum Fruit {
        ÄPFEL,
        りんご
    }

    interface Fonction {
        int appliquée(int été);
    }

    record Paar(int линия, String ção) {}

    public static void main(String[] args) {
        int 合計 = größe + $dollar$ + _under_score + 变量 + переменная + 𝒳;
        System.out.println(合計 + new Ünïcode().λάμδα() + Ünïcode.class.getSimpleName());
        System.out.println(Fruit.valueOf("りんご") + " " + Fruit.ÄPFEL.ordinal());
        Fonction f = été -> été * 2;
        System.out.println(f.appliquée(21) + " " + new Paar(1, "x"));
        try {
            Fruit.valueOf("Äpfel");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int var = 1, record = 2, sealed = 3, yield = 4, permits = 5, module = 6, with = 7;
        System.out.println(var + record + sealed + yield + permits + module + with);
    }
}
