/**
 * One small program for each feature of the language and of the library that compiled programs may use.
 *
 * <p>Each class has a {@code main}, is named for what it shows, and prints results that are the same on every correct
 * implementation: no identity hashes, no iteration order that the specification leaves open, no clock. HotSpot is the
 * oracle: the differential tests run every program there, in the compiler's interpreter and compiled, and compare output,
 * errors and exit status. Must import nothing but the JDK.
 */
package skink.programs.features;
