/**
 * Builds what boots and what runs: guest classes in, executables and boot sets out.
 *
 * <p>The one room that sees the compiler, the boot code and the guest together. Results are written under a temporary name
 * and moved, so that a file that exists is whole. Read {@link skink.images.build.Toolchain} first.
 */
package skink.images.build;
