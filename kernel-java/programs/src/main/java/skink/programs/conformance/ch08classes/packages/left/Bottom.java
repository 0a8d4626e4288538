package skink.programs.conformance.ch08classes.packages.left;

import skink.programs.conformance.ch08classes.packages.right.Middle;

/** Back in the first package: overrides what {@link Top} declared, over the head of the class between. */
public class Bottom extends Middle {
    String hidden() {
        return "Bottom.hidden";
    }

    @Override
    public String opened() {
        return "Bottom.opened";
    }

    @Override
    protected String guarded() {
        return super.guarded() + " < Bottom";
    }
}
