/**
 * What the shell and the programs of {@code /bin} share: how numbers, times, signals and errors are written.
 *
 * <p>Everything here is small, since it is in every program: no {@code String.format}, no regular expressions. Enters: numbers
 * and refusals. Leaves: text. Read {@link skink.programs.common.Format} first.
 */
package skink.programs.common;
