package skink.images.differential;

/** What must be equal when a program has ended; one text, so that a difference is seen as a whole. */
record Ending(String output, String errors, int status) {
    static Ending of(ProgramProcess process) {
        return new Ending(process.output(), ErrorText.normalise(process.errors()), process.status());
    }

    String text() {
        return output + "--- errors\n" + errors + "--- status " + status;
    }
}
