/**
 * Random Java programs that always end and print what they computed.
 *
 * <p>{@link skink.images.differential.generator.ProgramGenerator} turns a seed into a tree of text. Each kind of
 * construct is a class that offers what it can make at a place ({@link skink.images.differential.generator.ExpressionKind},
 * {@link skink.images.differential.generator.StatementKind}) or adds declarations; {@link
 * skink.images.differential.generator.Workshop} picks among the offers. Each program uses a random subset of {@link
 * skink.images.differential.generator.Feature}, so that constructs meet in many mixtures. Enters: seeds. Leaves: {@link
 * skink.images.differential.generator.SourceNode} trees that can be cut. Must never import the engines that run them.
 * Read {@code Workshop} first, then {@code LoopIdioms} as an example of a kind.
 */
package skink.images.differential.generator;
