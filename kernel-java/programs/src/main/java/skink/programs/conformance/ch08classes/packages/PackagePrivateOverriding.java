package skink.programs.conformance.ch08classes.packages;

import skink.programs.conformance.ch08classes.packages.left.Bottom;
import skink.programs.conformance.ch08classes.packages.left.Opener;
import skink.programs.conformance.ch08classes.packages.left.Top;
import skink.programs.conformance.ch08classes.packages.right.Middle;
import skink.programs.conformance.ch08classes.packages.right.Through;

/** 8.4.8.1: a package-private method is overridden only in its package, or through a class that opened it. */
public final class PackagePrivateOverriding {
    private PackagePrivateOverriding() {}

    public static void main(String[] args) {
        System.out.println(Top.callAll(new Top()));
        System.out.println(Top.callAll(new Middle()));
        System.out.println(Middle.callMiddle(new Middle()));
        System.out.println(Top.callAll(new Opener()));
        System.out.println(Top.callAll(new Through()));
        System.out.println(new Through().opened());
        System.out.println(Top.callAll(new Bottom()));
        System.out.println(Middle.callMiddle(new Bottom()));
    }
}
