package skink.programs.conformance.library.lang;

import java.util.ArrayList;
import java.util.List;

/** {@code String.intern} and the identity of constants. */
public final class InternedStrings {
    private InternedStrings() {}

    public static void main(String[] arguments) {
        String literal = "skink";
        String built = new StringBuilder("ski").append("nk").toString();
        System.out.println((literal == built) + " " + (literal == built.intern()) + " " + ("ski" + "nk" == literal)
                + " " + literal.equals(built));
        final String part = "ski";
        String variable = "ski";
        System.out.println((part + "nk" == literal) + " " + (variable + "nk" == literal) + " "
                + ((variable + "nk").intern() == literal));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            made.add(("s" + i).intern());
        }
        int same = 0;
        for (int i = 0; i < 200; i++) {
            same += ("s" + i).intern() == made.get(i) ? 1 : 0;
        }
        System.out.println(same + " " + ("s" + 7 == made.get(7)));
    }
}
