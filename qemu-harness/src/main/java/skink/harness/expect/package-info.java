/**
 * Driving kernels that are not ours: wait for words on the serial line, answer, wait again.
 *
 * <p>What enters: any machine, Multiboot or disk image, that talks on COM1 in whatever way. What leaves: matches, or an
 * {@link skink.harness.expect.ExpectFailure} that shows what came instead. No KTAP, no verdict.
 *
 * <p>Works on characters, not lines, since prompts have no line end. Read {@link skink.harness.expect.Expect}.
 */
package skink.harness.expect;
