package skink.programs.shell;

/**
 * A piece of a word.
 *
 * @param text as it is, or the name of a variable
 * @param isQuoted whether it stays whole and stays there even if it is empty
 * @param isVariable whether it stands for what a variable holds
 */
record Segment(String text, boolean isQuoted, boolean isVariable) {}
