/**
 * The self-tests of the kernel and of the compiler beneath it, run in the guest, reported in KTAP.
 *
 * <p>A test is a claim, named by its class; {@link skink.kernel.selftest.Suite} lists them all. Every test can be told to
 * break what it tests ({@code break=NAME} on the command line), which must make it fail: a test that cannot fail proves
 * nothing. Tests run on the boot processor, interrupts off, no lock held; those about several processors run a task on
 * all of them.
 *
 * <p>Enters: the running kernel and the boot options. Leaves: the record of {@code skink.abi.test.Ktap}. Only
 * {@code start} may import this package. Read {@link skink.kernel.selftest.Suite} first.
 */
package skink.kernel.selftest;
