/**
 * Programs that run as processes of the system and prove something about it by what they print and how they end.
 *
 * <p>Each has a {@code main}. Enters: {@code skink.user}, {@code skink.abi}, the class library. Leaves: text on the console and
 * an exit status. Must never import {@code skink.magic} or the kernel. Read {@link skink.tests.Hello} first.
 */
package skink.tests;
