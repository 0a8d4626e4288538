/**
 * Guest tests as JUnit tests.
 *
 * <p>What enters: a machine and what is expected of it. What leaves: one JUnit dynamic test for each test that the guest
 * reported, named as the guest named it, and one for the run as a whole; so an IDE and the XML show guest tests like any
 * others, and a run that reports nothing cannot be green.
 *
 * <p>Read {@link skink.harness.junit.GuestSuite}. How test names and failures carry CPUs, mode and verdict into the XML is
 * written in {@link skink.harness.junit.GuestTestName} and {@link skink.harness.junit.GuestFailure}; package
 * {@code report} reads them back.
 */
package skink.harness.junit;
