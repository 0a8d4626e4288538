package skink.programs.shell;

import java.util.List;

/**
 * A program to be started.
 *
 * @param path absolute
 * @param arguments the first is the name that it was called by
 * @param environment settings {@code NAME=value}
 */
record Launch(String path, List<String> arguments, List<String> environment) {}
