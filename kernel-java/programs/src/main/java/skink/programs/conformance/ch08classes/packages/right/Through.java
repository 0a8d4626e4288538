package skink.programs.conformance.ch08classes.packages.right;

import skink.programs.conformance.ch08classes.packages.left.Opener;

/** Overrides, through the class that opened it, a method of another package. */
public class Through extends Opener {
    String hidden() {
        return "Through.hidden";
    }

    @Override
    public String opened() {
        return "Through.opened";
    }
}
