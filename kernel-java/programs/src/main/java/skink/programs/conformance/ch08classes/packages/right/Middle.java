package skink.programs.conformance.ch08classes.packages.right;

import skink.programs.conformance.ch08classes.packages.left.Top;

/** A subclass in another package: it overrides only what it can see. */
public class Middle extends Top {
    String hidden() {
        return "Middle.hidden";
    }

    public String opened() {
        return "Middle.opened";
    }

    @Override
    protected String guarded() {
        return "Middle.guarded";
    }

    static String statics() {
        return "Middle.statics";
    }

    /** Calls each method from the second package. */
    public static String callMiddle(Middle m) {
        return m.hidden() + " " + m.opened() + " " + m.guarded() + " " + statics();
    }
}
