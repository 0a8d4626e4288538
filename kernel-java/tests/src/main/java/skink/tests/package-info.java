/**
 * Programs that run as processes of the system and prove something about it by what they print and how they end.
 *
 * <p>Each has a {@code main}. Enters: {@code skink.user}, {@code skink.abi}, the class library. Leaves: text on the console and
 * an exit status. Must never import the kernel; nor, but
 * for {@code hostile}, {@code skink.magic}. Read {@link skink.tests.Hello} first.
 */
package skink.tests;
