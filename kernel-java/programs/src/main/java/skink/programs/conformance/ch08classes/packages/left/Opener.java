package skink.programs.conformance.ch08classes.packages.left;

/** A subclass in the first package that makes a package-private method public. */
public class Opener extends Top {
    @Override
    public String opened() {
        return "Opener.opened";
    }
}
