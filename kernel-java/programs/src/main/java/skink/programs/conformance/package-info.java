/**
 * Conformance programs: the Java Language Specification (SE 17), one package a chapter, one idea a program.
 *
 * <p>Each class with a {@code main} is a program, named for what it shows; its comment names the section. It prints results
 * that are the same on every correct implementation: no identity hashes, no order that the specification leaves open, no
 * clock. HotSpot is the oracle for output, errors and exit status. {@link skink.programs.conformance.Given} says what a
 * program is run with. Many do on purpose what nobody should. Must import nothing but the JDK.
 */
package skink.programs.conformance;
