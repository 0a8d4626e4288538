/**
 * What the tests gave, for people and for programs.
 *
 * <p>What enters: the {@code TEST-*.xml} files that Surefire leaves in every module (guest tests stand in them like any
 * others, see package {@code junit}). What leaves under {@code target/}: JSON in the form that scripts rely on, one merged
 * JUnit XML file, and one self-contained HTML page.
 *
 * <p>Starts nothing and judges nothing: a file that cannot be read is a fault, not an empty result. Read
 * {@link skink.harness.report.TestReport}.
 */
package skink.harness.report;
