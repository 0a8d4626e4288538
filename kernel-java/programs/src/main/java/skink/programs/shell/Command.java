package skink.programs.shell;

import java.util.List;

/**
 * A simple command.
 *
 * @param assignments words of the form {@code NAME=value} in front
 * @param words the command and its arguments; none if there are only assignments
 */
record Command(List<Word> assignments, List<Word> words) {}
