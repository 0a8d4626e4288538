package skink.compiler.driver;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code --stats} tells about one compilation, as numbers.
 *
 * @param millisByStage time of each stage, in order
 * @param millisByPass time of each pass over all methods, in order of first use
 * @param passApplications how often a pass was applied to a method
 * @param world what was reachable, by name of the figure
 * @param methodsWithCode methods that are still called after inlining
 * @param codeBytesByPackage machine code, by package of the method's class; {@code (all)} for the sum
 * @param largestMethods methods with the most code, largest first
 * @param checks checks of the language by kind
 * @param implicitNullChecks null checks kept that the access behind them makes, so that they cost nothing
 * @param accesses accesses to memory by how they are safe
 * @param image objects made at build time by type, the type with the most bytes first
 * @param stack bounds of the kernel's stack; empty for programs
 */
public record Statistics(
        Map<String, Double> millisByStage,
        Map<String, Double> millisByPass,
        int passApplications,
        Map<String, Integer> world,
        int methodsWithCode,
        Map<String, Integer> codeBytesByPackage,
        List<MethodSize> largestMethods,
        Map<String, Checks> checks,
        int implicitNullChecks,
        Accesses accesses,
        List<ImageShare> image,
        String stack) {
    private static final int IMAGE_SHOWN = 15;

    /** The machine code of one method. */
    public record MethodSize(String method, int bytes) {}

    /**
     * The account of one kind of check: {@code built} and the sum of {@code addedBy} are together as many as the sum of
     * {@code removedBy}, {@code notCalled} and {@code kept}.
     *
     * @param built by graph building
     * @param addedBy copies that a pass made
     * @param removedBy what a pass proved away, or removed with the code that it stood in
     * @param notCalled in methods whose every call was expanded
     * @param kept in machine code
     */
    public record Checks(
            int built, Map<String, Integer> addedBy, Map<String, Integer> removedBy, int notCalled, int kept) {}

    /**
     * Accesses to memory in the code.
     *
     * @param fields of objects and classes
     * @param elements of arrays
     * @param raw through machine words ({@code Address}), which nothing checks
     */
    public record Accesses(int fields, int elements, int raw) {
        /** How many of a hundred are raw. */
        public double rawPercent() {
            int all = fields + elements + raw;
            return all == 0 ? 0 : 100.0 * raw / all;
        }
    }

    /** The objects of one type in the image. */
    public record ImageShare(String type, int objects, int bytes) {}

    /** For people: one paragraph for each part. */
    public String text() {
        StringBuilder text = new StringBuilder("Time by stage\n");
        millisByStage.forEach((name, millis) -> text.append(millisLine(millis, name)));
        double sum = millisByStage.values().stream().mapToDouble(m -> m).sum();
        text.append(millisLine(sum, "all stages")).append("\nTime by pass\n");
        millisByPass.forEach((name, millis) -> text.append(millisLine(millis, name)));
        text.append(line(passApplications, "applications of a pass to a method"))
                .append("\nWorld\n");
        world.forEach((name, value) -> text.append(line(value, name)));
        text.append(line(methodsWithCode, "methods with code")).append("\nCode bytes by package\n");
        codeBytesByPackage.forEach((name, bytes) -> text.append(line(bytes, name)));
        text.append("\nLargest methods\n");
        largestMethods.forEach(method -> text.append(line(method.bytes, method.method)));
        checks.forEach((kind, account) -> addAccount(text, kind, account));
        text.append(line(implicitNullChecks, "of the null checks kept are made by the access behind them"));
        text.append("\nAccesses to memory in code\n");
        text.append(line(accesses.fields, "fields")).append(line(accesses.elements, "array elements"));
        text.append(line(accesses.raw, String.format(Locale.ROOT, "raw, unchecked (%.1f %%)", accesses.rawPercent())));
        text.append("\nImage bytes by type\n");
        image.stream()
                .limit(IMAGE_SHOWN)
                .forEach(share -> text.append(line(share.bytes, share.type + ", " + share.objects + " objects")));
        text.append(line(image.stream().mapToInt(ImageShare::bytes).sum(), "(all " + image.size() + " types)"));
        if (!stack.isEmpty()) {
            text.append("\nStack bytes from each entry point\n").append(stack);
        }
        return text.toString();
    }

    private static void addAccount(StringBuilder text, String kind, Checks account) {
        text.append("\nChecks: ").append(kind).append('\n').append(line(account.built, "built"));
        account.addedBy.forEach((pass, number) -> text.append(line(number, "copied by " + pass)));
        account.removedBy.forEach((pass, number) -> text.append(line(-number, "removed by " + pass)));
        text.append(line(-account.notCalled, "in methods that are not called any more"));
        text.append(line(account.kept, "kept in code"));
    }

    private static String millisLine(double millis, String name) {
        return String.format(Locale.ROOT, "%8.1f ms  %s%n", millis, name);
    }

    private static String line(int number, String name) {
        return String.format(Locale.ROOT, "%8d     %s%n", number, name);
    }
}
