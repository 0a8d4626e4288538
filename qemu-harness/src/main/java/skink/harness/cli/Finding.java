package skink.harness.cli;

/**
 * One line of the doctor.
 *
 * @param name of the tool or device
 * @param needed whether nothing goes without it
 * @param found whether it is there and good
 * @param detail its version and place, or what it would be good for
 * @param fix the command that brings it, or empty
 */
record Finding(String name, boolean needed, boolean found, String detail, String fix) {}
