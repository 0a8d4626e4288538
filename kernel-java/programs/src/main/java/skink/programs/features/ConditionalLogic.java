package skink.programs.features;

/** Short circuits, ternaries, compound conditions and their order of evaluation. */
public final class ConditionalLogic {
    private ConditionalLogic() {}

    private static int calls;

    private static boolean note(boolean value) {
        calls = calls * 2 + (value ? 1 : 0);
        return value;
    }

    public static void main(String[] args) {
        boolean[] both = {false, true};
        for (boolean a : both) {
            for (boolean b : both) {
                calls = 1;
                boolean and = note(a) && note(b);
                boolean or = note(a) || note(b);
                boolean eager = note(a) & note(b) | note(!a) ^ note(b);
                System.out.println(and + " " + or + " " + eager + " " + (a ? b ? 1 : 2 : b ? 3 : 4) + " " + calls);
            }
        }
    }
}
