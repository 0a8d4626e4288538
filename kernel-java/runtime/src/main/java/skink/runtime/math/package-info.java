/**
 * The functions of {@code StrictMath} that are native in JDK 17, correct to less than one unit in the last place.
 *
 * <p>Each reduces its argument to a short interval, sums a Taylor series there, and carries what a double cannot hold in a
 * second one ({@link skink.runtime.math.DoubleDouble}), so that only the last addition rounds noticeably. Where the JDK's
 * specification fixes a result exactly (zeros with their sign, infinities, NaN, powers of ten) so do these. Enters and
 * leaves: doubles. Must never import anything but {@code java.lang}. Read {@link skink.runtime.math.DoubleDouble} first.
 */
package skink.runtime.math;
