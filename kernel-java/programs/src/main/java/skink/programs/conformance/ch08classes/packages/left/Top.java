package skink.programs.conformance.ch08classes.packages.left;

/** The top of a chain of classes over two packages; see {@link skink.programs.conformance.ch08classes.packages.PackagePrivateOverriding}. */
public class Top {
    String hidden() {
        return "Top.hidden";
    }

    String opened() {
        return "Top.opened";
    }

    protected String guarded() {
        return "Top.guarded";
    }

    static String statics() {
        return "Top.statics";
    }

    /** Calls each method from the package where it was declared. */
    public static String callAll(Top t) {
        return t.hidden() + " " + t.opened() + " " + t.guarded() + " " + statics();
    }
}
