/**
 * The programs of {@code /bin}: each a class with a main method, named as its program, and each an executable of its own.
 *
 * <p>They print what their namesakes on other systems print, as far as there is something to tell. Statuses: 0, 1 for what went
 * wrong, 2 for wrong use. Enters: arguments and answers of servers. Leaves: text. Must never import {@code skink.magic}. Read
 * {@link skink.programs.tools.Cat} first.
 */
package skink.programs.tools;
