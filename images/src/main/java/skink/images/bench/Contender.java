package skink.images.bench;

import java.util.List;

/**
 * A program that prints {@code round CHECKSUM NANOSECONDS} lines: one language, one compiler, one kernel.
 *
 * @param name for tables: {@code skink}, {@code g++}, {@code g++ checked}, {@code C2}
 * @param command the command line without the number of rounds
 * @param warmUpRounds rounds that are run but not counted, for a compiler that works while the program runs
 */
record Contender(String name, List<String> command, int warmUpRounds) {
    /**
     * One process.
     *
     * @param medianNanos the median of the counted rounds
     * @param checksum what every round printed
     */
    record Run(double medianNanos, String checksum) {}

    /** Runs the warm-up and {@code rounds} counted rounds. */
    Run run(int rounds) {
        MeasuredProcess process = new MeasuredProcess(command).with(Integer.toString(warmUpRounds + rounds));
        String[] output = process.output().split("\n");
        double[] nanos = new double[rounds];
        String checksum = null;
        for (int i = 0; i < rounds; i++) {
            int index = warmUpRounds + i;
            String[] words = index < output.length ? output[index].split(" ") : new String[0];
            if (words.length != 3 || (checksum != null && !checksum.equals(words[1]))) {
                throw new IllegalStateException(name + " printed no usable round " + index + ": " + process);
            }
            checksum = words[1];
            nanos[i] = Double.parseDouble(words[2]);
        }
        return new Run(new Samples(nanos).median(), checksum);
    }
}
