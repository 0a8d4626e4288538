/**
 * The words that guest code and the compiler share, and the only ones: what plain Java cannot say about a machine.
 *
 * <p>Two readers give these words a meaning. The ahead-of-time compiler matches every method here by name and turns it
 * into one or a few machine instructions; the bodies below are never compiled for the target. On HotSpot the bodies run
 * as ordinary Java over a simulated machine ({@link skink.magic.Machine}), so that kernel and server classes can be
 * tested under JUnit in milliseconds.
 *
 * <p>Enters: nothing. Leaves: everything in guest code that touches an address, a port, a control register or another
 * processor. Must never import anything but {@code java.lang}. Read {@link skink.magic.Address} first.
 */
package skink.magic;
