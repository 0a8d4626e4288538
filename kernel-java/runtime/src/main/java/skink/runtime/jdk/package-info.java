/**
 * What stands in for classes of java.base whose internals are native or need a running JVM.
 *
 * <p>Each class here carries {@link skink.magic.Substitution}: when the compiler reads the target class, it takes these
 * members instead. The cuts are at the edges that keep most of the JDK out: system properties, locales, charsets, threads,
 * reflection, security. What can be seen from outside is what HotSpot does, messages included. A substitution of the
 * mode MEMBERS has no constructors of its own; its static initialiser, if any, replaces the target's. Enters: the JDK's
 * classes, release 17. Must be imported by nobody. Read {@link skink.runtime.jdk.SystemSubstitution} first.
 */
package skink.runtime.jdk;
