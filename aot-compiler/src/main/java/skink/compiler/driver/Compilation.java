package skink.compiler.driver;

import skink.compiler.link.LinkedImage;

/**
 * The result of compiling.
 *
 * @param image executable, map and symbols
 * @param statistics what {@code --stats} prints: times by stage, sizes, checks, stack bounds
 */
public record Compilation(LinkedImage image, Statistics statistics) {}
