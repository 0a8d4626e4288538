package skink.programs.tools;

/** {@code true}: does nothing, successfully. */
public final class True {
    private True() {}

    public static void main(String[] args) {}
}
